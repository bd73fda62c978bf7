import Articles
import Text

/// The articles of a news sitemap: the site's own of the last two days, newest first.
///
/// Google reads articles of two days, and at most 1,000 of a sitemap.
public struct NewsArticles: Sendable {
    /// The largest number of articles.
    public static let limit = 1000
    /// How old an article may be, in seconds.
    private static let span: Int64 = 2 * 86_400
    /// Longer addresses are not allowed in a sitemap.
    private static let longestAddress = 2047

    /// When the oldest article may have been published.
    public let start: Timestamp
    /// The articles.
    public private(set) var articles: [Article] = []
    private let host: String?
    private var addresses: Set<String> = []

    /// Prepares to collect the articles of a site.
    public init(_ site: Site, now: Timestamp) {
        start = Timestamp(seconds: now.seconds - Self.span, nanoseconds: now.nanoseconds)
        host = site.host
    }

    /// Whether an article may be one of them.
    public func accepts(_ article: Article) -> Bool {
        article.published >= start && article.link.host == host
            && article.link.string.utf8.count <= Self.longestAddress
    }

    /// Adds an article if it belongs to them.
    ///
    /// Articles must come newest first.
    ///
    /// - Returns: whether there is room for more.
    public mutating func add(_ article: Article) -> Bool {
        if accepts(article), addresses.insert(article.link.string).inserted { articles.append(article) }
        return articles.count < Self.limit
    }
}

extension Site {
    /// The host of the site's own articles; nil if neither ``url`` nor ``baseURL`` is known.
    var host: String? { (url ?? baseURL)?.host }
}
