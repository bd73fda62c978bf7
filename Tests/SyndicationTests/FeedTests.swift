import Foundation
import Syndication
import Testing

@Suite("A feed of the caller's own")
struct FeedTests {
    static let published = Date(timeIntervalSince1970: 1_704_164_645)

    /// A feed with one entry and only what it must have.
    static func smallest(_ change: (inout Feed) -> Void = { _ in }) -> Feed {
        let entry = Entry(title: "Hello", link: "https://example.org/hello", published: published)
        var feed = Feed(
            id: "tag:example.org,2026:news", title: "News", link: "https://example.org/", entries: [entry])
        change(&feed)
        return feed
    }

    /// A feed with everything.
    static let largest = smallest { feed in
        feed.summary = "All the news"
        feed.author = "Ada"
        feed.language = "en"
        feed.rights = "© 2026"
        feed.license = "https://creativecommons.org/licenses/by/4.0/"
        feed.logo = Image("https://example.org/logo.png", width: 96, height: 96)
        feed.timeToLive = 60
        feed.hubs = ["https://hub.example.org/"]
        feed.entries[0].id = "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
        feed.entries[0].updated = published + 3600
        feed.entries[0].authors = ["Bob", "Cy"]
        feed.entries[0].summary = "A greeting"
        feed.entries[0].content = .html("<p>Hi <b>there</b></p>")
        feed.entries[0].topics = ["Words", "C & C++"]
        feed.entries[0].language = "de-AT"
        feed.entries[0].images = [Image("https://example.org/a.png")]
        feed.entries[0].enclosures = [Enclosure("https://example.org/a.mp3", length: 1000, duration: 60)]
    }

    static func text(_ feed: Feed, _ format: FeedFormat, at address: String? = nil) throws -> String {
        String(decoding: try feed.document(as: format, at: address), as: UTF8.self)
    }

    @Test("breaks no rule in any format, however little or much it says", arguments: FeedFormat.allCases)
    func rules(format: FeedFormat) throws {
        let address = "https://example.org/feed.\(format.fileExtension)"
        for feed in [Self.smallest(), Self.largest] {
            let document = try feed.document(as: format, at: address)
            let diagnostics = FeedValidator().diagnostics(in: document)
            #expect(diagnostics.filter { $0.severity == .error }.map(\.description) == [])
        }
        let warnings = FeedValidator().diagnostics(in: try Self.largest.document(as: format, at: address))
        #expect(warnings.map(\.description) == [])
    }

    @Test(
        "says what the caller says",
        arguments: [
            (
                FeedFormat.rss,
                [
                    "<title>News</title>", "<link>https://example.org/</link>",
                    "<description>All the news</description>", "<language>en</language>",
                    "<copyright>© 2026</copyright>", "<ttl>60</ttl>",
                    "<url>https://example.org/logo.png</url>",
                    "<lastBuildDate>Tue, 02 Jan 2024 04:04:05 GMT</lastBuildDate>",
                    "<atom:link href=\"https://example.org/feed\" rel=\"self\" type=\"application/rss+xml\"/>",
                    "<atom:link href=\"https://hub.example.org/\" rel=\"hub\"/>",
                    "<guid isPermaLink=\"false\">urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6</guid>",
                    "<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>", "<dc:creator>Bob</dc:creator>",
                    "<category>C &amp; C++</category>", "&lt;p&gt;Hi &lt;b&gt;there&lt;/b&gt;&lt;/p&gt;",
                    "<enclosure url=\"https://example.org/a.mp3\" length=\"1000\" type=\"audio/mpeg\"/>",
                    "<dc:language>de-AT</dc:language>",
                ]
            ),
            (
                .atom,
                [
                    "xml:lang=\"en\"", "<id>tag:example.org,2026:news</id>", "<name>Ada</name>",
                    "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/feed\"/>",
                    "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\"/>",
                    "<icon>https://example.org/logo.png</icon>", "<entry xml:lang=\"de-AT\">",
                    "<published>2024-01-02T03:04:05Z</published>", "<updated>2024-01-02T04:04:05Z</updated>",
                    "<summary type=\"text\">A greeting</summary>", "<category term=\"Words\"/>",
                ]
            ),
            (
                .json,
                [
                    "\"home_page_url\": \"https://example.org/\"",
                    "\"feed_url\": \"https://example.org/feed\"",
                    "\"content_html\": \"<p>Hi <b>there</b></p>\"", "\"name\": \"Cy\"",
                    "\"duration_in_seconds\": 60", "\"language\": \"de-AT\"",
                    "\"icon\": \"https://example.org/logo.png\"",
                ]
            ),
        ])
    func values(format: FeedFormat, expected: [String]) throws {
        let document = try Self.text(Self.largest, format, at: "https://example.org/feed")
        for part in expected { #expect(document.contains(part)) }
        #expect(!document.contains("https://example.org/feedhttps"))
    }

    @Test("names neither its address nor hubs if it is not told where it is served")
    func noAddress() throws {
        for format in FeedFormat.allCases {
            let document = try Self.text(Self.largest, format)
            #expect(!document.contains("hub.example.org"))
            #expect(!document.contains("rel=\"self\"") && !document.contains("feed_url"))
        }
    }

    @Test("fills in what a format requires")
    func defaults() throws {
        let rss = try Self.text(Self.smallest(), .rss)
        #expect(rss.contains("<description>News</description>"))
        #expect(rss.contains("<guid isPermaLink=\"true\">https://example.org/hello</guid>"))
        #expect(try Self.text(Self.smallest(), .atom).contains("<name>News</name>"))
        let author = try Self.text(Self.smallest { $0.author = "Ada" }, .atom)
        #expect(author.components(separatedBy: "<name>Ada</name>").count == 3)
        let summary = try Self.text(Self.smallest { $0.entries[0].summary = "a < b" }, .json)
        #expect(summary.contains("\"content_html\": \"<p>a &lt; b</p>\""))
    }

    static let contents: [(content: Content, html: String?)] = [
        (.html("<p onclick=\"x()\">A<script>x()</script></p>"), "<p>A</p>"),
        (.html("<a href=\"/b\">B</a>"), "<a href=\\\"https://example.org/b\\\">B</a>"),
        (.markdown("*C* <D"), "<p><em>C</em> &lt;D</p>"),
        (.markdown("{{ x }} {: .y}"), "<p>{{ x }} {: .y}</p>"),
        (.text("<E>"), "<p>&lt;E&gt;</p>"),
        (.html("<script>x()</script>"), nil),
    ]

    @Test("carries clean HTML with absolute addresses, whatever it is made from", arguments: contents)
    func content(content: Content, html: String?) throws {
        let document = try Self.text(Self.smallest { $0.entries[0].content = content }, .json)
        #expect(
            document.contains(html.map { "\"content_html\": \"\($0)\"" } ?? "\"content_text\": \"Hello\""))
    }

    @Test("takes texts as they are but for white space and characters that XML forbids")
    func texts() throws {
        let feed = Self.smallest { $0.entries[0].title = " a\u{0}\n <b> &amp;\u{FFFE} " }
        #expect(try Self.text(feed, .json).contains("\"title\": \"a <b> &amp;\""))
        #expect(try Self.text(feed, .rss).contains("<title>a &lt;b&gt; &amp;amp;</title>"))
    }

    @Test("may have no entries if it says when it changed", arguments: FeedFormat.allCases)
    func empty(format: FeedFormat) throws {
        let feed = Self.smallest { ($0.entries, $0.updated) = ([], Self.published) }
        let errors = FeedValidator().diagnostics(in: try feed.document(as: format))
            .filter { $0.severity == .error }
        #expect(errors.isEmpty)
    }

    @Test("gives the same bytes again, on any thread")
    func same() async throws {
        let first = try Self.largest.document(as: .atom)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try Self.largest.document(as: .atom) } }
            for try await document in group { #expect(document == first) }
        }
    }
}
