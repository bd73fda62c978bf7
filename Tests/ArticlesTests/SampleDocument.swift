import Testing

@testable import Articles

/// A document created for a test, and the result of reading it.
struct SampleDocument {
    let outcome: ArticleReader.Outcome

    /// A document with these lines of front matter, the first of which is line 2 of the file.
    ///
    /// Required fields that are missing are appended.
    init(_ lines: String, omitting omitted: Set<String> = [], _ rules: ReadingRules = ReadingRules()) {
        let needed = [
            ("title", "title: Title"), ("date", "date: 2023-08-10"),
            ("webUrl", "webUrl: https://example.org/a"),
        ]
        let given = Set(lines.split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
        let missing = needed.filter { !omitted.contains($0.0) && !given.contains($0.0) }.map(\.1)
        self.init(
            file: (["---", lines] + missing + ["---", "Text."]).filter { !$0.isEmpty }.joined(
                separator: "\n"),
            rules)
    }

    /// A file with this text.
    init(file: String, _ rules: ReadingRules = ReadingRules(), path: String = "doc.md") {
        self.init(bytes: Array(file.utf8), rules, path: path)
    }

    /// A file with these bytes.
    init(bytes: [UInt8], _ rules: ReadingRules = ReadingRules(), path: String = "doc.md") {
        outcome = bytes.withUnsafeBytes { ArticleReader(rules).read($0, path: path) }
    }

    /// The article; nil if there is none.
    var article: Article? {
        if case .article(let article, _) = outcome { article } else { nil }
    }

    /// The reported problems, whether or not the document is rejected.
    var problems: [Diagnostic] {
        switch outcome {
        case .notDocument: []
        case .article(_, let problems), .rejected(let problems), .heldBack(_, let problems, _): problems
        }
    }

    /// Why the document says that it is held back.
    var hold: HoldReason? {
        switch outcome {
        case .heldBack(let reason, _, _): reason
        default: article?.hold
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
