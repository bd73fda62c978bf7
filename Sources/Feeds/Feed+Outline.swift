import Articles
import Text

extension Feed {
    /// Puts a feed together.
    ///
    /// - Parameters:
    ///   - outline: what is known of it without its articles.
    ///   - articles: its articles: newest first, ties by identity in byte order, and no more than the limit.
    ///   - site: what all feeds say of themselves.
    ///   - reference: what entries call a feed that an article belongs to.
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
    /// The first image that RSS allows as a channel's: at most 144 × 400 pixels.
    fileprivate var logo: Image? {
        images.first { $0.width ?? 1 <= 144 && $0.height ?? 1 <= 400 }
    }
}
