import Articles
import Feeds
import GRDB

/// The catalog's data about a feed.
struct KnownFeed {
    let id: Int64
    let key: FeedKey
    /// The path in the output folder, without the extension; stored because some scripts take long to
    /// transliterate.
    var path: String
    /// The most frequent spelling of its name.
    var spelling: String?
    /// The number of its articles.
    var members = 0
    /// The number of the last run that changed what it shows.
    var touched: Int64
}

/// The table of all feeds of every kind, selected or not.
struct FeedTable {
    let db: Database

    /// All feeds.
    func all() throws -> [KnownFeed] {
        var feeds: [KnownFeed] = []
        let sql = "SELECT id, kind, key, path, spelling, members, touched FROM feeds ORDER BY id"
        try db.cachedStatement(sql: sql).rows { row in
            guard let kind = FeedKey.Kind(rawValue: row.text(1)) else { throw InconsistencyError() }
            feeds.append(
                KnownFeed(
                    id: row.integer(0), key: FeedKey(kind, of: row.text(2)), path: row.text(3),
                    spelling: row.isNull(4) ? nil : row.text(4), members: Int(row.integer(5)),
                    touched: row.integer(6)))
        }
        return feeds
    }

    /// Adds or replaces a feed; a feed without articles is removed.
    func put(_ feed: KnownFeed) throws {
        guard feed.members > 0 else {
            return try db.cachedStatement(sql: "DELETE FROM feeds WHERE id = ?").run(.integer(feed.id))
        }
        let sql = """
            INSERT OR REPLACE INTO feeds (id, kind, key, path, spelling, members, touched)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).run(
            .integer(feed.id), .text(feed.key.kind.rawValue), .text(feed.key.subject), .text(feed.path),
            feed.spelling.map { .text($0) } ?? .null, .integer(Int64(feed.members)),
            .integer(feed.touched))
    }
}
