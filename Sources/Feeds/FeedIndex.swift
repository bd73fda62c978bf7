import Articles
import Text

/// All feeds of a site, as lists of them show: what each is called, where it stands and how fresh it is.
public struct FeedIndex: Sendable {
    /// One feed.
    public struct Listing: Hashable, Sendable {
        /// What its articles have in common.
        public let kind: FeedKey.Kind
        /// The topic's or provider's shown name; the site's title for the feed of everything.
        public let name: String
        /// The file in the output folder, without the extension.
        public let path: String
        /// How many entries it holds.
        public let entries: Int
        /// When its newest entry changed.
        public let updated: Timestamp

        /// Describes a feed that stands.
        public init(kind: FeedKey.Kind, name: String, path: String, entries: Int, updated: Timestamp) {
            self.kind = kind
            self.name = name
            self.path = path
            self.entries = entries
            self.updated = updated
        }
    }

    /// What is true of all feeds.
    public let site: Site
    /// The feeds: everything, then topics, then providers, each kind ordered by name.
    public let listings: [Listing]

    /// Orders the feeds of a site, given in any order.
    public init(_ listings: [Listing], site: Site) {
        self.site = site
        let ordered = listings.map { ($0, $0.name.lowercased()) }.sorted { left, right in
            if left.0.kind != right.0.kind { return left.0.kind < right.0.kind }
            // In byte order of the folded names, which no locale changes; paths differ always.
            if left.1 != right.1 { return left.1.precedes(right.1) }
            return left.0.path.precedes(right.0.path)
        }
        self.listings = ordered.map(\.0)
    }

    /// The site's name, as the feed of everything shows it.
    public var title: String { ShownNames([:], site: site).name(of: .all) }

    /// When the newest entry of all feeds changed; nil without feeds.
    public var updated: Timestamp? { listings.map(\.updated).max() }

    /// The feeds of one kind.
    public func listings(of kind: FeedKey.Kind) -> ArraySlice<Listing> {
        let first = listings.firstIndex { $0.kind == kind } ?? listings.endIndex
        return listings[first...].prefix { $0.kind == kind }
    }
}
