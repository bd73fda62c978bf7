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
    private let limit: Int

    /// Adds articles to the catalog in this order, in batches.
    public init(_ articles: [Article], rules: SelectionRules, site: Site = Site()) throws {
        catalog = try Catalog.temporary()
        limit = rules.limit
        var update = try CatalogUpdate(catalog, rules: rules, site: site)
        for start in stride(from: 0, to: articles.count, by: 7) {
            var folder = ScanResults.Folder(prefix: "", id: nil)
            for article in articles[start..<min(start + 7, articles.count)] {
                folder.read.append(Self.document(article, rules))
            }
            try update.take(ScanResults(folders: [folder]))
        }
        contents = try update.finish()
        let groups = contents.groups.map {
            FeedSet.Group(key: $0.key, spelling: $0.spelling, path: $0.path)
        }
        feedSet = FeedSet(groups, site: site, kinds: rules.kinds)
    }

    private static func document(_ article: Article, _ rules: SelectionRules) -> ScanResults.Document {
        var known = KnownDocument(
            id: 0, stamp: FileStamp(size: 0, modified: 0, inode: 0), isSettled: true, state: .selected)
        known.judge(article, by: rules)
        return ScanResults.Document(
            name: article.path, earlier: nil, known: known,
            article: known.state.hasArticle ? ScanResults.Digest(article) : nil, problems: [])
    }

    /// The feeds.
    public var outlines: [FeedSet.Outline] { feedSet.outlines }

    /// Feeds that are left out because they would share a file.
    public var conflicts: [FeedSet.SlugConflict] { feedSet.conflicts }

    /// The number of documents in a state.
    public func count(_ state: DocumentState) -> Int { contents.documents[state] ?? 0 }

    /// The number of articles in feeds, without duplicates.
    public var exported: Int { contents.groups.first { $0.key == .all }?.members ?? 0 }

    /// Creates a feed.
    public func feed(_ outline: FeedSet.Outline) -> Feed {
        let feed = contents.groups.first { $0.key == outline.key }?.feed ?? 0
        let articles = try? catalog.newest(limit, inFeed: feed)
        return feedSet.feed(outline, articles: articles ?? [])
    }

    /// The feed at a path; nil if there is none.
    public func feed(_ path: String) -> Feed? {
        outlines.first { $0.path == path }.map { feed($0) }
    }

    /// The paths of the articles in the feed at a path, in the feed's order.
    public func entries(_ path: String) -> [String]? {
        feed(path)?.entries.map(\.article.path)
    }
}
