import Articles
import Bodies
import Feeds

/// Renders the full texts of the articles that feeds show.
///
/// A line consists of a document's path and its bytes in base64, as for a ``ReadStep``. Each document is read
/// again, so one that holds its article back by now has no text.
public struct TextStep: Step {
    private let reader: ArticleReader
    private let site: WebAddress?
    private let shown: ShownArticles
    private var leftOut: [String: Int] = [:]

    /// Prepares to read documents.
    ///
    /// - Parameter shown: the articles whose texts to render.
    public init(_ groupings: Groupings, shown: ShownArticles) {
        (reader, site, self.shown) = (groupings.reader, groupings.readingRules.site, shown)
    }

    /// Reads a document.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        guard line.count == 2 else { throw LineError("expected columns path, document in base64") }
        let path = try line.text(0)
        let wanted = shown[path]
        guard !wanted.isEmpty else { return }
        let data = try line.data(1)
        guard let form = DocumentForm(name: path.utf8), form.isArticleFile else {
            let body = data.withUnsafeBytes { bytes in
                reader.articleWithBody(bytes, path: path).flatMap { article, body in
                    // Another article may be in its place by now.
                    article.identity.string == wanted[0] ? body.rendered(for: article, site: site) : nil
                }
            }
            if let body { add(body, of: path, into: &lines) }
            return
        }
        var file = ArticleFile(reader, path: path, form, bytes: Array(data))
        file.eachBody(of: wanted) { article, body, place in
            add(body.rendered(for: article, site: site), of: place.description, into: &lines)
        }
    }

    private mutating func add(_ body: RenderedBody, of path: String, into lines: inout Lines) {
        guard !body.html.isEmpty else { return }
        lines.add(.text, .text(path), .data(Array(body.html.utf8)))
        if body.isCut { lines.add([Diagnostic.textIsCut(at: path)]) }
        leftOut.merge(body.leftOut, uniquingKeysWith: +)
    }

    /// Writes how often what could not be shown.
    public func finish(into lines: inout Lines) {
        for (name, number) in leftOut.sorted(by: { $0.key < $1.key }) {
            lines.count(Lines.leftOut + name, number)
        }
    }
}
