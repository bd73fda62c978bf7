import Articles
import GRDB

/// An article as the catalog keeps it.
struct KnownArticle {
    let id: Int64
    /// Whether the article is in feeds, and not a copy or filtered out.
    let isEntered: Bool
    let article: Article
}

/// The table of what documents say that are not held back.
struct ArticleTable {
    let db: Database

    /// Adds an article.
    ///
    /// - Parameters:
    ///   - body: its ``Articles/Article/bytes``.
    ///   - isEntered: whether it is in feeds.
    func add(_ id: Int64, _ article: Article, body: [UInt8], isEntered: Bool) throws {
        let sql = """
            INSERT INTO articles (id, identity_hash, entered, identity, path, body) VALUES (?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).run(
            .integer(id), .integer(article.identity.hash), .integer(isEntered ? 1 : 0),
            .text(article.identity.string),
            .text(article.path), .bytes(body))
    }

    /// The article of a number; nil if there is none.
    func article(_ id: Int64) throws -> KnownArticle? {
        var found: KnownArticle?
        try db.cachedStatement(sql: "SELECT id, entered, path, body FROM articles WHERE id = ?")
            .rows(.integer(id)) { found = try Self.article($0) }
        return found
    }

    /// All articles whose identity has a hash.
    func articles(withIdentityHash hash: Int64) throws -> [KnownArticle] {
        var found: [KnownArticle] = []
        try db.cachedStatement(sql: "SELECT id, entered, path, body FROM articles WHERE identity_hash = ?")
            .rows(.integer(hash)) { found.append(try Self.article($0)) }
        return found
    }

    /// The hashes of identities that more than one article has.
    func repeatedHashes() throws -> [Int64] {
        var hashes: [Int64] = []
        let sql = "SELECT identity_hash FROM articles GROUP BY identity_hash HAVING count(*) > 1"
        try db.cachedStatement(sql: sql).rows { hashes.append($0.integer(0)) }
        return hashes
    }

    /// Notes whether an article is in feeds.
    func setEntered(_ isEntered: Bool, _ id: Int64) throws {
        try db.cachedStatement(sql: "UPDATE articles SET entered = ? WHERE id = ?")
            .run(.integer(isEntered ? 1 : 0), .integer(id))
    }

    /// Notes that no article is in feeds.
    func clearEntered() throws {
        try db.execute(sql: "UPDATE articles SET entered = 0; DELETE FROM joined_topics")
    }

    /// Forgets an article.
    func remove(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?").run(.integer(id))
    }

    /// The topics that an article takes on from its copies.
    func joinedTopics(of id: Int64) throws -> [Topic] {
        var topics: [Topic] = []
        try db.cachedStatement(sql: "SELECT name FROM joined_topics WHERE article = ? ORDER BY position")
            .rows(.integer(id)) { topics.append(Topic($0.text(0))) }
        return topics
    }

    /// Notes the topics that an article takes on from its copies.
    func setJoinedTopics(_ topics: [Topic], of id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM joined_topics WHERE article = ?").run(.integer(id))
        let insert = try db.cachedStatement(
            sql: "INSERT INTO joined_topics (article, position, name) VALUES (?, ?, ?)")
        for (position, topic) in topics.enumerated() {
            try insert.run(.integer(id), .integer(Int64(position)), .text(topic.name))
        }
    }

    private static func article(_ row: CatalogRow) throws -> KnownArticle {
        let path = row.text(2)
        let article = try row.withBytes(3) { bytes throws(DamagedArticle) in
            try Article(bytes: bytes, path: path)
        }
        return KnownArticle(id: row.integer(0), isEntered: row.integer(1) != 0, article: article)
    }
}

extension PermanentID {
    /// A hash by which articles of one identity are found; what it finds is compared in full.
    var hash: Int64 {
        // FNV-1a, 64 bits.
        let hash = string.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }
}
