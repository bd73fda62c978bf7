import Articles
import Feeds

/// The second step: selects one of the documents with the same id as the article.
///
/// Lines are of kind `copy` and sorted; all lines for an id must be in the same share. However many copies an
/// article has, at most two of them are in memory.
public struct DeduplicateStep: Step {
    private var fanOut: FanOut
    private var duplicates: DuplicateGroup?
    /// The selected document's bytes in base64.
    private var encoded: ArraySlice<UInt8> = []
    private var last: ArraySlice<UInt8> = []
    private var identity: ArraySlice<UInt8> = []

    /// Prepares to compare copies; the parameters are those of ``ReadStep``.
    public init(
        _ rules: SelectionRules, _ groupings: Groupings, keepsNewest: Bool, news: NewsArticles? = nil
    ) {
        fanOut = FanOut(rules, groupings, keepsNewest: keepsNewest, news: news)
    }

    /// Processes one document.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        try line.expect(.copy, "identity", "path", "article")
        let place = line.prefix(before: 3)
        guard !place.lexicographicallyPrecedes(last) else { throw LineError.unsorted }
        last = place
        let article = try line.article(3, path: try line.text(2))
        let group = line[1]
        if duplicates == nil || !group.elementsEqual(identity) {
            enter(into: &lines)
            (duplicates, encoded, identity) = (DuplicateGroup(article), line[3], group)
        } else {
            let standing = duplicates?.standing
            duplicates?.add(article)
            if duplicates?.standing != standing { encoded = line[3] }
        }
    }

    /// Adds the last article to its feeds.
    public mutating func finish(into lines: inout Lines) {
        enter(into: &lines)
        fanOut.finish(into: &lines)
    }

    private mutating func enter(into lines: inout Lines) {
        guard let duplicates else { return }
        let article = duplicates.completed
        if article != duplicates.article { encoded = article.encoded }
        if let problem = duplicates.diagnostic { lines.add([problem]) }
        fanOut.add(article, encoded: encoded, into: &lines)
    }
}

extension LineError {
    /// Says that a line should come before the previous one.
    static let unsorted = LineError("expected lines sorted by bytes")
}
