import GRDB

/// The table of how articles spell the names of feeds, and how many do.
struct SpellingTable {
    let db: Database

    /// Counts more articles of a spelling, or fewer.
    func add(_ count: Int, to name: String, of feed: Int64) throws {
        let sql = """
            INSERT INTO spellings (feed, name, votes) VALUES (?, ?, ?)
            ON CONFLICT (feed, name) DO UPDATE SET votes = votes + excluded.votes
            """
        try db.cachedStatement(sql: sql).run(.integer(feed), .text(name), .integer(Int64(count)))
    }

    /// The spelling that most articles of a feed use, among equals the smallest in byte order; nil if none
    /// has a name.
    func mostUsed(of feed: Int64) throws -> String? {
        try db.cachedStatement(sql: "DELETE FROM spellings WHERE feed = ? AND votes = 0").run(.integer(feed))
        var mostUsed: String?
        let sql = "SELECT name FROM spellings WHERE feed = ? ORDER BY votes DESC, name LIMIT 1"
        try db.cachedStatement(sql: sql).rows(.integer(feed)) { mostUsed = $0.text(0) }
        return mostUsed
    }

    /// Forgets all spellings.
    func clear() throws {
        try db.execute(sql: "DELETE FROM spellings")
    }
}
