import Articles

/// Problems by kind: the message, a count and one example.
struct DiagnosticTally: Sendable {
    /// Problems that differ only in their location.
    struct Kind: Sendable {
        /// The message, such as `related[].webUrl: expected an http or https address`.
        let message: String
        let count: Int
        /// The first of them, sorted by path and location.
        let example: Diagnostic
    }

    private var known: [String: (count: Int, example: Diagnostic)] = [:]

    /// How many problems there are.
    var count: Int { known.values.reduce(0) { $0 + $1.count } }

    /// All kinds, most frequent first.
    var kinds: [Kind] {
        known.map { Kind(message: $0.key, count: $0.value.count, example: $0.value.example) }
            .sorted { $0.count == $1.count ? $0.message < $1.message : $0.count > $1.count }
    }

    /// Counts a problem.
    mutating func count(_ problem: Diagnostic) {
        add(Self.message(of: problem), 1, problem)
    }

    /// Adds the counts of another tally.
    mutating func add(_ other: DiagnosticTally) {
        for (message, problems) in other.known { add(message, problems.count, problems.example) }
    }

    private mutating func add(_ message: String, _ count: Int, _ example: Diagnostic) {
        let earlier = known[message]
        known[message] = (
            (earlier?.count ?? 0) + count, earlier.map { min($0.example, example) } ?? example
        )
    }

    /// The message without its location, list indexes included.
    private static func message(of problem: Diagnostic) -> String {
        guard let field = problem.field else { return problem.message }
        return "\(field.replacing(/\[[0-9]+\]/, with: "[]")): \(problem.message)"
    }
}
