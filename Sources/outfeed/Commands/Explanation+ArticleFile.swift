import Articles
import Catalog

extension Explanation {
    /// How many problems are listed of a file.
    private static let problemLimit = 20

    /// Explains one article of a file, or sums up the file.
    static func text(
        of selection: ArticleSelection, in path: String, _ form: DocumentForm, _ reader: ArticleReader,
        _ catalog: Catalog, _ places: FeedPlaces
    ) throws -> String {
        switch try ArticleFile.open(path, form, reader) {
        case .gone: throw CommandError(.noInput, "\(path): the document no longer exists")
        case .unreadable(let source): throw CommandError(.noInput, source.description)
        case .other(let content):
            return try text(content.outcome, path: path, kept: try catalog.keptVersion(at: path), places)
        case .file(var file, _, _):
            var texts: [String] = []
            var summary = Summary(path: path)
            while let part = try file.next() {
                summary.count(part.outcome)
                let place = DocumentPlace(path: path, number: part.number == 0 ? nil : part.number)
                    .description
                guard selection.includes(part), selection.isSingle || part.number == 0 else { continue }
                let kept = try catalog.keptVersion(at: place)
                texts.append(try text(part.outcome, path: place, kept: kept, places))
            }
            if !texts.isEmpty { return texts.joined(separator: "\n\n") }
            guard !selection.isSingle else {
                throw CommandError(.noInput, "\(path): there is no article of this number, or in this line")
            }
            return summary.text
        }
    }

    /// What is in a file of several articles.
    private struct Summary {
        let path: String
        private var articles = 0
        private var rejected = 0
        private var others = 0
        private var problems: [Diagnostic] = []

        init(path: String) { self.path = path }

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
            problems += found.prefix(problemLimit - problems.count)
        }

        var text: String {
            let counts = "articles: \(articles), rejected: \(rejected), no articles: \(others)"
            let hint = "Explain one of them by its number (\(path)#1) or a line (\(path):1)."
            return ([path, "", counts] + problems.map(\.description) + [hint]).joined(separator: "\n")
        }
    }
}
