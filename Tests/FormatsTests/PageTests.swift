import Articles
import Feeds
import Formats
import Foundation
import Testing
import Validation

@Suite("Pages")
struct PageTests {
    private static let nasty = [
        GoldenTests.full, GoldenTests.bare,
        """
        title: "x\\"\u{301} onmouseover=alert(1) y=\\"<\u{338}script>{{title}}{{{x}}}"
        date: 2025-01-01
        webUrl: https://nasty.example/?a='b'&c="d"
        ampWebUrl: https://nasty.example/amp
        author: "</span><script>alert(2)</script>"
        topics: ["</a>\u{301}<img src=x onerror=alert(3)>", "{{#entries}}"]
        images: [{url: "https://nasty.example/'\\"><script>.png"}]
        """,
    ]

    private static func sample() throws -> SampleFeedSet {
        try SampleFeedSet(nasty) { $0.rights = "© </footer><script>alert(4)</script>" }
    }

    @Test("pass verification, whatever documents say")
    func verification() throws {
        let sample = try Self.sample()
        let checker = FeedChecker.shared
        let page = FeedPage(try PageDesign(), formats: FeedFormat.allCases)
        for feed in sample.feedSet.feeds.map(sample.feedSet.feed) {
            let document = page.document(for: feed)
            try checker.verify(document, as: .page)
            try checker.verify(Self.links(for: feed), as: .links)
            #expect(!String(decoding: document, as: UTF8.self).contains("<script"))
        }
        let index = IndexPage(try PageDesign(), formats: FeedFormat.allCases).document(for: sample.feedIndex)
        try checker.verify(index, as: .page)
        #expect(String(decoding: index, as: UTF8.self).components(separatedBy: "<script").count == 2)
    }

    @Test("show a quotation mark before an accent as a quotation mark")
    func accents() throws {
        let feed = try Self.sample().feed("all")
        let text = String(
            decoding: FeedPage(try PageDesign(), formats: [.rss]).document(for: feed), as: UTF8.self)
        #expect(
            text.contains("x&quot;\u{301} onmouseover=alert(1) y=&quot;\u{226E}script&gt;{{title}}{{{x}}}"))
    }

    /// The templates that owners begin from, of what the program writes faster by itself.
    static func templates() throws -> PageDesign {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Formats/Pages/Templates")
        let texts = try ["entry.mustache", "feed.mustache", "row.mustache"].map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        return try PageDesign(Dictionary(uniqueKeysWithValues: texts))
    }

    @Test("are the same if the templates that owners begin from write them")
    func templates() throws {
        let sample = try Self.sample()
        let (fast, slow) = (
            FeedPage(try PageDesign(), formats: FeedFormat.allCases),
            FeedPage(try Self.templates(), formats: FeedFormat.allCases)
        )
        for feed in sample.feedSet.feeds.map(sample.feedSet.feed) {
            #expect(Self.text(fast.document(for: feed)) == Self.text(slow.document(for: feed)))
        }
        let feedIndex = sample.feedIndex
        #expect(
            Self.text(IndexPage(try PageDesign(), formats: FeedFormat.allCases).document(for: feedIndex))
                == Self.text(
                    IndexPage(try Self.templates(), formats: FeedFormat.allCases).document(for: feedIndex)))
    }

    @Test(
        "are the same with everything that a site may have, and as archives",
        arguments: [[true, true], [true, false], [false, true], [false, false]])
    func templatesOfRichSites(_ has: [Bool]) throws {
        let sample = try SampleFeedSet(Self.nasty) { site in
            site.url = try WebAddress("https://example.org/?a&b")
            site.license = try WebAddress("https://example.org/license")
            if has[0] { (site.baseURL, site.title, site.language) = (nil, nil, "ar") }
        }
        var feed = try sample.feed("providers/example.com")
        let period = ArchivePeriod.month.period(from: 0)
        let others = [feed.descriptor.archive(of: period), feed.descriptor]
        feed.history = FeedHistory(
            of: feed.descriptor, period: has[1] ? period : nil, previous: others[0],
            next: has[1] ? others[1] : nil)
        let fast = FeedPage(try PageDesign(), formats: [.rss, .json]).document(for: feed)
        let slow = FeedPage(try Self.templates(), formats: [.rss, .json]).document(for: feed)
        #expect(Self.text(fast) == Self.text(slow))
        try FeedChecker.shared.verify(fast, as: .page)
    }

    @Test("are the owner's where there is a template, escaped in the same way")
    func owners() throws {
        let design = try PageDesign([
            "feed.mustache": "<b>{{name}}</b>{{root}}{{#formats}}{{href}} {{/formats}}"
        ])
        let feed = try Self.sample().feed("topics/r-and-d")
        let page = FeedPage(design, formats: [.rss, .atom]).document(for: feed)
        #expect(
            Self.text(page) == "<b>R&amp;D</b>../../topics/r-and-d.rss ../topics/r-and-d.atom ")
    }

    @Test(
        "run in the direction of the language of their words",
        arguments: [
            ("en", false), ("ar", true), ("he-IL", true), ("FA", true), ("az-Arab", true), ("ar-Latn", false),
            ("zh-yue-Hant", false), ("de-1996", false), ("ur-PK", true), ("arn", false),
        ])
    func direction(_ language: String, _ isRightToLeft: Bool) throws {
        let sample = try SampleFeedSet([GoldenTests.bare]) {
            $0.language = language
            $0.customWords = [.feeds: "Feeds"]
        }
        let formats: [FeedFormat] = [.rss]
        let design = try PageDesign()
        for page in [
            FeedPage(design, formats: formats).document(for: try sample.feed("all")),
            IndexPage(design, formats: formats).document(for: sample.feedIndex),
        ] {
            #expect(Self.text(page).contains("<html lang=\"\(language)\" dir=\"rtl\">") == isRightToLeft)
        }
    }

    @Test("tell where a template is broken")
    func brokenTemplate() throws {
        let error = try #require(throws: PageDesign.TemplateError.self) {
            try PageDesign(["feed.mustache": "<p>\n{{#formats}}\n</p>"])
        }
        #expect(error.file == "feed.mustache")
        #expect(error.line == 3)
        #expect(error.message == "expected {{/…}} before the end of the template, because a section is open")
    }

    @Test("lead to a feed from pages of others with absolute addresses, where the base URL is known")
    func links() throws {
        let served = try Self.sample().feed("topics/r-and-d")
        #expect(
            Self.text(try Self.links(for: served, formats: [.rss, .atom])) == """
                <link rel="alternate" type="application/rss+xml" title="R&amp;D – Example &lt;News&gt; &amp; more (RSS)" \
                href="https://feeds.example.org/topics/r-and-d.rss">
                <link rel="alternate" type="application/atom+xml" title="R&amp;D – Example &lt;News&gt; &amp; more (Atom)" \
                href="https://feeds.example.org/topics/r-and-d.atom">

                """)
        let local = try SampleFeedSet([GoldenTests.full]) { $0 = Site() }.feed("topics/r-and-d")
        #expect(
            Self.text(try Self.links(for: local, formats: [.rss])).contains(
                "href=\"topics/r-and-d.rss\""))
    }

    @Test(
        "stand as they are reviewed",
        arguments: [
            ("full", "all", GoldenTests.sample), ("provider", "providers/example.com", GoldenTests.sample),
            ("anonymous", "all", GoldenTests.anonymous),
        ])
    func golden(_ name: String, _ path: String, _ make: @Sendable () throws -> SampleFeedSet) throws {
        let page = FeedPage(try PageDesign(), formats: FeedFormat.allCases).document(
            for: try make().feed(path))
        try Golden.compare(page, with: "\(name).html")
    }

    @Test(
        "of all feeds stand as they are reviewed",
        arguments: [("index", GoldenTests.sample), ("index-anonymous", GoldenTests.anonymous)])
    func goldenIndex(_ name: String, _ make: @Sendable () throws -> SampleFeedSet) throws {
        let index = IndexPage(try PageDesign(), formats: FeedFormat.allCases)
        try Golden.compare(index.document(for: try make().feedIndex), with: "\(name).html")
    }

    private static func links(
        for feed: Feed, formats: [FeedFormat] = FeedFormat.allCases
    ) throws -> [UInt8] {
        FeedLinks(try PageDesign()).document(
            for: formats.map { ($0, feed.file($0.fileExtension)) }, title: feed.title, in: feed.site)
    }

    private static func text(_ page: [UInt8]) -> String { String(decoding: page, as: UTF8.self) }
}
