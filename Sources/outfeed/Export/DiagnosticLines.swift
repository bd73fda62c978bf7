import Articles

/// What is wrong with documents as lines for people: of each kind the first few, and the number of the others.
struct DiagnosticLines {
    /// How many lines a kind of problem may have.
    private static let limit = 5

    /// The field without places in lists, and what is wrong, without what is true of one document alone.
    private struct Kind: Hashable {
        let field: String?
        let message: Substring

        init(_ problem: Diagnostic) {
            field = problem.field?.replacing(/\[[0-9]+\]/, with: "")
            message = problem.message.prefix { $0 != ";" }
        }
    }

    /// The lines.
    let lines: [String]

    /// Puts problems into lines, in their order.
    ///
    /// - Parameter listsAll: whether every problem has a line of its own.
    init(_ problems: [Diagnostic], listsAll: Bool) {
        guard !listsAll else {
            lines = problems.map(\.description)
            return
        }
        var counts: [Kind: Int] = [:]
        var order: [Kind] = []
        var lines: [String] = []
        for problem in problems {
            let kind = Kind(problem)
            if counts[kind] == nil { order.append(kind) }
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= Self.limit { lines.append(problem.description) }
        }
        for kind in order {
            let rest = (counts[kind] ?? 0) - Self.limit
            guard rest > 0 else { continue }
            let field = kind.field.map { "\($0): " } ?? ""
            lines.append("… and \(rest) more: \(field)\(kind.message); --verbose lists all")
        }
        self.lines = lines
    }
}
