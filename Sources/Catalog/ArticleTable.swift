import Articles
import GRDB

/// An article in the catalog.
struct KnownArticle {
    let id: Int64
    /// Whether the article is in feeds, rather than a copy or filtered out.
    let isEntered: Bool
    let article: Article
}

/// An article as stored in its row.
struct StoredArticle {
    let isEntered: Bool
    let path: String
    let body: [UInt8]

    /// The article itself.
    var article: Article {
        get throws { try body.withUnsafeBytes { try Article(bytes: $0, path: path) } }
    }
}

/// The table of articles from documents that are not held back.
struct ArticleTable {
    let db: Database

    /// Adds an article.
    ///
    /// - Parameter isEntered: whether it is in feeds.
    func add(_ id: Int64, _ article: ScanResults.Digest, path: String, isEntered: Bool) throws {
        let sql = """
            INSERT INTO articles (id, entered, identity, path, body) VALUES (?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).run(
            .integer(id), .integer(isEntered ? 1 : 0), .text(article.identity.string), .text(path),
            .bytes(article.body))
    }

    /// Whether an article is stored with exactly these bytes.
    func has(_ body: [UInt8], _ id: Int64) throws -> Bool {
        var isSame = false
        try db.cachedStatement(sql: "SELECT body FROM articles WHERE id = ?").rows(.integer(id)) { row in
            isSame = row.withBytes(0) { $0.elementsEqual(body) }
        }
        return isSame
    }

    /// The row of an article; nil if there is none.
    func stored(_ id: Int64) throws -> StoredArticle? {
        var stored: StoredArticle?
        try db.cachedStatement(sql: "SELECT entered, path, body FROM articles WHERE id = ?")
            .rows(.integer(id)) { row in
                stored = StoredArticle(
                    isEntered: row.integer(0) != 0, path: row.text(1), body: row.withBytes(2) { Array($0) })
            }
        return stored
    }

    /// The article with a number; nil if there is none.
    func article(_ id: Int64) throws -> KnownArticle? {
        try stored(id).map { stored in
            KnownArticle(id: id, isEntered: stored.isEntered, article: try stored.article)
        }
    }

    /// Replaces an article's bytes.
    func setBody(_ body: [UInt8], of id: Int64) throws {
        try db.cachedStatement(sql: "UPDATE articles SET body = ? WHERE id = ?")
            .run(.bytes(body), .integer(id))
    }

    /// Records whether an article is in feeds.
    func setEntered(_ isEntered: Bool, _ id: Int64) throws {
        try db.cachedStatement(sql: "UPDATE articles SET entered = ? WHERE id = ?")
            .run(.integer(isEntered ? 1 : 0), .integer(id))
    }

    /// Records that no article is in feeds.
    func clearEntered() throws {
        try db.execute(sql: "UPDATE articles SET entered = 0; DELETE FROM joined_topics")
    }

    /// Forgets an article.
    func remove(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?").run(.integer(id))
    }

    /// The topics that an article takes over from its copies.
    func joinedTopics(of id: Int64) throws -> [Topic] {
        var topics: [Topic] = []
        try db.cachedStatement(sql: "SELECT name FROM joined_topics WHERE article = ? ORDER BY position")
            .rows(.integer(id)) { topics.append(Topic($0.text(0))) }
        return topics
    }

    /// An article including the topics it takes over from its copies.
    func withJoinedTopics(_ known: KnownArticle) throws -> Article {
        var article = known.article
        article.topics += try joinedTopics(of: known.id)
        return article
    }

    /// Records the topics that an article takes over from its copies.
    func setJoinedTopics(_ topics: [Topic], of id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM joined_topics WHERE article = ?").run(.integer(id))
        let insert = try db.cachedStatement(
            sql: "INSERT INTO joined_topics (article, position, name) VALUES (?, ?, ?)")
        for (position, topic) in topics.enumerated() {
            try insert.run(.integer(id), .integer(Int64(position)), .text(topic.name))
        }
    }
}
