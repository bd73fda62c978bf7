import Articles

/// What `outfeed explain` says of a file of several articles.
struct FileSummary: Encodable {
    /// How many problems are listed.
    private static let problemLimit = 20

    let path: String
    private var articles = 0
    private var rejected = 0
    /// Parts that are no articles.
    private var others = 0
    private var problems: [ExportReport.Note] = []
    private var diagnostics: [String] = []

    init(path: String) { self.path = path }

    private enum CodingKeys: CodingKey {
        case path, articles, rejected, others, problems
    }

    /// Counts a part of the file.
    mutating func count(_ outcome: ArticleReader.Outcome) {
        var found: [Diagnostic] = []
        switch outcome {
        case .notDocument: others += 1
        case .article(_, let problems):
            articles += 1
            found = problems
        case .heldBack(_, let problems, _):
            articles += 1
            found = problems
        case .rejected(let problems):
            rejected += 1
            found = problems
        }
        for problem in found.prefix(Self.problemLimit - problems.count) {
            problems.append(ExportReport.Note(problem))
            diagnostics.append(problem.description)
        }
    }

    /// The summary for people.
    var text: String {
        let counts = "articles: \(articles), rejected: \(rejected), no articles: \(others)"
        let hint = "Explain one of them by its number (\(path)#1) or a line (\(path):1)."
        return ([path, "", counts] + diagnostics + [hint]).joined(separator: "\n")
    }
}
