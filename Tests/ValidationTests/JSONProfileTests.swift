import Testing

@testable import Validation

@Suite("The gate for JSON Feed")
struct JSONProfileTests {
    private let checker = FeedChecker.shared

    @Test("accepts in one pass what a feed may be", arguments: Self.right)
    func accepts(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.json)
        #expect(JSONProfileReader.accepts(document))
        try checker.judge(document)
    }

    @Test("leaves to the rules what is allowed but never written", arguments: Self.unusual)
    func leaves(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.json)
        #expect(!JSONProfileReader.accepts(document))
        try checker.verify(document, as: .json)
    }

    @Test("rejects a feed with one rule broken", arguments: Self.wrong)
    func rejects(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.json)
        #expect(!JSONProfileReader.accepts(document))
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .json) }
    }

    @Test(
        "rejects what is no JSON Feed", arguments: ["", "[]", "1", "{}", SampleFeeds.rss, SampleFeeds.atom])
    func other(document: String) {
        #expect(throws: VerificationError.self) {
            try checker.verify(Array(document.utf8), as: .json)
        }
    }

    @Test("rejects a feed that is cut off anywhere")
    func cutOff() {
        let document = Array(SampleFeeds.json.utf8)
        for length in 0..<(document.count - 1) {
            #expect(!JSONProfileReader.accepts(Array(document[..<length])))
        }
    }

    @Test(
        "rejects bytes that are not UTF-8", arguments: [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5]])
    func undecodable(bytes: [UInt8]) throws {
        var document = Array(SampleFeeds.json.utf8)
        let place = try #require(document.firstIndex(of: UInt8(ascii: "H")))
        document.insert(contentsOf: bytes, at: place + 1)
        #expect(!JSONProfileReader.accepts(document))
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .json) }
    }

    @Test("rejects UTF-16, which is only a warning in the feeds of others")
    func wide() {
        let document = SampleFeeds.json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .json) }
    }

    @Test("tells the line of what is wrong")
    func line() throws {
        let document = try Edit("", "2023-08-09T18", "2023-08-32T18").applied(to: SampleFeeds.json)
        let error = #expect(throws: VerificationError.self) { try checker.verify(document, as: .json) }
        #expect(error?.line == 24)
        #expect(error?.message.hasSuffix("[json-feed-date]") == true)
    }

    private static let right = [
        Edit("no address of its own", ",\n  \"feed_url\": \"https://feeds.example.org/all.json\"", ""),
        Edit("another layout", "\"language\": \"en-US\",\n", "\"language\" \t:\"en-US\"\r,"),
        Edit("more white space at the end", "  ]\n}", "  ]\n}\n"),
        Edit("no icon", ",\n  \"icon\": \"https://example.org/icon.png\"", ""),
        Edit("author without page", ",\n      \"url\": \"https://example.org/editors\"", ""),
        Edit(
            "hubs", "\"items\": [",
            """
            "hubs": [
                {
                  "type": "WebSub",
                  "url": "https://hub.example.org/"
                },
                {
                  "type": "WebSub",
                  "url": "http://hub.example.com/?a"
                }
              ],
              "items": [
            """),
        attachments(#"{"url": "https://a.example/1.mp3", "mime_type": "audio/mpeg"}"#),
        attachments(
            #"{"url": "https://a.example/1", "mime_type": "a/b", "size_in_bytes": 0, "duration_in_seconds": 60}"#
        ),
        Edit("no summary", ",\n      \"summary\": \"When the water is high\"", ""),
        Edit("no image", ",\n      \"image\": \"https://img.example.org:8080/1%20.jpg\"", ""),
        Edit("one tag", "\"Sea\",\n        ", ""),
        Edit("any script", "A ship came in", "船が来た — ça alors 🚢 \u{E000}"),
        Edit("escapes", "A ship came in", #"\"A\\ship\n\t\r\u2028\u2029"#),
        Edit("id of any scheme", "tag:example.org,2023:ship", "urn:x:%41;b?c#d"),
        Edit("last day of a leap year's February", "2023-08-09T18:30:59Z", "2024-02-29T23:59:59Z"),
        Edit("host without a dot", "https://example.org/ship", "http://localhost:8000"),
        Edit("host in punycode", "https://example.org/ship", "https://xn--mnchen-3ya.example/?#"),
    ]

    private static let unusual = [
        attachments(#"{"mime_type": "audio/mpeg", "url": "https://a.example/1.mp3"}"#),
        attachments(#"{"url": "https://a.example/1", "mime_type": "a/b", "duration_in_seconds": 1.5}"#),
        Edit(
            "hub of another kind", "\"items\"",
            "\"hubs\": [{\"type\": \"rssCloud\", \"url\": \"https://hub.example.org/\"}],\n  \"items\""),
        Edit("an extension", "\"items\"", "\"_a\": null, \"items\""),
        Edit(
            "another order", "\"title\": \"A ship came in\",\n", "\"_b\": 1, \"title\": \"A ship came in\",\n"
        ),
        Edit("other escapes", "A ship came in", #"\/\b\u0041\ud83d\ude00"#),
        Edit("address of numbers", "https://example.org/ship", "https://127.0.0.1/"),
        Edit("address of IPv6", "https://example.org/ship", "https://[::1]:80/"),
        Edit("user information", "https://example.org/ship", "https://me@example.org/ship"),
        Edit("leap second", "2023-08-09T18:30:59Z", "2016-12-31T23:59:60Z"),
        Edit("offset", "2023-08-09T18:30:59Z", "2023-08-09T18:30:59+01:00"),
        Edit("blank title", "A ship came in", " "),
    ]

    /// The first item with attachments.
    private static func attachments(_ objects: String) -> Edit {
        Edit(objects, "\"en-US\"\n    },", "\"en-US\", \"attachments\": [\(objects)]\n    },")
    }

    private static let wrong = [
        attachments(#"{"url": "https://a.example/1.mp3"}"#), attachments(#"{"mime_type": "a/b"}"#),
        attachments(#"{"url": "https://a.example/1", "mime_type": "a/b", "size_in_bytes": -1}"#),
        attachments(#"{"url": "https://a.example/1", "mime_type": "a/b", "size_in_bytes": 01}"#),
        attachments(#"{"url": "https://a.example/1", "mime_type": "a/b", "size_in_bytes": "1"}"#),
        Edit("another version", "version/1.1", "version/2"),
        Edit("hub without address", "\"items\"", "\"hubs\": [{\"type\": \"WebSub\"}],\n  \"items\""),
        Edit("no title", "  \"title\": \"Harbour News\",\n", ""),
        Edit("comma at the end", "\"Weather\"", "\"Weather\","),
        Edit("more after the end", "  ]\n}", "  ]\n}}"),
        Edit("the same id twice", "tag:example.org,2023:ship", "https://example.org/tides"),
        Edit("the same id twice, escaped", "tag:example.org,2023:ship", #"https:\/\/example.org/tides"#),
        Edit("no id", "\"id\": \"tag:example.org,2023:ship\",\n      ", ""),
        Edit("blank id", "tag:example.org,2023:ship", " "),
        Edit("number as id", "\"tag:example.org,2023:ship\"", "1"),
        Edit("no content", ",\n      \"content_html\": \"It is large.\"", ""),
        Edit("null", "\"When the water is high\"", "null"),
        Edit("a name twice", "\"summary\"", "\"title\": \"a\", \"summary\""),
        Edit("no such day", "2023-08-09T18:30:59Z", "2023-02-29T18:30:59Z"),
        Edit("no such hour", "2023-08-09T18:30:59Z", "2023-02-28T24:00:00Z"),
        Edit("date of RSS", "2023-08-09T18:30:59Z", "Wed, 09 Aug 2023 18:30:59 GMT"),
        Edit("relative address", "https://example.org/ship", "/ship"),
        Edit("no host", "https://example.org/ship", "https:///ship"),
        Edit("host with two dots", "https://example.org/ship", "https://example..org/ship"),
        Edit("large port", "https://example.org/ship", "https://example.org:65536/"),
        Edit("space in an address", "https://example.org/ship", "https://example.org/a ship"),
        Edit("bracket in an address", "https://example.org/ship", "https://example.org/[1]"),
        Edit("half an escape", "https://example.org/ship", "https://example.org/%4"),
        Edit("two fragments", "https://example.org/ship", "https://example.org/#a#b"),
        Edit("tags that are no list", "[\n        \"Sea\",\n        \"Weather\"\n      ]", "\"Sea\""),
        Edit("control character", "A ship came in", "A ship\u{1}came in"),
        Edit("line break in a string", "A ship came in", "A ship\ncame in"),
        Edit("no such escape", "A ship came in", #"A ship \x"#),
    ]
}
