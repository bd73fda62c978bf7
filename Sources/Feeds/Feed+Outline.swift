import Articles
import Text

extension Feed {
    /// Creates a feed.
    ///
    /// - Parameters:
    ///   - outline: what is known about it without its articles.
    ///   - articles: its articles, newest first, ties by id in byte order, and no more than the limit.
    ///   - site: what all feeds say about themselves.
    ///   - reference: the name and path that entries show for another feed.
    /// - Throws: what `reference` throws.
    public init(
        _ outline: FeedSet.Outline, articles: [Article], site: Site,
        reference: (Membership) throws -> FeedReference
    ) rethrows {
        let entries = try articles.map { article in
            Entry(
                article: article, topics: try article.topics.map { try reference($0.membership) },
                provider: try reference(article.provider.membership))
        }
        self.init(
            key: outline.key, path: outline.path, name: outline.name,
            id: site.id(of: outline.key),
            title: site.title(of: outline.key, name: outline.name),
            summary: site.summary(of: outline.key, name: outline.name),
            page: site.page(of: outline.path),
            updated: entries.map(\.updated).max() ?? Timestamp(seconds: 0),
            logo: outline.key.kind == .provider
                ? entries.lazy.compactMap(\.article.provider.logo).first : nil,
            site: site, entries: entries)
    }
}

extension Provider {
    /// The first image that RSS allows for a channel: at most 144 × 400 pixels.
    fileprivate var logo: Image? {
        images.first { $0.width ?? 1 <= 144 && $0.height ?? 1 <= 400 }
    }
}
