import Articles

/// Problems by kind: what is wrong, how often, and one place where.
struct DiagnosticTally: Sendable {
    /// Problems that differ in their places alone.
    struct Kind: Sendable {
        /// Such as `related[].webUrl: expected an http or https address`.
        let message: String
        let count: Int
        /// The first of them, in order of path and place.
        let example: Diagnostic
    }

    private var known: [String: (count: Int, example: Diagnostic)] = [:]

    /// How many problems there are.
    var count: Int { known.values.reduce(0) { $0 + $1.count } }

    /// All kinds, the most frequent first.
    var kinds: [Kind] {
        known.map { Kind(message: $0.key, count: $0.value.count, example: $0.value.example) }
            .sorted { $0.count == $1.count ? $0.message < $1.message : $0.count > $1.count }
    }

    /// Counts a problem.
    mutating func count(_ problem: Diagnostic) {
        add(Self.message(of: problem), 1, problem)
    }

    /// Adds what was counted elsewhere.
    mutating func add(_ other: DiagnosticTally) {
        for (message, problems) in other.known { add(message, problems.count, problems.example) }
    }

    private mutating func add(_ message: String, _ count: Int, _ example: Diagnostic) {
        let earlier = known[message]
        known[message] = (
            (earlier?.count ?? 0) + count, earlier.map { min($0.example, example) } ?? example
        )
    }

    /// The message without its place: also the numbers of list items are left out.
    private static func message(of problem: Diagnostic) -> String {
        guard let field = problem.field else { return problem.message }
        return "\(field.replacing(/\[[0-9]+\]/, with: "[]")): \(problem.message)"
    }
}
