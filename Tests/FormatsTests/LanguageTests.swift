import Feeds
import Formats
import Foundation
import Testing
import Validation

@Suite("Languages")
struct LanguageTests {
    private static let documents = [
        """
        title: ذكاء اصطناعي
        excerpt: ملخص
        date: 2024-03-03
        webUrl: https://arabic.example/
        language: ar
        topics: [AI]
        related: [{title: One, webUrl: "https://other.example/", publishedDateTime: 2024-03-01}]
        """,
        """
        title: Künstliche Intelligenz
        date: 2024-03-02
        webUrl: https://german.example/
        lang: de_AT
        """,
        """
        title: Artificial intelligence
        date: 2024-03-01
        webUrl: https://english.example/
        language: EN-gb
        """,
    ]

    private static func sample(
        _ language: String?, _ adjust: (inout Site) throws -> Void = { _ in }
    ) throws -> SampleFeedSet {
        try SampleFeedSet(documents) { site in
            site.language = language
            try adjust(&site)
        }
    }

    @Test(
        "of articles stand as they are reviewed where they are not the site's", arguments: FeedFormat.allCases
    )
    func mixed(format: FeedFormat) throws {
        let document = try Self.sample("en-GB").document("all", format)
        try FeedChecker.shared.verify(Array(document.utf8), as: #require(.init(rawValue: format.rawValue)))
        try Golden.compare(Array(document.utf8), with: "languages.\(format.fileExtension)")
    }

    @Test("of articles are on pages, with their direction")
    func page() throws {
        let page = Self.page(of: try Self.sample("en-GB").feed("all"))
        let articles = page.matches(of: /<article[^>]*>/).map { String($0.output) }
        #expect(articles == ["<article lang=\"ar\" dir=\"rtl\">", "<article lang=\"de-AT\">", "<article>"])
        let arabic = Self.page(of: try Self.sample("ar").feed("all"))
        #expect(arabic.contains("<article>") && arabic.contains("<article lang=\"de-AT\" dir=\"ltr\">"))
        let hebrew = Self.page(of: try SampleFeedSet([GoldenTests.bare]) { $0.language = "he" }.feed("all"))
        #expect(hebrew.contains("<html lang=\"en\">"), "there are no Hebrew words")
        #expect(hebrew.contains("<article lang=\"he\" dir=\"rtl\">"))
    }

    @Test(
        "of pages are those of the site, also in templates that owners begin from", arguments: ["de", "ar"])
    func templates(language: String) throws {
        let sample = try Self.sample(language)
        let feed = try sample.feed("all")
        #expect(Self.page(of: feed) == Self.page(of: feed, try PageTests.templates()))
    }

    @Test("of the site are those of feeds and pages")
    func words() throws {
        let sample = try Self.sample("de") { $0.customWords = [.related: "Dazu & mehr", .amp: "A"] }
        let page = Self.page(of: try sample.feed("all"))
        #expect(page.contains("<summary>Dazu &amp; mehr (1)</summary>"))
        #expect(
            page.contains(
                "<p>Zuletzt geändert am <time datetime=\"2024-03-03T00:00:00Z\">3. März 2024</time></p>"))
        let index = String(
            decoding: IndexPage(try PageDesign(), formats: [.rss]).document(for: sample.feedIndex),
            as: UTF8.self)
        #expect(index.contains("<label for=\"filter\">Feed suchen</label>"))
        #expect(index.contains("<a href=\"feeds.opml\">alle auf einmal (OPML)</a>."))
        #expect(index.contains("<p>Die neuesten Artikel (3), zuletzt geändert am <time"))
        let atom = try sample.document("topics/ai", .atom)
        #expect(atom.contains(">Die neuesten Artikel zum Thema AI.</subtitle>"))
        #expect(atom.contains("&lt;h3&gt;Dazu &amp;amp; mehr&lt;/h3&gt;"))
        #expect(atom.contains("&lt;p&gt;Quelle: &lt;a href"))
        let opml = String(
            decoding: try #require(try OPML.document(for: sample.feedIndex, formats: [.rss])), as: UTF8.self)
        #expect(opml.contains("<outline text=\"Themen\">"))
    }

    @Test("of the site are in style sheets and the script, as parts of strings")
    func assets() throws {
        let words = Words(
            language: "de",
            custom: [.articleCount: #"A "feed" \ here"#, .feedsFound: "`{found}` ${x} {total}"])
        let design = try PageDesign()
        let german = Words(language: "de")
        #expect(Self.text(design.bytes(of: .pageStyle, german)).contains(#"content: "Artikel: ";"#))
        #expect(Self.text(design.bytes(of: .pageStyle, words)).contains(#"content: "A \"feed\" \\ here";"#))
        #expect(Self.text(design.bytes(of: .script, words)).contains(#"`\`${found}\` \$${x} ${total}`"#))
        let english = Words(language: nil)
        #expect(Self.text(design.bytes(of: .script, english)).contains("`${found} of ${total} feeds`"))
        for asset in PageAsset.allCases {
            #expect(!Self.text(design.bytes(of: asset, english)).contains("{{"))
        }
        let owners = try PageDesign(["pages.js": "'{{words.related}} {{words.none}}'"])
        #expect(Self.text(owners.bytes(of: .script, english)) == "'Related coverage {{words.none}}'")
    }

    private static func page(of feed: Feed, _ design: PageDesign? = nil) -> String {
        guard let design = try? design ?? PageDesign() else { return "" }
        return text(FeedPage(design, formats: FeedFormat.allCases).document(for: feed))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
