import Articles
import Text

/// All feeds of a site, as listed on pages and in OPML: name, path and time of the last change.
public struct FeedIndex: Sendable {
    /// The feeds under one heading.
    public struct Section: Sendable {
        /// The grouping, the first one if there are several.
        public let grouping: Grouping
        /// The heading, plain text.
        public let heading: String
        /// The feeds, sorted by name.
        public let feeds: [FeedDescriptor]
    }

    /// The groupings of the site.
    public let groupings: Groupings
    /// The feeds by grouping, in the site's order; all feeds of queries are in one section.
    public let sections: [Section]
    /// When any entry last changed; nil without feeds.
    public let updated: Timestamp?

    /// Sorts the feeds of a site.
    public init(_ feeds: [FeedDescriptor], _ groupings: Groupings) {
        self.groupings = groupings
        updated = feeds.compactMap(\.updated).max()
        let byGrouping = Dictionary(grouping: feeds, by: \.key.grouping)
        let queries = groupings.published.filter(\.isQuery)
        sections = groupings.published.compactMap { grouping in
            guard !grouping.isQuery || grouping == queries.first else { return nil }
            let feeds = (grouping.isQuery ? queries : [grouping]).flatMap { byGrouping[$0.id] ?? [] }
            guard !feeds.isEmpty else { return nil }
            return Section(
                grouping: grouping, heading: groupings.heading(of: grouping),
                feeds: Self.sortedByName(feeds))
        }
    }

    /// The settings shared by all feeds.
    public var site: Site { groupings.site }

    /// The site's name, as shown by the feed of all articles.
    public var title: String { groupings.name(of: .all, spelling: nil) }

    /// The feeds of a section for one grouping; empty if there are none.
    public func feeds(of grouping: String) -> [FeedDescriptor] {
        sections.first { $0.grouping.id == grouping }?.feeds ?? []
    }

    /// Sorts in byte order of the case-folded names, which depends on no locale.
    ///
    /// Paths always differ.
    private static func sortedByName(_ feeds: [FeedDescriptor]) -> [FeedDescriptor] {
        feeds.map { ($0, $0.name.lowercased()) }.sorted { left, right in
            left.1 == right.1 ? left.0.path.precedes(right.0.path) : left.1.precedes(right.1)
        }.map(\.0)
    }
}
