import Articles
import Feeds
import Foundation
import Testing

@testable import Formats

@Suite("JSON Feed")
struct JSONFeedTests {
    /// The single item in the feed of all articles, as parsed JSON.
    private func item(_ document: String, _ adjust: (inout Site) throws -> Void = { _ in }) throws
        -> [String: Any]
    {
        let feed = try self.feed("all", document, adjust)
        return try #require((feed["items"] as? [[String: Any]])?.first)
    }

    private func feed(
        _ path: String, _ document: String, _ adjust: (inout Site) throws -> Void = { _ in }
    ) throws -> [String: Any] {
        let text = try SampleFeedSet([document], adjust).document(path, .json)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(
        "says what the other formats say, whatever the title is",
        arguments: [
            #"\"quotes\" and \\ backslashes \\u0041 \\"#, "</script><script>alert(1)</script> after",
            #"line\u2028separators\u2029 in it"#, #"control\x08 and \uFFFF no character"#, "é 中文 😀 ’ – …",
            #"{\"a\": [1, null]}, // no comment"#, #"&amp; &lt;b&gt; <b>bold</b>"#,
        ])
    func hostile(title: String) throws {
        let document = "title: \"\(title)\"\ndate: 2024-01-01\nwebUrl: https://a.example/1"
        let sample = try SampleFeedSet([document])
        let json = try sample.document("all", .json)
        let atom = try sample.document("all", .atom)
        let shown = try #require(try item(document)["title"] as? String)
        let escaped = shown.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        #expect(atom.contains("<title type=\"text\">\(escaped)</title>\n    <link"))
        #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!json.contains("\u{2028}") && !json.contains("\u{2029}"))
    }

    @Test("has the same HTML as the formats in XML")
    func content() throws {
        let html = try #require(try item(GoldenTests.full)["content_html"] as? String)
        let escaped = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        let rss = try SampleFeedSet([GoldenTests.full]).document("all", .rss)
        #expect(html.contains("<h3>Related coverage</h3>\n<ul>\n"))
        #expect(rss.contains("<content:encoded>\(escaped)</content:encoded>"))
    }

    @Test("leaves out what is not known, and writes nothing empty")
    func bare() throws {
        let text = try SampleFeedSet([GoldenTests.bare]) { $0 = Site() }.document("all", .json)
        for name in ["feed_url", "icon", "summary", "image", "tags", "language"] {
            #expect(!text.contains("\"\(name)\""))
        }
        #expect(!text.contains("null") && !text.contains("[]") && !text.contains("{}"))
    }

    @Test("has a square logo as its icon, and no other")
    func icon() throws {
        let document = { (size: String) in
            "\(GoldenTests.bare)\nprovider: {domain: bare.example, images: [{url: \"https://a.example/i\"\(size)}]}"
        }
        let icon = { try self.feed("providers/bare.example", document($0))["icon"] as? String }
        #expect(try icon(", width: 50, height: 50") == "https://a.example/i")
        #expect(try icon(", width: 50, height: 40") == nil)
        #expect(try icon("") == nil)
    }

    @Test("has an external URL for an article on another site only")
    func externalURL() throws {
        let article = "title: One\ndate: 2024-01-01\nwebUrl: https://a.example/1"
        for (url, expected) in [("https://a.example/", nil), ("https://b.example/", "https://a.example/1")] {
            let item = try item(article) { $0.url = try WebAddress(url) }
            #expect(item["url"] as? String == "https://a.example/1")
            #expect(item["external_url"] as? String == expected)
        }
    }

    @Test("names the authors of the site and of the article")
    func authors() throws {
        let adjust = { (site: inout Site) in
            site.author = "The editors"
            site.url = try WebAddress("https://example.org/")
        }
        let feed = try feed("all", GoldenTests.full, adjust)
        #expect(
            feed["authors"] as? [[String: String]] == [
                ["name": "The editors", "url": "https://example.org/"]
            ])
        #expect(
            try item(GoldenTests.full)["authors"] as? [[String: String]] == [
                ["name": "Jane O'Neil <jane@example.org>", "url": "https://example.com/"]
            ])
    }

    @Test("identifies an item as the other formats do, and links to the article")
    func identity() throws {
        let item = try item(GoldenTests.full) { $0.language = "en" }
        #expect(item["id"] as? String == "tag:example.org,2024:full?x=1&y=2")
        #expect(item["url"] as? String == "https://xn--mnchen-3ya.example/stra%C3%9Fe?a=1&b=%22%3C%3E%22")
        #expect(item["tags"] as? [String] == ["C++", "R&D", "ai", "Café"])
        #expect(item["language"] as? String == "en")
        #expect(item["date_published"] as? String == "2024-02-29T22:30:00Z")
        #expect(item["date_modified"] as? String == "2024-03-01T00:00:00Z")
    }
}
