import Articles
import GRDB
import Text

extension Catalog {
    /// A feed's newest articles, with what they take over from their copies; ties are broken by id, in byte order.
    ///
    /// May be called from many threads.
    ///
    /// - Parameter seconds: when the articles were published.
    /// - Throws: ``CatalogError``.
    public func newest(
        _ limit: Int, inFeed feed: Int64, publishedIn seconds: Range<Int64> = .min ..< .max
    ) throws(CatalogError) -> [Article] {
        let stored = try access { db in
            let table = ArticleTable(db: db)
            return try MembershipTable(db: db).newest(limit, in: feed, publishedIn: seconds)
                .map { try table.storedCompleted($0) }
        }
        do {
            // Decoded outside of the lock, as other threads are waiting for the database.
            return try stored.map { try $0.article }
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    /// Calls `body` with a feed's articles that were published at a time or later, newest first, until it
    /// returns false.
    ///
    /// - Throws: ``CatalogError``.
    public func eachArticle(
        inFeed feed: Int64, since start: Timestamp, _ body: (Article) -> Bool
    ) throws(CatalogError) {
        try access { db in
            let table = ArticleTable(db: db)
            for id in try MembershipTable(db: db)
                .newest(.max, in: feed, publishedIn: start.seconds ..< .max)
            {
                let article = try table.storedCompleted(id).article
                guard article.published >= start else { continue }
                guard body(article) else { return }
            }
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

    /// The paths of the files in a state, sorted by folder.
    ///
    /// - Throws: ``CatalogError``.
    public func paths(in state: DocumentState) throws(CatalogError) -> [String] {
        try access { try DocumentTable(db: $0).paths(in: state) }
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
