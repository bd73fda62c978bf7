import Articles
import Catalog
import Feeds

/// An article's positions in the feeds, or the reasons why it is in none.
struct FeedPlaces {
    private let catalog: Catalog
    private let groups: [FeedKey: CatalogUpdate.Group]
    private let feedSet: FeedSet
    private let settings: ExportSettings

    init(catalog: Catalog, contents: CatalogUpdate.Contents, settings: ExportSettings) {
        self.catalog = catalog
        self.settings = settings
        groups = Dictionary(contents.groups.map { ($0.key, $0) }) { first, _ in first }
        feedSet = FeedSet(contents, settings)
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
        var places: [String] = []
        let keys = Set(standing.memberships.map(\.key))
        for outline in feedSet.outlines where keys.contains(outline.key) {
            guard let group = groups[outline.key] else { continue }
            let entries = try catalog.newest(settings.rules.limit, inFeed: group.feed)
            if let index = entries.firstIndex(where: { $0.identity == article.identity }) {
                places.append("  \(outline.path): entry \(index + 1) of \(entries.count)")
            }
        }
        let conflicts = Set(feedSet.conflicts.map(\.path)).intersection(keys.compactMap { groups[$0]?.path })
            .sorted().map { "  \($0): not written, because two topics would share this file (see slugs)" }
        let hasFeeds =
            article.topics.isEmpty ? settings.rules.kinds != [.topic] : !settings.rules.kinds.isEmpty
        guard hasFeeds else {
            return ["In no feed: it has no topic, and only topic feeds are written (--by)."]
        }
        guard places.isEmpty else {
            return ["In \(places.count) feed\(places.count == 1 ? "" : "s"):"] + places + conflicts
        }
        return conflicts.isEmpty
            ? ["In no feed: there are \(settings.rules.limit) newer articles in each of its feeds."]
            : ["In no feed:"] + conflicts
    }

    private static func reason(_ verdict: SelectionRules.Verdict) -> String? {
        switch verdict {
        case .selected: nil
        case .unpublished: "held back, the document says `published: false`."
        case .future: "held back until its date."
        case .filtered(.quality): "its quality is too low or missing (--min-quality)."
        case .filtered(.heat): "its heat is too low or missing (--min-heat)."
        case .filtered(.type): "its type is not selected (--type)."
        case .filtered(.category): "its category is not selected (--category)."
        }
    }
}
