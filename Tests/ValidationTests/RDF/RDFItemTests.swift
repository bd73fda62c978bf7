import Testing

@testable import Validation

@Suite("Items of RSS 1.0")
struct RDFItemTests {
    @Test(
        "are named by their addresses, each by its own",
        arguments: [
            (
                #"<item rdf:about="https://a.example/2">"#, #"<item rdf:about="https://a.example/1">"#,
                ["11 rdf-list-unknown", "25 rdf-about-repeated"]
            ),
            (#"<item rdf:about="https://a.example/2">"#, #"<item rdf:ID="two">"#, ["25 rdf-about-missing"]),
            (#"<item rdf:about="https://a.example/2">"#, "<item>", ["25 rdf-about-missing"]),
            (
                #"<item rdf:about="https://a.example/2">"#, #"<item rdf:about="https://a.example/a b">"#,
                ["11 rdf-list-unknown", "25 rdf-item-unlisted", "25 address-characters"]
            ),
        ])
    func names(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "have a title and a link",
        arguments: [
            (#"<title>Two</title>\#n"#, "", ["25 rdf-item-part"]),
            (#"<link>https://a.example/2</link>\#n"#, "", ["25 rdf-item-part"]),
            ("<link>https://a.example/2</link>", "<link>/2</link>", ["27 rss-address"]),
            ("<link>https://a.example/2</link>", "<link></link>", ["27 rss-address"]),
            (
                "<link>https://a.example/2</link>", "<link>mailto:jane@example.com</link>",
                ["27 rdf-link-scheme"]
            ),
            (
                "<link>https://a.example/2</link>", #"<link rdf:resource="https://a.example/2"/>"#,
                ["27 rss-address"]
            ),
            (
                "<link>https://a.example/2</link>", #"<link href="https://a.example/2"/>"#,
                ["27 rdf-attribute-unknown"]
            ),
            (
                "<link>https://a.example/2</link>", "<link>https://a.example/é</link>",
                ["27 rss-address-non-ascii"]
            ),
            ("<link>https://a.example/2</link>", "<link>javascript:alert(1)</link>", ["27 rdf-link-scheme"]),
        ])
    func links(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "have titles of plain text",
        arguments: [
            ("<title>Two</title>", "<title>Two</title><title>More</title>", ["26 rdf-part-repeated"]),
            ("<title>Two</title>", "<Title>Two</Title>", ["26 rdf-element-unknown"]),
            ("<title>Two</title>", "<title>Two <b>bold</b></title>", ["26 rss-text-markup"]),
            ("<title>Two</title>", "<title>&lt;b>Two&lt;/b></title>", ["26 title-html"]),
            ("<title>Two</title>", "<title>Two &amp;amp; three</title>", ["26 title-entity"]),
        ])
    func titles(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "have what RSS 1.0 and its modules define",
        arguments: [
            (
                "<description>Second.</description>",
                "<description>It <blink>is</blink> <other/></description>",
                ["28 rss-text-markup", "28 rss-text-element"]
            ),
            (
                "<description>Second.</description>",
                "<description>&lt;script>go()&lt;/script></description>", ["28 html-script"]
            ),
            (
                "<description>Second.</description>", "<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>",
                ["28 rdf-element-unknown"]
            ),
            (
                "<description>Second.</description>",
                "<guid>https://a.example/2</guid><category>A</category>",
                ["28 rdf-element-unknown", "28 rdf-element-unknown"]
            ),
            (
                "<description>Second.</description>", "<descriptoin>Second.</descriptoin>",
                ["28 rdf-element-unknown"]
            ),
            (
                "<description>Second.</description>", "<url>https://a.example/2</url>",
                ["28 rdf-element-misplaced"]
            ),
            ("<description>Second.</description>", "Second.", ["28 rss-stray-text"]),
            ("<description>Second.</description>", "<dc:date>02/01/2024</dc:date>", ["28 dc-date"]),
            (
                "<description>Second.</description>", "<dc:date>1970-01-01T00:00:00Z</dc:date>",
                ["28 date-implausible"]
            ),
            ("<description>Second.</description>", "<dc:author>Jane</dc:author>", ["28 dc-unknown"]),
            (
                "<description>Second.</description>", "<sy:updatePeriod>daily</sy:updatePeriod>",
                ["28 sy-place"]
            ),
            (
                "<description>Second.</description>", #"<description type="html">Second.</description>"#,
                ["28 rdf-attribute-unknown"]
            ),
            (
                "<description>Second.</description>", "<content:encoded>x</content:encoded>",
                ["2 xml-undeclared-prefix"]
            ),
            (
                "<description>Second.</description>", #"<description xmlns="">Second.</description>"#,
                ["28 rdf-namespace"]
            ),
        ])
    func elements(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }
}
