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
    var body: [UInt8]

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
        let sql = "INSERT INTO articles (id, entered, path, body) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).run(
            .integer(id), .integer(isEntered ? 1 : 0), .text(path), .bytes(article.body))
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

    /// The row of an article in feeds, with what it takes over from its copies.
    func storedCompleted(_ id: Int64) throws -> StoredArticle {
        guard var stored = try stored(id) else { throw InconsistencyError() }
        if let completed = try completedBody(of: id) { stored.body = completed }
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
        try db.execute(sql: "UPDATE articles SET entered = 0; DELETE FROM completed")
    }

    /// Forgets an article.
    func remove(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?").run(.integer(id))
    }

    /// The bytes of an article with what it takes over from its copies; nil if that is nothing.
    func completedBody(of id: Int64) throws -> [UInt8]? {
        var body: [UInt8]?
        try db.cachedStatement(sql: "SELECT body FROM completed WHERE article = ?").rows(.integer(id)) {
            body = $0.withBytes(0) { Array($0) }
        }
        return body
    }

    /// An article with what it takes over from its copies.
    func completed(_ known: KnownArticle) throws -> Article {
        guard let body = try completedBody(of: known.id) else { return known.article }
        return try body.withUnsafeBytes { try Article(bytes: $0, path: known.article.path) }
    }

    /// Records an article with what it takes over from its copies; nil for nothing.
    func setCompleted(_ article: Article?, of id: Int64) throws {
        guard let article else {
            try db.cachedStatement(sql: "DELETE FROM completed WHERE article = ?").run(.integer(id))
            return
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO completed (article, body) VALUES (?, ?)")
            .run(.integer(id), .bytes(article.bytes))
    }
}
