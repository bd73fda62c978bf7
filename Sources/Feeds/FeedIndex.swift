import Articles
import Text

/// All feeds of a site, as listed on pages and in OPML: name, path and time of the last change.
public struct FeedIndex: Sendable {
    /// One feed.
    public struct Listing: Hashable, Sendable {
        /// The kind of feed.
        public let kind: FeedKey.Kind
        /// The topic's or provider's display name; the site's title for the feed of all articles.
        public let name: String
        /// The path in the output folder, without the extension.
        public let path: String
        /// The number of entries.
        public let entries: Int
        /// When its newest entry changed.
        public let updated: Timestamp

        /// Describes a published feed.
        public init(kind: FeedKey.Kind, name: String, path: String, entries: Int, updated: Timestamp) {
            self.kind = kind
            self.name = name
            self.path = path
            self.entries = entries
            self.updated = updated
        }
    }

    /// The settings shared by all feeds.
    public let site: Site
    /// The feeds: all articles, then topics, then providers, each kind sorted by name.
    public let listings: [Listing]

    /// Sorts the feeds of a site.
    public init(_ listings: [Listing], site: Site) {
        self.site = site
        let ordered = listings.map { ($0, $0.name.lowercased()) }.sorted { left, right in
            if left.0.kind != right.0.kind { return left.0.kind < right.0.kind }
            // In byte order of the case-folded names, which depends on no locale. Paths always differ.
            if left.1 != right.1 { return left.1.precedes(right.1) }
            return left.0.path.precedes(right.0.path)
        }
        self.listings = ordered.map(\.0)
    }

    /// The site's name, as shown by the feed of all articles.
    public var title: String { ShownNames([:], site: site).name(of: .all) }

    /// When any entry last changed; nil without feeds.
    public var updated: Timestamp? { listings.map(\.updated).max() }

    /// The feeds of one kind.
    public func listings(of kind: FeedKey.Kind) -> ArraySlice<Listing> {
        let first = listings.firstIndex { $0.kind == kind } ?? listings.endIndex
        return listings[first...].prefix { $0.kind == kind }
    }
}
