import Articles
import Feeds
import GRDB

/// The catalog's data about a feed.
public struct CatalogFeed: Sendable {
    /// The number, for ``Catalog/newest(_:inFeed:publishedIn:)``.
    public let id: Int64
    /// What the articles have in common.
    public let key: FeedKey
    /// The most frequent spelling of its name; nil if no article gives one.
    public internal(set) var spelling: String?
    /// The number of its articles.
    public internal(set) var members = 0
    /// The number of the last run that changed what it shows.
    public internal(set) var touched: Int64
}

/// The table of all feeds of every grouping, published or not.
struct FeedTable {
    let db: Database

    /// All feeds.
    func all() throws -> [CatalogFeed] {
        var feeds: [CatalogFeed] = []
        let sql = "SELECT id, grouping, subject, spelling, members, touched FROM feeds ORDER BY id"
        try db.cachedStatement(sql: sql).rows { row in
            feeds.append(
                CatalogFeed(
                    id: row.integer(0), key: FeedKey(grouping: row.text(1), subject: row.text(2)),
                    spelling: row.isNull(3) ? nil : row.text(3), members: Int(row.integer(4)),
                    touched: row.integer(5)))
        }
        return feeds
    }

    /// Adds or replaces a feed; a feed without articles is removed.
    func put(_ feed: CatalogFeed) throws {
        guard feed.members > 0 else {
            return try db.cachedStatement(sql: "DELETE FROM feeds WHERE id = ?").run(.integer(feed.id))
        }
        let sql = """
            INSERT OR REPLACE INTO feeds (id, grouping, subject, spelling, members, touched)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).run(
            .integer(feed.id), .text(feed.key.grouping), .text(feed.key.subject),
            feed.spelling.map { .text($0) } ?? .null, .integer(Int64(feed.members)),
            .integer(feed.touched))
    }
}
