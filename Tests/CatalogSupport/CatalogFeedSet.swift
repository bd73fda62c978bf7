import Articles
import Feeds
import FileSystem

@testable import Catalog

/// Feeds created from articles through a catalog, which lives as long as this object.
public struct CatalogFeedSet {
    /// The feeds that exist, and how to create them.
    public let feedSet: FeedSet
    private let catalog: Catalog
    private let contents: CatalogUpdate.Contents
    private let rules: SelectionRules

    /// Adds articles to the catalog in this order, in batches.
    public init(_ articles: [Article], rules: SelectionRules, site: Site = Site()) throws {
        catalog = try Catalog.temporary()
        self.rules = rules
        let groupings = Groupings(site)
        var update = try CatalogUpdate(catalog, rules: rules, groupings)
        for start in stride(from: 0, to: articles.count, by: 7) {
            var folder = ScanResults.Folder(prefix: "", id: nil)
            for article in articles[start..<min(start + 7, articles.count)] {
                folder.read.append(Self.document(article, rules, groupings))
            }
            try update.take(ScanResults(folders: [folder]))
        }
        contents = try update.finish()
        let known = contents.feeds.map { feed in
            groupings.descriptor(of: feed.key, spelling: feed.spelling, articles: feed.members)
        }
        feedSet = FeedSet(known, groupings)
    }

    private static func document(
        _ article: Article, _ rules: SelectionRules, _ groupings: Groupings
    ) -> ScanResults.Document {
        var known = KnownDocument(
            id: 0, stamp: FileStamp(size: 0, modified: 0, inode: 0), isSettled: true, state: .selected)
        var (article, problems) = (article, [Diagnostic]())
        known.judge(&article, by: rules, noting: &problems)
        return ScanResults.Document(
            name: article.path, earlier: nil, known: known,
            article: known.state.hasArticle ? ScanResults.Digest(article, groupings) : nil,
            problems: problems)
    }

    /// The feeds.
    public var feeds: [FeedDescriptor] { feedSet.feeds }

    /// Feeds that are left out because they would share a file.
    public var conflicts: [FeedSet.PathConflict] { feedSet.conflicts }

    /// The number of documents in a state.
    public func count(_ state: DocumentState) -> Int { contents.documents[state] ?? 0 }

    /// The number of articles in feeds, without duplicates.
    public var exported: Int { contents.feeds.first { $0.key == .all }?.members ?? 0 }

    /// Creates a feed.
    public func feed(_ descriptor: FeedDescriptor) -> Feed {
        let feed = contents.feeds.first { $0.key == descriptor.key }?.id ?? 0
        let limit = feedSet.groupings.limit(of: descriptor.key, rules)
        let articles = try? catalog.newest(limit, inFeed: feed)
        return feedSet.feed(descriptor, articles: articles ?? [])
    }

    /// The feed at a path; nil if there is none.
    public func feed(_ path: String) -> Feed? {
        feeds.first { $0.path == path }.map { feed($0) }
    }

    /// The paths of the articles in the feed at a path, in the feed's order.
    public func entries(_ path: String) -> [String]? {
        feed(path)?.entries.map(\.article.path)
    }
}
