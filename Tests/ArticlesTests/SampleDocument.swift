import Testing

@testable import Articles

/// A document created for a test, and the result of reading it.
struct SampleDocument {
    let outcome: ArticleReader.Outcome

    /// A document with these lines of front matter, the first of which is line 2 of the file.
    ///
    /// Required fields that are missing are appended.
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

    /// A file with this text.
    init(file: String) {
        self.init(bytes: Array(file.utf8))
    }

    /// A file with these bytes.
    init(bytes: [UInt8]) {
        outcome = bytes.withUnsafeBytes { ArticleReader().read($0, path: "doc.md") }
    }

    /// The article; nil if there is none.
    var article: Article? {
        if case .article(let article, _) = outcome { article } else { nil }
    }

    /// The reported problems, whether or not the document is rejected.
    var problems: [Diagnostic] {
        switch outcome {
        case .notDocument: []
        case .article(_, let problems), .rejected(let problems): problems
        }
    }

    /// The locations of the problems, each as `line:column field`.
    var places: [String] {
        problems.map { "\($0.line):\($0.column)" + ($0.field.map { " \($0)" } ?? "") }
    }

    /// Whether the document is rejected.
    var isRejected: Bool {
        if case .rejected = outcome { true } else { false }
    }
}
