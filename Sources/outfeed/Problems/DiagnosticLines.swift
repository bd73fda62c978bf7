import Articles

/// Problems in documents as lines for people: the first few of each kind, then the number of the rest.
struct DiagnosticLines {
    /// How many lines are shown per kind of problem.
    private static let limit = 5

    /// The field without list indexes, and the problem without details that only apply to one document.
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

    /// Formats problems as lines, in their order.
    ///
    /// - Parameters:
    ///   - listsAll: whether every problem gets its own line.
    ///   - hint: what does that.
    init(_ problems: [Diagnostic], listsAll: Bool, hint: String = "--verbose") {
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
            lines.append("… and \(rest) more: \(field)\(kind.message); \(hint) lists all")
        }
        self.lines = lines
    }
}
