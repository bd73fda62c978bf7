import Articles
import GRDB
import Hashing

/// An article, and a hash of its id.
struct CatalogIdentity {
    let hash: Int64
    let article: Int64
}

/// The table for finding articles with the same id.
struct IdentityTable {
    let db: Database

    /// Adds many rows at once; sorted in table order, this is several times faster than one by one.
    func add(_ identities: [CatalogIdentity]) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO identities (hash, article) VALUES (?, ?)")
        for identity in identities.sorted(by: { ($0.hash, $0.article) < ($1.hash, $1.article) }) {
            try insert.run(.integer(identity.hash), .integer(identity.article))
        }
    }

    /// Removes a row.
    func remove(_ identity: CatalogIdentity) throws {
        try db.cachedStatement(sql: "DELETE FROM identities WHERE hash = ? AND article = ?")
            .run(.integer(identity.hash), .integer(identity.article))
    }

    /// The numbers of the articles whose id has a hash.
    func articles(withHash hash: Int64) throws -> [Int64] {
        var articles: [Int64] = []
        try db.cachedStatement(sql: "SELECT article FROM identities WHERE hash = ?")
            .rows(.integer(hash)) { articles.append($0.integer(0)) }
        return articles
    }

    /// Whether an article with this hash is in a feed.
    func hasEntered(hash: Int64) throws -> Bool {
        var isFound = false
        try db.cachedStatement(
            sql:
                "SELECT 1 FROM identities JOIN articles ON id = article WHERE hash = ? AND entered = 1 LIMIT 1"
        ).rows(.integer(hash)) { _ in isFound = true }
        return isFound
    }

    /// The hashes shared by the ids of several articles.
    func repeatedHashes() throws -> [Int64] {
        var hashes: [Int64] = []
        try db.cachedStatement(sql: "SELECT hash FROM identities GROUP BY hash HAVING count(*) > 1")
            .rows { hashes.append($0.integer(0)) }
        return hashes
    }
}

extension PermanentID {
    /// A hash for finding articles with the same id; matches must be compared in full.
    public var hash: Int64 { Int64(bitPattern: FNV1a(string.utf8).value) }
}
