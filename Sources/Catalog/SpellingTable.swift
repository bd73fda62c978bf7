import GRDB

/// The table of spellings of feed names, with the number of articles that use each.
struct SpellingTable {
    let db: Database

    /// Changes the number of articles that use a spelling.
    func add(_ count: Int, to name: String, of feed: Int64) throws {
        let sql = """
            INSERT INTO spellings (feed, name, votes) VALUES (?, ?, ?)
            ON CONFLICT (feed, name) DO UPDATE SET votes = votes + excluded.votes
            """
        try db.cachedStatement(sql: sql).run(.integer(feed), .text(name), .integer(Int64(count)))
    }

    /// The most frequent spelling of a feed's name, on a tie the first in byte order; nil if no article gives
    /// one.
    func mostUsed(of feed: Int64) throws -> String? {
        try db.cachedStatement(sql: "DELETE FROM spellings WHERE feed = ? AND votes = 0").run(.integer(feed))
        var mostUsed: String?
        let sql = "SELECT name FROM spellings WHERE feed = ? ORDER BY votes DESC, name LIMIT 1"
        try db.cachedStatement(sql: sql).rows(.integer(feed)) { mostUsed = $0.text(0) }
        return mostUsed
    }

    /// Removes all spellings.
    func clear() throws {
        try db.execute(sql: "DELETE FROM spellings")
    }
}
