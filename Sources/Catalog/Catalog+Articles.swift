import Articles
import GRDB

extension Catalog {
    /// A feed's newest articles, with what they take over from their copies; ties are broken by id, in byte order.
    ///
    /// May be called from many threads.
    ///
    /// - Throws: ``CatalogError``.
    public func newest(_ limit: Int, inFeed feed: Int64) throws(CatalogError) -> [Article] {
        let stored = try access { db in
            let table = ArticleTable(db: db)
            return try MembershipTable(db: db).newest(limit, in: feed).map { id in
                guard var stored = try table.stored(id) else { throw InconsistencyError() }
                if let completed = try table.completedBody(of: id) { stored.body = completed }
                return stored
            }
        }
        do {
            // Decoded outside of the lock, as other threads are waiting for the database.
            return try stored.map { try $0.article }
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    /// The document selected from all with the same id, with what it takes over from the others; nil if there is none.
    ///
    /// - Throws: ``CatalogError``.
    public func article(withIdentity identity: PermanentID) throws(CatalogError) -> Article? {
        try access { db in
            let table = ArticleTable(db: db)
            let known = try articles(withIdentityHash: identity.hash, db)
                .first { $0.isEntered && $0.article.identity == identity }
            return try known.map(table.completed)
        }
    }

    /// Those hashes of ids whose articles are in feeds.
    ///
    /// - Throws: ``CatalogError``.
    public func entered(among hashes: [Int64]) throws(CatalogError) -> [Int64] {
        try access { db in
            try hashes.filter { try IdentityTable(db: db).hasEntered(hash: $0) }
        }
    }

    /// Whether documents are in files that may have several articles.
    ///
    /// - Throws: ``CatalogError``.
    public var hasArticleFiles: Bool {
        get throws(CatalogError) { try access { try DocumentTable(db: $0).hasArticleFiles } }
    }

    /// The earlier version that replaces a document that can no longer be parsed; nil if there is none.
    ///
    /// - Parameter path: the document's path as it was found.
    /// - Throws: ``CatalogError``.
    public func keptVersion(at path: String) throws(CatalogError) -> Article? {
        try access { db in
            let documents = try DocumentTable(db: db).withKeptVersion()
            guard let document = documents.first(where: { $0.path == path })?.document else { return nil }
            return try ArticleTable(db: db).article(document.id)?.article
        }
    }

    /// All articles whose id has a hash.
    func articles(withIdentityHash hash: Int64, _ db: Database) throws -> [KnownArticle] {
        let table = ArticleTable(db: db)
        return try IdentityTable(db: db).articles(withHash: hash).map { id in
            guard let known = try table.article(id) else { throw InconsistencyError() }
            return known
        }
    }
}
