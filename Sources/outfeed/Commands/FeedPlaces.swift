import Articles
import Catalog
import Feeds

/// An article's positions in the feeds, or the reasons why it is in none.
struct FeedPlaces {
    private let catalog: Catalog
    private let contents: CatalogUpdate.Contents
    private let groupings: Groupings
    private let feedSet: FeedSet
    private let archives: FeedArchives
    let settings: ExportSettings

    init(
        catalog: Catalog, contents: CatalogUpdate.Contents, _ groupings: Groupings, settings: ExportSettings
    ) {
        self.catalog = catalog
        self.groupings = groupings
        self.settings = settings
        self.contents = contents
        feedSet = FeedSet(contents, groupings)
        archives = FeedArchives(feedSet, contents)
    }

    /// One line for each feed that contains the article, or one that says why no feed does.
    ///
    /// - Throws: ``Catalog/CatalogError``.
    func lines(of article: Article) throws -> [String] {
        if let reason = Self.reason(settings.rules.verdict(on: article)) { return ["In no feed: \(reason)"] }
        guard let standing = try catalog.article(withIdentity: article.identity) else {
            return ["In no feed: the document is not in any source."]
        }
        guard standing.path == article.path else {
            return ["In no feed: a duplicate of \(standing.path), which has the same identity."]
        }
        let keys = Set(groupings.memberships(of: standing).map(\.key))
        var (places, others): ([String], [String]) = ([], [])
        var isCrowdedOut = false
        for feed in feedSet.feeds where keys.contains(feed.key) {
            guard let entered = contents.feed(feed, of: feedSet) else { continue }
            let limit = max(groupings.limit(of: feed.key, settings.rules), archives[feed]?.open ?? 0)
            let entries = try catalog.newest(limit, inFeed: entered.id)
            if let index = entries.firstIndex(where: { $0.identity == article.identity }) {
                places.append("  \(feed.path): entry \(index + 1) of \(entries.count)")
            } else if let archive = archives.archive(of: feed, at: standing.published) {
                places.append("  \(archive.path): an archive")
            } else {
                isCrowdedOut = true
                others.append("  \(feed.path): not among the newest \(limit)")
            }
        }
        others += feedSet.conflicts.filter { keys.contains($0.left.key) }.map { conflict in
            "  \(conflict.left.path): not written, because \(conflict.kept.key.grouping) feeds have this file"
        }
        others += groupings.published.compactMap { failedCondition(of: $0, for: standing) }
        guard places.isEmpty else {
            return ["In \(places.count) feed\(places.count == 1 ? "" : "s"):"] + places + notIn(others)
        }
        guard !isCrowdedOut || others.count > keys.count else {
            return ["In no feed: there are newer articles in each of its feeds."] + others
        }
        guard !others.isEmpty else {
            let names = groupings.published.map(\.id).joined(separator: ", ")
            return ["In no feed: the article has no value for any of the groupings (\(names))."]
        }
        return ["In no feed:"] + others
    }

    private func notIn(_ lines: [String]) -> [String] { lines.isEmpty ? [] : ["Not in:"] + lines }

    /// Says which condition keeps the article out of a query's feed.
    private func failedCondition(of grouping: Grouping, for article: Article) -> String? {
        groupings.failedCondition(of: grouping, for: article).map { condition in
            "  \(grouping.path.base): does not satisfy `\(condition)`"
        }
    }

    static func reason(_ verdict: SelectionRules.Verdict) -> String? {
        switch verdict {
        case .selected: nil
        case .heldBack(.unpublished): "held back, the document says that it is not published."
        case .heldBack(.draft): "held back, the document is a draft."
        case .heldBack(.private): "held back, the document is private."
        case .future: "held back until its date."
        case .expired: "held back, the document has expired."
        case .filtered(.quality): "its quality is too low or missing (--min-quality)."
        case .filtered(.heat): "its heat is too low or missing (--min-heat)."
        case .filtered(.type): "its type is not selected (--type)."
        case .filtered(.category): "its category is not selected (--category)."
        }
    }
}
