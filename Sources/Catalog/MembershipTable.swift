import Articles
import Feeds
import GRDB
import Text

/// Says that an article is in a feed.
struct CatalogMembership {
    let feed: Int64
    let published: Timestamp
    let article: Int64

    /// Whether this membership sorts before another in the table.
    func precedes(_ other: CatalogMembership) -> Bool {
        if feed != other.feed { return feed < other.feed }
        return published == other.published ? article < other.article : published > other.published
    }
}

/// The table of articles in feeds.
struct MembershipTable {
    let db: Database

    /// Adds many rows at once; sorted in table order, this is several times faster than one by one.
    func add(_ memberships: [CatalogMembership]) throws {
        let sql = "INSERT INTO memberships (feed, seconds, nanoseconds, article) VALUES (?, ?, ?, ?)"
        let insert = try db.cachedStatement(sql: sql)
        for membership in memberships.sorted(by: { $0.precedes($1) }) {
            try insert.run(
                .integer(membership.feed), .integer(membership.published.seconds),
                .integer(Int64(membership.published.nanoseconds)), .integer(membership.article))
        }
    }

    /// Removes a row.
    func remove(_ membership: CatalogMembership) throws {
        let sql = """
            DELETE FROM memberships WHERE feed = ? AND seconds = ? AND nanoseconds = ? AND article = ?
            """
        try db.cachedStatement(sql: sql).run(
            .integer(membership.feed), .integer(membership.published.seconds),
            .integer(Int64(membership.published.nanoseconds)), .integer(membership.article))
    }

    /// Removes all rows.
    func clear() throws {
        try db.execute(sql: "DELETE FROM memberships")
    }

    /// The numbers of a feed's newest articles; ties are broken by id, in byte order.
    ///
    /// - Parameter seconds: when the articles were published.
    func newest(
        _ limit: Int, in feed: Int64, publishedIn seconds: Range<Int64> = .min ..< .max
    ) throws -> [Int64] {
        var articles: [Int64] = []
        var (last, hasTies) = (Timestamp?.none, false)
        // One more, because articles with the same time as the first one left out must be compared by id.
        let sql = """
            SELECT article, seconds, nanoseconds FROM memberships
            WHERE feed = ? AND seconds >= ? AND seconds < ? ORDER BY seconds DESC, nanoseconds DESC LIMIT ?
            """
        let count = limit == .max ? limit : limit + 1
        try db.cachedStatement(sql: sql).rows(
            .integer(feed), .integer(seconds.lowerBound), .integer(seconds.upperBound), .integer(Int64(count))
        ) { row in
            let published = Timestamp(
                seconds: row.integer(1), nanoseconds: Int32(truncatingIfNeeded: row.integer(2)))
            hasTies = hasTies || published == last
            last = published
            articles.append(row.integer(0))
        }
        return hasTies ? try newestByIdentity(limit, in: feed, seconds) : Array(articles.prefix(limit))
    }

    private func newestByIdentity(
        _ limit: Int, in feed: Int64, _ seconds: Range<Int64>
    ) throws -> [Int64] {
        // The table is sorted by time, so SQLite only sorts the ties.
        let sql = """
            SELECT article FROM memberships JOIN articles ON articles.id = memberships.article
            WHERE feed = ? AND seconds >= ? AND seconds < ?
            ORDER BY seconds DESC, nanoseconds DESC, identity(body) LIMIT ?
            """
        var articles: [Int64] = []
        try db.cachedStatement(sql: sql).rows(
            .integer(feed), .integer(seconds.lowerBound), .integer(seconds.upperBound), .integer(Int64(limit))
        ) { row in
            articles.append(row.integer(0))
        }
        return articles
    }

    /// Calls `body` with the number of each of a feed's articles.
    func each(in feed: Int64, _ body: (Int64) throws -> Void) throws {
        try db.cachedStatement(sql: "SELECT article FROM memberships WHERE feed = ?")
            .rows(.integer(feed)) { try body($0.integer(0)) }
    }
}
