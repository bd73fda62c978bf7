import Articles
import Text

extension Feed {
    /// Creates a feed.
    ///
    /// - Parameters:
    ///   - descriptor: what is known about it without its articles.
    ///   - articles: its articles, newest first, ties by id in byte order, and no more than the limit.
    ///   - groupings: the groupings of the site.
    ///   - named: the name and path that entries show for another feed.
    /// - Throws: what `named` throws.
    public init(
        _ descriptor: FeedDescriptor, articles: [Article], _ groupings: Groupings,
        named: (Membership) throws -> FeedDescriptor
    ) rethrows {
        let language = groupings.site.language.flatMap { try? LanguageTag($0) }
        let hasExcerpts = groupings.content(of: descriptor.key) != .none
        let entries = try articles.map { article in
            var article = article
            if !hasExcerpts { article.excerpt = nil }
            let provider = try named(groupings.provider(of: article))
            return Entry(
                article: article, topics: try groupings.topics(of: article).map(named), provider: provider,
                language: article.language.flatMap { $0 == language ? nil : $0 },
                authors: groupings.site.authors(of: article) ?? [provider.name],
                authorPage: article.provider.page)
        }
        self.init(
            descriptor, entries: entries, updated: entries.map(\.updated).max() ?? Timestamp(seconds: 0),
            groupings)
    }

    /// Creates a feed that has lost all its articles and stays for a while, so that readers do not drop it.
    ///
    /// The articles may be held back now, so the name is made from the slug.
    ///
    /// - Parameters:
    ///   - descriptor: the feed's key and paths.
    ///   - updated: when the newest entry of the published feed changed.
    public init(empty descriptor: FeedDescriptor, updated: Timestamp, _ groupings: Groupings) {
        var descriptor = descriptor
        let slug = groupings.slug(of: descriptor.key)
        let grouping = groupings.grouping(of: descriptor.key)
        descriptor.name =
            switch grouping?.source {
            case .everything, .query: groupings.name(of: descriptor.key, spelling: nil)
            case .field(.provider), nil: slug
            case .field: slug.replacing("-", with: " ")
            }
        self.init(descriptor, entries: [], updated: updated, groupings)
    }

    private init(
        _ descriptor: FeedDescriptor, entries: [Entry], updated: Timestamp, _ groupings: Groupings
    ) {
        var descriptor = descriptor
        let (key, site) = (descriptor.key, groupings.site)
        let grouping = groupings.grouping(of: key)
        if grouping?.isQuery == true {
            descriptor.name = groupings.name(of: key, spelling: nil, count: entries.count)
        }
        let name = descriptor.name
        self.init(
            descriptor: descriptor, id: site.id(of: key),
            title: groupings.title(of: key, name: name, count: entries.count),
            summary: groupings.summary(of: key, name: name, count: entries.count),
            page: site.page(at: descriptor.file("html")), updated: updated,
            logo: grouping?.field == .provider
                ? entries.lazy.compactMap(\.article.provider.logo).first : nil,
            site: site, content: groupings.content(of: key), entries: entries)
        (podcast, profile) = (grouping?.podcast, grouping?.profile)
    }
}

extension Provider {
    /// The first image that RSS allows for a channel: at most 144 × 400 pixels.
    fileprivate var logo: Image? {
        images.first { $0.width ?? 1 <= 144 && $0.height ?? 1 <= 400 }
    }
}
