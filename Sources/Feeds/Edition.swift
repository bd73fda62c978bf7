import Articles

/// All feeds that a selection of articles makes.
public struct Edition: Sendable {
    /// Which articles are in a feed, before the feed is put together.
    public struct Outline: Hashable, Sendable {
        /// What the articles have in common.
        public let key: FeedKey
        /// The topic's or provider's shown name; the site's title for the feed of everything.
        public let name: String
        /// The file in the output folder, without the extension.
        public let path: String
        /// Positions in ``Edition/articles``, newest first.
        public let entries: [Int]
    }

    /// Feeds that would share a file, and so are left out.
    public struct SlugConflict: Hashable, Sendable, CustomStringConvertible {
        /// The topics' shown names.
        public let names: [String]
        /// The file that both would have, without the extension.
        public let path: String
        /// What to do about it.
        public var description: String {
            let topics = names.map { "“\($0)”" }.joined(separator: " and ")
            return "\(topics) would share the file \(path), so none of them has a feed: "
                + "give one of them another name under `slugs` in the configuration"
        }
    }

    /// The articles in the feeds' order: newest first, ties by identity in byte order.
    public let articles: [Article]
    /// The feeds: everything, then topics, then providers, each kind ordered by path.
    public let outlines: [Outline]
    /// Feeds left out, as they would share a file; ordered by path.
    public let conflicts: [SlugConflict]
    private let names: ShownNames
    private let paths: [FeedKey: String]
    private let site: Site

    /// Groups the selected articles into feeds.
    public init(_ selection: Selection, site: Site) {
        self.site = site
        let rules = selection.rules
        articles = Self.order(of: selection.articles).map { position in
            var article = selection.articles[position]
            article.topics = selection.topics(of: article)
            return article
        }
        names = ShownNames(of: articles)
        var groups: [FeedKey: [Int]] = [:]
        for (position, article) in articles.enumerated() {
            for key in article.feeds where rules.kinds.contains(key.kind) {
                groups[key, default: []].append(position, upTo: rules.limit)
            }
        }
        let names = names
        let paths = Dictionary(uniqueKeysWithValues: groups.keys.map { ($0, site.path(of: $0)) })
        self.paths = paths
        let all = groups.map { key, entries in
            Outline(key: key, name: names.name(of: key, site: site), path: paths[key] ?? "", entries: entries)
        }
        let shared = Dictionary(grouping: all, by: \.path).filter { $0.value.count > 1 }
        conflicts = shared.map { path, outlines in
            SlugConflict(names: outlines.map(\.name).sorted { $0.precedes($1) }, path: path)
        }.sorted { $0.path.precedes($1.path) }
        outlines = all.filter { shared[$0.path] == nil }.sorted { left, right in
            left.key.kind == right.key.kind ? left.path.precedes(right.path) : left.key.kind < right.key.kind
        }
    }

    /// Puts a feed together.
    public func feed(_ outline: Outline) -> Feed {
        let entries = outline.entries.map { entry(articles[$0]) }
        return Feed(
            key: outline.key, path: outline.path, name: outline.name,
            id: site.id(of: outline.key),
            title: site.title(of: outline.key, name: outline.name),
            summary: site.summary(of: outline.key, name: outline.name),
            page: site.page,
            updated: entries.map(\.updated).max() ?? Timestamp(seconds: 0),
            logo: outline.key.kind == .provider
                ? entries.lazy.compactMap(\.article.provider.logo).first : nil,
            site: site, entries: entries)
    }

    private func entry(_ article: Article) -> Entry {
        let provider = FeedKey.provider(article.provider.domain)
        return Entry(
            article: article,
            topics: article.topics.map { names.name(of: .topic($0.key), site: site) },
            provider: names.name(of: provider, site: site),
            providerFeed: paths[provider].flatMap(site.address))
    }

    /// The articles' positions, newest first, ties by identity.
    ///
    /// Moving positions is cheaper than moving articles.
    private static func order(of articles: [Article]) -> [Int] {
        articles.indices.map { (published: articles[$0].published, position: $0) }.sorted { left, right in
            left.published != right.published
                ? left.published > right.published
                : articles[left.position].identity.string.precedes(articles[right.position].identity.string)
        }.map(\.position)
    }
}

extension Article {
    /// The feeds the article belongs to.
    var feeds: [FeedKey] {
        [.all] + topics.map { .topic($0.key) } + [.provider(provider.domain)]
    }
}

extension Provider {
    /// The first image that RSS allows as a channel's: at most 144 × 400 pixels.
    fileprivate var logo: Image? {
        images.first { $0.width ?? 1 <= 144 && $0.height ?? 1 <= 400 }
    }
}

extension [Int] {
    /// Appends unless there are as many already.
    fileprivate mutating func append(_ position: Int, upTo limit: Int) {
        if count < limit { append(position) }
    }
}
