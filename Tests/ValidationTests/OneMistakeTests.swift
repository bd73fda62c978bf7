import Foundation
import Testing

@testable import Validation

@Suite("One mistake")
struct OneMistakeTests {
    @Test(
        "is told once, where several rules could tell it",
        arguments: [
            (.rssItem("<link>https://example.com/a b</link>"), ["address-characters"]),
            (.rssItem("<link>https:///1</link>"), ["address-host"]),
            (.rssItem("<link>http://https://example.com/</link>"), ["address-host"]),
            (.rssItem("<link>https://https//example.com/</link>"), ["address-host"]),
            (.rssItem("<link>https://example.com//a</link>"), []),
            (.rssItem("<link>https://example.com/é é</link>"), ["address-characters"]),
            (.rssItem("<link>https://example.com/?a=1&amp;amp;b</link>"), ["address-escaped-twice"]),
            (.rssItem("<link>https://example.com/?amp;a=1&amp;b</link>"), []),
            (.rssItem("<link>file:///home/jane/1.html</link>"), ["rss-scheme"]),
            (
                .rssChannel(
                    """
                    <link>https://example.com/</link>\
                    <atom:link rel="self" type="text/html" href="https://example.com/"/>
                    """), ["self-link-of-site"]
            ),
            (
                .rssChannel(
                    "<atom:link rel=\"self\" type=\"text/xml\" href=\"https://example.com/feed\"/>"), []
            ),
            (.rssItem("<category> </category>"), ["blank-text"]),
            (.rssItem("<dc:creator/>"), ["blank-text"]),
            (.rssItem("<dc:language>eng</dc:language>"), []),
            (.atomEntry("<title xml:lang=\"eng-GB\">One</title>"), ["language-short"]),
            (.jsonFeed("\"language\": \"ger\""), ["language-short"]),
            (.rssChannel("<language>gsw</language>"), []),
            (.rssChannel("<atom:link rel=\"hub\" href=\"ftp://hub.example.com/\"/>"), ["hub-address"]),
            (.rssItem("<guid>my first post</guid>"), ["rss-item-guid-address"]),
            (.rssItem("<guid>tag:example.com:1</guid>"), ["rss-item-guid-scheme"]),
            (.rssItem("<wfw:comment>a b</wfw:comment>"), ["address-characters"]),
            (.rssItem("<wfw:note>a b</wfw:note>"), ["wfw-unknown"]),
            (.rssChannel("<image>\(image)<link>/</link></image>"), ["rss-address"]),
            (
                .rssChannel("<image>\(image)<link>https://example.com/a</link></image>"),
                ["rss-image-unlike-channel"]
            ),
            (
                .rssChannel("<item><title>One</title><guid>https://example.com/1</guid></item><odd/>"),
                ["rss-element-unknown"]
            ),
            (.rssItem("<media:thumbnail url=\"ftp:\"/>"), ["media-address"]),
            (.rssItem("<itunes:image href=\"\"/>"), ["itunes-address"]),
            (.rssItem("<odd:title>One</odd:title>"), ["xml-undeclared-prefix"]),
            (.rssItem("<odd:title xmlns:odd=\"\">One</odd:title>"), ["xml-namespace"]),
            (.rssItem("<odd:a:title xmlns:odd=\"urn:odd\">One</odd:a:title>"), ["xml-namespace"]),
            (
                .rssChannel(
                    """
                    <lastBuildDate>Tue, 02 Jan 2024 03:04:05 GMT</lastBuildDate><item><title>One</title>\
                    <guid>https://example.com/1</guid><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate></item>
                    """), ["date-implausible"]
            ),
            (.atomEntry("<link href=\"https://example.com/a b\"/>"), ["address-characters"]),
            (
                .atomEntry("<title xml:lang=\"en_GB\" xml:base=\"a b\">One</title>"),
                ["xml-lang", "address-characters"]
            ),
            (.atomEntry("<category term=\"a\" scheme=\"urn:a\"/>"), ["address-urn"]),
            (.atomEntry("<content type=\"text/xml\"/>"), ["atom-content-xml"]),
            (.atomEntry("<summary type=\"xhtml\"/>"), ["atom-xhtml-div"]),
            (
                .atomEntry(
                    "<summary type=\"xhtml\"><div xmlns=\"https://www.w3.org/1999/xhtml\">1</div></summary>"),
                ["atom-xhtml-div"]
            ),
            (.atomFeed("<author><name> </name></author>"), ["atom-person-name-empty"]),
            (.atomFeed("<entry>\(entry)</entry><tagline>News</tagline>"), ["atom-unknown-element"]),
            (.document("<atom:feed/>"), ["xml-undeclared-prefix"]),
            (.document("<feed xmlns=\"http://www.w3.org/2005/atom\"/>"), ["root-unknown"]),
            (.jsonItem("\"title\": \"A\\b\", \"content_text\": \"A\\u0000\""), ["text-control"]),
            (.jsonItem("\"content_text\": \"A\\n\\t\\\\u0000\\\\b\""), []),
            (.atomEntry("<content type=\"application/json\">{}</content>"), ["atom-content-base64"]),
            (.jsonFeed("\"title\": 1"), ["json-feed-title"]),
            (.jsonFeed("\"title\": \"Smith &amp; Sons\""), ["json-feed-html"]),
            (.jsonItem("\"title\": \"It&rsquo;s K&ouml;ln\""), ["json-feed-html"]),
            (.jsonFeed("\"items\": [\(blank), \(blank)]"), ["json-feed-item-id", "json-feed-item-id"]),
        ] as [(Example, [String])])
    func once(example: Example, rules: [String]) {
        #expect(example.brokenRules == rules)
    }

    @Test("does not hide another at its place")
    func others() {
        let example = Example.rssItem("<link>https://example.com/1</link><link>/2</link>")
        #expect(example.brokenRules == ["rss-address", "rss-item-repeated"])
    }

    private static let image = "<url>https://example.com/1.png</url><title>News</title>"
    private static let blank = "{\"id\": \" \", \"content_text\": \"First.\"}"
    private static let entry = """
        <id>https://example.com/1</id><title>One</title><updated>2024-01-02T03:04:05Z</updated>\
        <content>First.</content>
        """
}
