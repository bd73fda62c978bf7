import Articles
import CatalogSupport
import Feeds
import Formats
import Testing
import Text

/// Feeds created from documents given as text.
struct SampleFeedSet {
    let feedSet: CatalogFeedSet
    private let site: Site

    init(_ documents: [String], _ adjust: (inout Site) throws -> Void = { _ in }) throws {
        var site = Site()
        site.title = "Example <News> & more"
        site.id = try PermanentID("tag:example.org,2024:news")
        site.baseURL = try WebAddress("https://feeds.example.org/")
        try adjust(&site)
        self.site = site
        let articles = try documents.enumerated().map { number, document in
            let text = "---\n\(document)\n---\n"
            let outcome = Array(text.utf8).withUnsafeBytes { ArticleReader().read($0, path: "\(number).md") }
            guard case .article(let article, _) = outcome else { throw RejectedError(document: document) }
            return article
        }
        feedSet = try CatalogFeedSet(
            articles, rules: SelectionRules(now: try Timestamp("2026-01-01")), site: site)
    }

    struct RejectedError: Error {
        let document: String
    }

    /// The document of the feed at a path, such as `topics/ai`.
    func document(_ path: String, _ format: FeedFormat) throws -> String {
        String(decoding: try format.document(for: RenderedFeed(try feed(path))), as: UTF8.self)
    }

    /// The feed at a path.
    func feed(_ path: String) throws -> Feed {
        feedSet.feed(try #require(feedSet.feeds.first { $0.path == path }))
    }

    /// All feeds.
    var feedIndex: FeedIndex {
        let listed = feedSet.feeds.map { descriptor in
            var descriptor = descriptor
            let feed = feedSet.feed(descriptor)
            (descriptor.entries, descriptor.updated) = (feed.entries.count, feed.updated)
            return descriptor
        }
        return FeedIndex(listed, Groupings(site))
    }
}
