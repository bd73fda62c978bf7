import Articles

/// All feeds that the selected articles make, and how each is put together.
public struct FeedSet: Sendable {
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

        /// Describes a feed that has articles.
        public init(key: FeedKey, name: String, path: String) {
            self.key = key
            self.name = name
            self.path = path
        }
    }

    /// Feeds that would share a file, and so are left out.
    public struct SlugConflict: Hashable, Sendable, CustomStringConvertible {
        /// The topics' shown names.
        public let names: [String]
        /// The file that both would have, without the extension.
        public let path: String
        /// Names the feeds, in byte order, that would have the file at `path`.
        public init(names: [String], path: String) {
            self.names = names.sorted { $0.precedes($1) }
            self.path = path
        }

        /// What to do about it.
        public var description: String {
            let topics = names.map { "“\($0)”" }.joined(separator: " and ")
            return "\(topics) would share the file \(path), so none of them gets a feed: "
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
            SlugConflict(names: outlines.map(\.name), path: path)
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
        Feed(outline, articles: articles, site: site) { membership in
            FeedReference(name: names.name(of: membership.key), path: paths[membership.key])
        }
    }
}
