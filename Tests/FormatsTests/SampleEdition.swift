import Articles
import CatalogSupport
import Feeds
import Formats
import Testing

/// Feeds made of documents given as text.
struct SampleEdition {
    let edition: CatalogEdition

    init(_ documents: [String], _ adjust: (inout Site) throws -> Void = { _ in }) throws {
        var site = Site()
        site.title = "Example <News> & more"
        site.id = try PermanentID("tag:example.org,2024:news")
        site.baseURL = try WebAddress("https://feeds.example.org/")
        try adjust(&site)
        let articles = try documents.enumerated().map { number, document in
            let text = "---\n\(document)\n---\n"
            let outcome = Array(text.utf8).withUnsafeBytes { ArticleReader().read($0, path: "\(number).md") }
            guard case .article(let article, _) = outcome else { throw Rejected(document: document) }
            return article
        }
        edition = try CatalogEdition(
            articles, rules: SelectionRules(now: try Timestamp("2026-01-01")), site: site)
    }

    struct Rejected: Error {
        let document: String
    }

    /// The document of the feed at a path, such as `topics/ai`.
    func document(_ path: String, _ format: FeedFormat) throws -> String {
        let outline = try #require(edition.outlines.first { $0.path == path })
        let bytes = try format.document(for: Manuscript(edition.feed(outline)))
        return String(decoding: bytes, as: UTF8.self)
    }
}
