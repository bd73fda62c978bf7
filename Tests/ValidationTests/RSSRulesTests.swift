import Testing

@testable import Validation

@Suite("Rules of RSS")
struct RSSRulesTests {
    func rules(_ example: Example) -> [String] {
        [RuleGroup].rss.broken(in: example.document)
    }

    @Test(
        "of items",
        arguments: [
            ("<title>A</title>\n<guid isPermaLink=\"false\">urn:a</guid>", []),
            ("<guid isPermaLink=\"no\">1</guid>", ["rss-item-guid-permalink"]),
            ("<guid>http://http://example.com/</guid>", ["address-host"]),
            ("<guid>https://example.com/é</guid>", ["rss-address-non-ascii"]),
            ("<guid isPermaLink=\"false\">é</guid>", []),
            ("<link></link>", ["rss-address"]), ("<comments>mailto:jane@example.com</comments>", []),
            ("<author>jane@example.com(Jane (J.) Doe)</author>", []),
            ("<author>Jane &lt;jane@example.com&gt;</author>", ["rss-mail-name"]),
            ("<author>mailto:jane@example.com</author>", ["rss-mail-link"]), ("<author/>", ["rss-mail"]),
            ("<author>)(</author>", ["rss-mail"]), ("<author>&gt;&lt;</author>", ["rss-mail"]),
            ("<Title>A</Title>", ["rss-element-unknown"]), ("<hour>1</hour>", ["rss-element-misplaced"]),
            ("<link href=\"https://example.com/\">https://example.com/</link>", ["rss-attribute-unknown"]),
            ("<link href=\"https://example.com/\"/>", ["rss-attribute-unknown"]),
            ("<link><a>https://example.com/</a></link>", ["rss-text-markup"]),
            ("<link xml:base=\"https://example.com/\">https://example.com/</link>", []),
            ("<category media:x=\"\">A<media:x><b/></media:x></category>", []),
            ("<description><p>A</p> <other/></description>", ["rss-text-markup", "rss-text-element"]),
            ("A<media:x/>B", ["rss-stray-text"]), ("<![CDATA[A]]>", ["rss-stray-text"]),
            ("<other:p xmlns:other=\"urn:other\"><channel/><item/>A</other:p>", []),
            (
                "<enclosure url=\"http://\" length=\"-1\" type=\"\"/>",
                ["address-host", "rss-enclosure-length", "rss-enclosure-type"]
            ),
            ("<enclosure/>", Array(repeating: "rss-enclosure-attribute", count: 3)),
            (
                "<enclosure url=\"https://example.com/1\" length=\"1\" type=\"a/b\">A</enclosure>",
                ["rss-stray-text"]
            ),
            (
                "<enclosure url=\"https://example.com/1\" length=\"1\" type=\"audio/*\"/>",
                ["rss-enclosure-type"]
            ),
            ("<guid ispermalink=\"false\">1</guid>", ["rss-attribute-unknown"]),
            ("<description><p>A</p><p>B</p><a/><b/></description>", ["rss-text-markup"]),
            ("<pubDate>Tue,02 Jan 2024 03:04:05 +0100 (CET)</pubDate>", []),
            ("<link>htp://example.com/</link>", ["rss-scheme"]), ("<link>news:comp.misc</link>", []),
            ("<source url=\"feed.rss\">A</source>", ["rss-source-address"]),
            ("<pubDate>tue, 2 JAN 2024 03:04 gmt</pubDate>", []),
            ("<pubDate>2 Jan 24 03:04 Z</pubDate>", ["rss-date-short-year"]),
        ] as [(String, [String])])
    func items(fragment: String, expected: [String]) {
        #expect(rules(.rssItem(fragment)) == expected)
    }

    @Test(
        "of channels",
        arguments: [
            ("<rating>(PICS-1.1)</rating>", []), ("<textinput/>", ["rss-element-unknown"] + missing),
            ("<ttl>0</ttl>", ["rss-ttl"]), ("<ttl/>", ["rss-ttl"]), ("<ttl> 5 </ttl>", []),
            (
                "<skipHours><hour>00</hour><hour>24</hour></skipHours>",
                ["rss-skip-hours-24", "rss-skip-repeated"]
            ),
            (
                "<skipHours><hour>25</hour><day>Monday</day></skipHours>",
                ["rss-skip-hours", "rss-element-misplaced"]
            ),
            ("<skipDays>Monday</skipDays>", ["rss-stray-text"]),
            (
                "<cloud domain=\"a.example\" port=\"80\" path=\"/\" registerProcedure=\"\" protocol=\"soap\">A</cloud>",
                ["rss-stray-text"]
            ),
            ("<docs>https://example..com/</docs>", ["address-host"]),
            ("<docs>https://jane:x@[::1]:80/</docs>", []),
            ("<cloud/>", Array(repeating: "rss-cloud-attribute", count: 5)),
            ("<image>https://example.com/1.png</image>", ["rss-stray-text"]),
            ("<image/>", Array(repeating: "rss-image-part", count: 3)),
            ("<language>gsw-CH</language>", []), ("<language>qq</language>", ["rss-language"]),
        ] as [(String, [String])])
    func channels(fragment: String, expected: [String]) {
        #expect(rules(.rssChannel(fragment)) == expected)
    }

    private static let missing = Array(repeating: "rss-text-input-part", count: 4)

    @Test("of versions before 2.0")
    func versions() {
        let channel = """
            <channel><title>A</title><link>https://a.example/</link><description>B</description>\
            <language>en</language><textinput><title>A</title><description>B</description><name>q</name>\
            <link>https://a.example/</link></textinput><skipHours><hour>24</hour></skipHours>\
            <item><title>A</title></item><item><link>https://a.example/1</link></item></channel></rss>
            """
        #expect(rules(.document("<rss version=\"0.91\">\(channel)")) == ["rss-item-empty"])
        #expect(rules(.document("<rss version=\"0.92\">\(channel)")) == ["rss-element-unknown"])
        let dated = channel.replacing("<item><title>", with: "<item><guid>https://a.example/2</guid><title>")
        #expect(
            rules(.document("<rss version=\"0.91\">\(dated)")) == ["rss-element-version", "rss-item-empty"])
    }

    @Test("of the root")
    func root() {
        let text = "<rss version=\"2.0\" xmlns=\"\"><item/>A<channel/></rss>"
        let expected = ["rss-element-misplaced", "rss-stray-text"]
        #expect(Array(rules(.document(text)).prefix(2)) == expected)
    }

    @Test("are broken once where one mistake is made")
    func once() {
        func diagnostics(_ text: String) -> [String] {
            FeedValidator().diagnostics(in: Array(text.utf8)).map(\.rule.id)
        }
        let channel = "<title>A</title><link>https://a.example/</link><description>B</description>"
        let item = "<item><title>A</title><guid isPermaLink=\"false\">1</guid></item>"
        let own =
            "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"https://a.example/f\"/>"
        let whole = "<channel>\(channel)\(own)\(item)</channel>"
        #expect(diagnostics("<rss version=\"2.0\">\(whole)</rss>") == [])
        #expect(
            diagnostics("<rss version=\"2.0\">\(whole)<channel>\(channel)</channel></rss>") == [
                "rss-channel-missing"
            ])
        #expect(diagnostics("<!DOCTYPE html><html><body>A</body></html>") == ["not-a-feed"])
        let late =
            "<rss version=\"0.91\"><channel>\(channel)\(item)<textinput><title>A</title>"
            + "<description>B</description><name>q</name><link>https://a.example/</link></textinput></channel></rss>"
        #expect(!diagnostics(late).contains("rss-items-first"))
    }

    @Test("leave the feeds in the repository alone", arguments: try! Specimen.all())
    func own(_ specimen: Specimen) {
        #expect([RuleGroup].rss.broken(in: specimen.bytes).isEmpty)
    }
}
