import Articles

/// Problems in documents as lines for people: the first few of each kind, then the number of the rest.
///
/// What one setting solves for many documents is one line.
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
        let withoutSite = problems.filter(\.asksForSite)
        let documents = Set(withoutSite.map(\.path)).count
        if documents > Self.limit, let first = withoutSite.first {
            lines.append(
                "\(documents) documents have no address of their own, such as \(first.path): add "
                    + "`site: {url: https://example.org/}` with your site's address to the configuration, and "
                    + "`permalink` if it has no preset; \(hint) lists all")
        }
        for problem in problems where documents <= Self.limit || !problem.asksForSite {
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

extension Diagnostic {
    /// Whether the site's address would solve it.
    fileprivate var asksForSite: Bool { message.contains("; or set `site.url`") }
}
