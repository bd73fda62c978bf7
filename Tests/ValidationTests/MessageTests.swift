import Testing

@testable import Validation

@Suite("Messages")
struct MessageTests {
    private static func date(_ value: String) -> Example { .rssItem("<pubDate>\(value)</pubDate>") }

    private static func link(_ value: String) -> Example { .rssItem("<link>\(value)</link>") }

    @Test(
        "say what is wrong and what to write instead",
        arguments: [
            (date("Tue, 02 Jan 2024 25:04:05 GMT"), "expected a time of day from 00:00:00 to 23:59:59"),
            (date("Tue, 32 Jan 2024 03:04:05 GMT"), "the month has no day 32; correct the day"),
            (date("Mon, 02 Jan 2024 03:04:05 GMT"), "the day is a Tue; correct one of the two"),
            (date("Tue, 02 Jan 2024"), "expected a time such as 03:04:05 GMT after the year"),
            (date("Tue, 02 Jan 02024 03:04:05 GMT"), "expected a year such as 2024"),
            (
                date("Tue, 02 Jan 2024\u{A0}03:04:05 GMT"),
                "“Tue, 02 Jan 2024<U+00A0>03:04:05 GMT”: expected a time such as 03:04:05 GMT after the year"
            ),
            (link("https://example.com/1\u{200B}"), "the character U+200B cannot be seen; remove it"),
            (link("https://example.com/é"), "expected escapes such as %C3%A9"),
            (link("https://exämple.com/"), "expected a host of ASCII characters, such as xn--"),
            (.rssChannel("<image>https://example.com/1.png</image>"), "; write its address as url"),
            (.rssChannel("<language>en-UK</language>"), "there is no region UK; write GB, as in en-GB"),
            (.rssItem("<georss:point>1</georss:point>"), "has one number, expected one pair of numbers"),
            (
                .rssItem("<media:comment>Good</media:comment>"),
                "“media:comment” is not allowed in an item or entry; move it into media:comments"
            ),
            (
                .rssItem("<itunes:type>serial</itunes:type>"),
                "“itunes:type” is not allowed in an item or entry; move it into a channel or feed"
            ),
            (
                .rssItem("<itunes:durations>60</itunes:durations>"),
                "the namespace has no “itunes:durations”; did you mean itunes:duration?"
            ),
            (.rssItem("<itunes:guest>Jane</itunes:guest>"), "use one that exists, or remove it"),
            (
                .document("<entry xmlns=\"\(Namespace.atom)\">\(entry)<content>First.</content></entry>"),
                "neither the entry nor its source has an author; add one to the entry"
            ),
            (
                .atomEntry("<content type=\"application/json\">{}</content>"),
                "the type “application/json” is neither text nor XML, so expected Base64"
            ),
            (.jsonItem("\"content\": \"First.\""), "“content” is unknown here; did you mean content_html?"),
            (.jsonItem("\"contentText\": \"\""), "did you mean content_text?"),
            (.jsonFeed("\"Author\": {}"), "did you mean author?"),
            (.jsonFeed("\"link\": \"https://example.com/\""), "did you mean home_page_url?"),
            (.jsonItem("\"rating\": 1"), "“rating” is unknown here; begin its name with _"),
            (.document("{\"items\": [1,]}"), "expected no comma before ]"),
            (.document("{\"items\": [],}"), "expected no comma before }"),
            (.jsonFeed("\"items\": [\"One\"]"), "an item is of type string, expected object"),
        ] as [(Example, String)])
    func advice(example: Example, message: String) {
        let messages = FeedValidator().diagnostics(in: example.document).map(\.message)
        #expect(messages.count == 1 && messages[0].contains(message), "\(messages)")
    }

    @Test("name compressed data, and what to do")
    func compressed() {
        let messages = FeedValidator().diagnostics(in: [0x1F, 0x8B, 8, 0]).map(\.message)
        let expected =
            "data compressed by gzip, not a feed; unpack it, or serve it with Content-Encoding: gzip"
        #expect(messages == [expected])
    }

    @Test("point at the first use of a misspelled prefix")
    func prefix() {
        let text =
            "<rss version=\"2.0\">\n<channel>\n<itune:author/><item>\n<itune:title/></item></channel></rss>"
        let found = FeedValidator().diagnostics(in: Array(text.utf8)).filter {
            $0.rule == .xmlUndeclaredPrefix
        }
        let message = "the prefix “itune” is used 2 times, but not declared; did you mean itunes?"
        #expect(found.map(\.message) == [message] && found.map(\.line) == [3])
    }

    @Test("name the declaration of an encoding that the text does not have")
    func encoding() {
        let text =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>Café</title></channel></rss>"
        let found = FeedValidator().diagnostics(in: Array(text.utf8)).filter { $0.rule == .textMojibake }
        let message = "this looks like UTF-8, but the declaration names “ISO-8859-1”; write UTF-8 there"
        #expect(found.map(\.message) == [message])
    }

    @Test(
        "name the line in which something begins that has no end",
        arguments: [
            (
                "<rss>\n<channel>\n<title><![CDATA[News]]><![CDATA[\n</title></channel></rss>\n",
                "CDATA section that begins in line 3"
            ),
            ("<rss>\n<!-- a -->\n<!-- b\n<channel/></rss>", "comment that begins in line 3"),
            (
                "<rss>\n<channel>\n<item>\n</channel></rss>",
                "“item”, which begins in line 3 and is still open"
            ),
            ("<rss>\n<channel>\n", "ends before “channel” is closed, which begins in line 2"),
        ])
    func beginnings(text: String, message: String) {
        let messages = FeedValidator().diagnostics(in: Array(text.utf8)).map(\.message)
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    private static let entry = """
        <id>https://example.com/1</id><title>One</title><updated>2024-01-02T03:04:05Z</updated>
        """
}
