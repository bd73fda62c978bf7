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

    private let settings: ExportSettings

    /// Nil if the site has none.
    init?(_ settings: ExportSettings) {
        guard settings.hasNewsSitemap else { return nil }
        self.settings = settings
    }

    /// Whether a record is for the news sitemap.
    static func isRecorded(by record: Manifest.Record) -> Bool { record.isSite && record.path == path }

    /// Writes it, and stages it if it differs from the published one.
    ///
    /// - Parameter feed: the number of the feed of all articles; nil if there are no articles.
    /// - Throws: ``Catalog/CatalogError``; ``Publishing/PublishingError`` if it cannot be staged;
    ///   ``XML/XMLWriter/MemoryError``.
    func stage(
        from catalog: Catalog, feed: Int64?, verifiedBy checker: @autoclosure () throws -> FeedChecker?,
        in publication: Publication
    ) throws -> StagedFeed {
        let site = settings.site
        var news = NewsArticles(site, now: settings.rules.now)
        if let feed { try catalog.eachArticle(inFeed: feed, since: news.start) { news.add($0) } }
        let document = try NewsSitemap.document(
            for: news, name: site.title ?? "", language: LanguageTag(site.language ?? "en"))
        var staged = StagedFeed(
            Manifest.Record(
                kind: ReservedNames.siteFiles, name: "", path: Self.path, entries: 0,
                updated: news.articles.first?.published.rfc3339 ?? "", files: []))
        try staged.put(
            document, as: .newsSitemap, format: Self.fileExtension,
            at: "\(Self.path).\(Self.fileExtension)", verifiedBy: try checker(), in: publication)
        return staged
    }
}
