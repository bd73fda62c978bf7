import Articles
import Catalog
import Feeds
import Formats
import Publishing
import Validation

/// The news sitemap, which depends on the time, so that every run compares it with the published one.
struct NewsSitemapFile {
    /// The path in the output folder, without the extension.
    private static let path = "news-sitemap"
    private static let fileExtension = "xml"
    /// The path in the output folder.
    static let file = "\(path).\(fileExtension)"

    private let settings: ExportSettings
    /// None so far.
    private let articles: NewsArticles

    /// Nil if the site has none.
    init?(_ settings: ExportSettings) {
        guard let articles = settings.newsArticles else { return nil }
        (self.settings, self.articles) = (settings, articles)
    }

    /// Whether a record is for the news sitemap.
    static func isRecorded(by record: Manifest.Record) -> Bool { record.isSite && record.path == path }

    /// Writes it, and stages it if it differs from the published one.
    ///
    /// - Parameter feed: the number of the feed of all articles; nil if there are no articles.
    /// - Throws: ``Catalog/CatalogError``; ``Publishing/PublishingError`` if it cannot be staged;
    ///   ``XML/XMLWriter/MemoryError``.
    func stage(
        from catalog: Catalog, feed: Int64?, verifiedBy checker: FeedChecker?,
        in publication: Publication
    ) throws -> StagedFeed {
        var news = articles
        if let feed { try catalog.eachArticle(inFeed: feed, since: news.start) { news.add($0) } }
        var staged = StagedFeed(record(of: news))
        try staged.put(
            document(for: news), as: .newsSitemap, format: Self.fileExtension, at: Self.file,
            verifiedBy: checker, in: publication)
        return staged
    }

    /// Describes the file.
    func record(of news: NewsArticles) -> Manifest.Record {
        Manifest.Record(
            kind: ReservedNames.siteFiles, name: "", path: Self.path, entries: 0,
            updated: news.articles.first?.published.rfc3339 ?? "", files: [])
    }

    /// Writes it.
    ///
    /// - Throws: ``XML/XMLWriter/MemoryError``.
    func document(for news: NewsArticles) throws -> [UInt8] {
        let site = settings.site
        return try NewsSitemap.document(
            for: news, name: site.title ?? "", language: LanguageTag(site.language ?? "en"))
    }
}
