import Articles

/// All feeds of the selected articles, and how to create them.
public struct FeedSet: Sendable {
    /// Articles with the same key, which make up a feed.
    public struct Group: Hashable, Sendable {
        /// The key that the articles share.
        public let key: FeedKey
        /// The most frequent spelling of the topic's or provider's name; nil if no article gives one.
        public let spelling: String?
        /// The path in the output folder, without the extension; see ``Site/path(of:)``.
        public let path: String

        /// Describes a group of at least one article.
        public init(key: FeedKey, spelling: String?, path: String) {
            self.key = key
            self.spelling = spelling
            self.path = path
        }
    }

    /// A feed without its articles.
    public struct Outline: Hashable, Sendable {
        /// What its articles have in common.
        public let key: FeedKey
        /// The topic's or provider's display name; the site's title for the feed of all articles.
        public let name: String
        /// The path in the output folder, without the extension.
        public let path: String

        /// Describes a feed that has articles.
        public init(key: FeedKey, name: String, path: String) {
            self.key = key
            self.name = name
            self.path = path
        }
    }

    /// Feeds that are left out because they would have the same file.
    public struct SlugConflict: Hashable, Sendable, CustomStringConvertible {
        /// The topics' display names.
        public let names: [String]
        /// The path that both would have, without the extension.
        public let path: String
        /// Takes the feeds' names, in byte order, and the path they share.
        public init(names: [String], path: String) {
            self.names = names.sorted { $0.precedes($1) }
            self.path = path
        }

        /// The problem and how to solve it.
        public var description: String {
            let topics = names.map { "“\($0)”" }.joined(separator: " and ")
            return "\(topics) would share the file \(path), so none of them gets a feed: "
                + "give one of them another name under `slugs` in the configuration"
        }
    }

    /// The feeds: all articles, then topics, then providers, each kind sorted by path.
    public let outlines: [Outline]
    /// Feeds that are left out because they would share a file; sorted by path.
    public let conflicts: [SlugConflict]
    private let names: ShownNames
    private let paths: [FeedKey: String]
    private let site: Site

    /// Determines which feeds exist.
    ///
    /// - Parameters:
    ///   - groups: the groups of the selected articles, in any order.
    ///   - site: what all feeds say about themselves.
    ///   - kinds: the kinds of feeds to publish.
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

    /// Creates a feed.
    ///
    /// - Parameters:
    ///   - outline: one of ``outlines``.
    ///   - articles: its articles, newest first, ties by id in byte order, and no more than the limit.
    public func feed(_ outline: Outline, articles: [Article]) -> Feed {
        Feed(outline, articles: articles, site: site) { membership in
            FeedReference(name: names.name(of: membership.key), path: paths[membership.key])
        }
    }
}
