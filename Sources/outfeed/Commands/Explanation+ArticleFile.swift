import Articles
import Catalog

extension Explanation {
    /// Explains one article of a file, or sums up the file.
    static func articles(
        of selection: ArticleSelection, in path: String, _ form: DocumentForm, _ reader: ArticleReader,
        _ catalog: Catalog, _ places: FeedPlaces
    ) throws -> (documents: [ExplainedDocument], summary: FileSummary?) {
        switch try ArticleFile.open(path, form, reader) {
        case .gone: throw CommandError(.noInput, "\(path): the document no longer exists")
        case .unreadable(let source): throw CommandError(.noInput, source.description)
        case .other(let content):
            let kept = try catalog.keptVersion(at: path)
            return ([try document(content.outcome, nil, path: path, kept: kept, places)], nil)
        case .file(var file, _, _):
            var documents: [ExplainedDocument] = []
            var summary = FileSummary(path: path)
            while let part = try file.next() {
                summary.count(part.outcome)
                let place = DocumentPlace(path: path, number: part.number == 0 ? nil : part.number)
                    .description
                guard selection.includes(part), selection.isSingle || part.number == 0 else { continue }
                let kept = try catalog.keptVersion(at: place)
                documents.append(
                    try document(part.outcome, file.fieldSources(), path: place, kept: kept, places))
            }
            if !documents.isEmpty { return (documents, nil) }
            guard !selection.isSingle else {
                throw CommandError(.noInput, "\(path): there is no article with this number or on this line")
            }
            return ([], summary)
        }
    }
}
