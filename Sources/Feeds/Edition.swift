import Articles

/// All feeds that the selected articles make, and how each is put together.
public struct Edition: Sendable {
    /// Articles that have something in common, and so make a feed.
    public struct Group: Hashable, Sendable {
        /// What they have in common.
        public let key: FeedKey
        /// The spelling of the topic's or provider's name that most of them use; nil if none has a name.
        public let spelling: String?
        /// The file in the output folder, without the extension; see ``Site/path(of:)``.
        public let path: String

        /// Describes a group of at least one article.
        public init(key: FeedKey, spelling: String?, path: String) {
            self.key = key
            self.spelling = spelling
            self.path = path
        }
    }

    /// A feed before it is put together.
    public struct Outline: Hashable, Sendable {
        /// What its articles have in common.
        public let key: FeedKey
        /// The topic's or provider's shown name; the site's title for the feed of everything.
        public let name: String
        /// The file in the output folder, without the extension.
        public let path: String
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

    /// The feeds: everything, then topics, then providers, each kind ordered by path.
    public let outlines: [Outline]
    /// Feeds left out, as they would share a file; ordered by path.
    public let conflicts: [SlugConflict]
    private let names: ShownNames
    private let paths: [FeedKey: String]
    private let site: Site

    /// Decides which feeds there are.
    ///
    /// - Parameters:
    ///   - groups: the groups of the selected articles, in any order.
    ///   - site: what all feeds say of themselves.
    ///   - kinds: the kinds of feeds wanted.
    public init(_ groups: [Group], site: Site, kinds: Set<FeedKey.Kind>) {
        self.site = site
        let spellings = groups.lazy.compactMap { group in group.spelling.map { (group.key, $0) } }
        let names = ShownNames(Dictionary(uniqueKeysWithValues: spellings), site: site)
        self.names = names
        let wanted = groups.filter { kinds.contains($0.key.kind) }
        let all = wanted.map { Outline(key: $0.key, name: names.name(of: $0.key), path: $0.path) }
        let shared = Dictionary(grouping: all, by: \.path).filter { $0.value.count > 1 }
        conflicts = shared.map { path, outlines in
            SlugConflict(names: outlines.map(\.name).sorted { $0.precedes($1) }, path: path)
        }.sorted { $0.path.precedes($1.path) }
        let unshared = all.filter { shared[$0.path] == nil }
        paths = Dictionary(uniqueKeysWithValues: unshared.map { ($0.key, $0.path) })
        outlines = unshared.sorted { left, right in
            left.key.kind == right.key.kind ? left.path.precedes(right.path) : left.key.kind < right.key.kind
        }
    }

    /// Puts a feed together.
    ///
    /// - Parameters:
    ///   - outline: one of ``outlines``.
    ///   - articles: its articles: newest first, ties by identity in byte order, and no more than the limit.
    public func feed(_ outline: Outline, articles: [Article]) -> Feed {
        let entries = articles.map(entry)
        return Feed(
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

    private func entry(_ article: Article) -> Entry {
        Entry(
            article: article,
            topics: article.topics.map { reference(to: .topic($0.key)) },
            provider: reference(to: .provider(article.provider.domain)))
    }

    private func reference(to key: FeedKey) -> FeedReference {
        FeedReference(name: names.name(of: key), path: paths[key])
    }
}

extension Provider {
    /// The first image that RSS allows as a channel's: at most 144 × 400 pixels.
    fileprivate var logo: Image? {
        images.first { $0.width ?? 1 <= 144 && $0.height ?? 1 <= 400 }
    }
}
