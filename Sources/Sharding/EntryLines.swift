import Articles
import Feeds

/// Reads sorted lines of kind `entry`: the articles of one feed, newest first, then those of the next.
public struct EntryLines {
    private let groupings: Groupings
    private var last: ArraySlice<UInt8> = []
    private var feed: ArraySlice<UInt8> = []
    private var identities: Set<PermanentID> = []

    /// Prepares to read the lines of the feeds of groupings.
    public init(_ groupings: Groupings) {
        self.groupings = groupings
    }

    /// The feed that begins with a line; nil if the line is of the same feed as the one before.
    ///
    /// - Throws: ``LineError`` if the line is invalid, or should come before an earlier one.
    public mutating func beginning(with line: Line) throws(LineError) -> FeedKey? {
        try line.expect(.entry, "grouping", "subject", "order", "article", "document")
        let place = line.prefix(before: 4)
        guard last.lexicographicallyPrecedes(place) else {
            throw LineError("expected lines sorted by bytes, without repeats")
        }
        last = place
        guard !line.prefix(before: 3).elementsEqual(feed) else { return nil }
        let key = try line.feed(1, of: groupings)
        guard groupings.publishes(key) else { throw LineError.unknownGrouping(1) }
        feed = line.prefix(before: 3)
        identities.removeAll(keepingCapacity: true)
        return key
    }

    /// The article of the line read last.
    ///
    /// - Throws: ``LineError`` if the line is invalid, or the feed already has the article.
    public mutating func article(of line: Line) throws(LineError) -> Article {
        let article = try line.article(4, path: try line.text(5))
        guard identities.insert(article.identity).inserted else {
            throw LineError(
                "expected one document of each article, found two: run shard deduplicate first")
        }
        return article
    }
}
