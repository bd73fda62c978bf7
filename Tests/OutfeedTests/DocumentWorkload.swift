import Articles
import Feeds
import Formats
import Validation

@testable import Publishing

/// Reads, writes and checks documents in all ways that make C libraries allocate memory.
struct DocumentWorkload {
    private static let article = """
        title: "Fish &amp; chips"
        excerpt: |
          A block, which libyaml reads.
        date: 2024-02-29
        webUrl: "https://münchen.example/straße?a=1&b=2"
        provider: {name: "Example & Sons", domain: example.com}
        topics: [C++, "R&D"]
        images: [{url: https://example.com/lead.jpg, width: 1200, height: 800}]
        related: [{title: Rivals, webUrl: https://rival.example/1}]
        """
    private static let plainArticle = """
        title: Plain
        date: 2023-01-01
        webUrl: https://plain.example/
        topics:
          - AI
        """
    /// The front matter of documents at which the parser stops midway.
    private static let spoilt = [
        "title: [", "title: *alias", "a: \"\\x\"", "title: |\n  x\n...\n---\ntitle: y",
    ]

    private let checker: FeedChecker
    private let feedSet: FeedSet
    private let articles: [Article]
    private let groupings: Groupings
    private let design: PageDesign

    /// How many documents are written and checked per round.
    static let documentsInRound = 7

    init() throws {
        var site = Site()
        site.baseURL = try WebAddress("https://feeds.example.org/")
        groupings = Groupings(site)
        design = try PageDesign()
        checker = FeedChecker()
        feedSet = FeedSet([groupings.descriptor(of: .all, spelling: nil)], groupings)
        articles = [Self.article, Self.plainArticle].compactMap(Self.read)
    }

    /// The article in a document; nil if there is none.
    private static func read(_ frontMatter: String) -> Article? {
        let outcome = Array("---\n\(frontMatter)\n---\n".utf8).withUnsafeBytes {
            ArticleReader().read($0, path: "article.md")
        }
        guard case .article(let article, _) = outcome else { return nil }
        return article
    }

    /// Writes and checks each kind of document, and one of them in other forms, a different one in each
    /// round.
    func run(round: Int) throws {
        let read = [Self.article, Self.plainArticle].compactMap(Self.read)
        guard read == articles, Self.spoilt.allSatisfy({ Self.read($0) == nil }) else {
            throw UnexpectedResultError()
        }
        for (index, (dialect, document)) in try documents().enumerated() {
            try (round % 25 == 0 ? FeedChecker() : checker).verify(document, as: dialect)
            try compress(document)
            if index == round % Self.documentsInRound { try check(variantsOf: document, as: dialect) }
        }
    }

    private func documents() throws -> [(FeedChecker.Dialect, [UInt8])] {
        guard var descriptor = feedSet.feeds.first else { throw UnexpectedResultError() }
        let feed = feedSet.feed(descriptor, articles: articles)
        (descriptor.entries, descriptor.updated) = (articles.count, feed.updated)
        let feedIndex = FeedIndex([descriptor], groupings)
        let rendered = RenderedFeed(feed)
        let formats = FeedFormat.allCases
        guard let list = try OPML.document(for: feedIndex, formats: formats) else {
            throw UnexpectedResultError()
        }
        return [
            (.rss, try FeedFormat.rss.document(for: rendered)),
            (.atom, try FeedFormat.atom.document(for: rendered)),
            (.json, try FeedFormat.json.document(for: rendered)),
            (.opml, list),
            (.page, FeedPage(design, formats: formats).document(for: feed)),
            (.page, IndexPage(design, formats: formats).document(for: feedIndex)),
            (
                .links,
                FeedLinks(design).document(
                    for: formats.map { ($0, feed.file($0.fileExtension)) }, title: feed.title, in: feed.site)
            ),
        ]
    }

    /// Compresses a document completely, and another time only its first piece.
    private func compress(_ document: [UInt8]) throws {
        var whole = try Gzip(document, for: "document.gz")
        while whole.next() != nil {}
        var begun = try Gzip(document, for: "document.gz")
        _ = begun.next()
        _ = try Gzip(document, for: "document.gz")
    }

    /// Checks variants of documents, valid and invalid, including UTF-16.
    private func check(variantsOf document: [UInt8], as dialect: FeedChecker.Dialect) throws {
        let text = String(decoding: document, as: UTF8.self)
        // Still valid, but no longer accepted in one pass.
        let more = [.rss, .atom, .opml].contains(dialect) ? "<!-- -->" : "\n"
        try checker.verify(document + Array(more.utf8), as: dialect)
        for changed in [
            text, String(text.prefix(text.utf8.count / 2)),
            text.replacing("<link", with: "<nobody>&nbsp;&#xFFFF;</nobody><link"),
            text.replacing("<rss", with: "<!DOCTYPE rss>\n<rss").replacing("\"items\"", with: "\"item\""),
        ] {
            _ = try? checker.verify(Array(changed.utf8), as: dialect)
            _ = FeedValidator().diagnostics(in: Array(changed.utf8))
        }
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        _ = FeedValidator().diagnostics(in: [0xFF, 0xFE] + wide)
    }

    /// Says that a document was read or written in an unexpected way.
    struct UnexpectedResultError: Error {}
}
