import Testing

@testable import Articles

/// A document made for a test, and what the reader makes of it.
struct SampleDocument {
    let outcome: ArticleReader.Outcome

    /// A document of these lines of front matter, the first of which is line 2 of the file.
    ///
    /// The fields that every article needs are put after them where the lines do not have them.
    init(_ lines: String, omitting omitted: Set<String> = []) {
        let needed = [
            ("title", "title: Title"), ("date", "date: 2023-08-10"),
            ("webUrl", "webUrl: https://example.org/a"),
        ]
        let given = Set(lines.split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
        let missing = needed.filter { !omitted.contains($0.0) && !given.contains($0.0) }.map(\.1)
        self.init(
            file: (["---", lines] + missing + ["---", "Text."]).filter { !$0.isEmpty }.joined(separator: "\n")
        )
    }

    /// A file that holds this text.
    init(file: String) {
        self.init(bytes: Array(file.utf8))
    }

    /// A file that holds these bytes.
    init(bytes: [UInt8]) {
        outcome = bytes.withUnsafeBytes { ArticleReader().read($0, path: "doc.md") }
    }

    /// The article; nil where there is none.
    var article: Article? {
        if case .article(let article, _) = outcome { article } else { nil }
    }

    /// The problems noted, whether they reject the document or not.
    var problems: [Diagnostic] {
        switch outcome {
        case .notDocument: []
        case .article(_, let problems), .rejected(let problems): problems
        }
    }

    /// Where the problems are: `line:column field` each.
    var places: [String] {
        problems.map { "\($0.line):\($0.column)" + ($0.field.map { " \($0)" } ?? "") }
    }

    /// Whether it is a document that no article could be made of.
    var isRejected: Bool {
        if case .rejected = outcome { true } else { false }
    }
}
