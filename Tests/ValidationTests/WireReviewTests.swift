import Testing

@testable import Validation

@Suite("A feed on the wire")
struct WireReviewTests {
    private static let right = [
        "content-type": "application/rss+xml; charset=UTF-8", "etag": "\"1\"", "cache-control": "max-age=900",
        "content-encoding": "gzip",
    ]
    private static let address = "https://example.com/feed"

    private func rules(
        _ changes: [String: String?] = [:], steps: [(String, Int)] = [(address, 200)], repeated: Int? = 304,
        body: [UInt8] = Example.rssChannel("").document
    ) -> [String] {
        var fields = Self.right
        for (name, value) in changes { fields[name] = value }
        let served = ServedFeed(steps: steps, fields: fields, repeatedStatus: repeated, body: body)
        return FeedValidator().review(of: served).map(\.rule.id)
    }

    @Test(
        "is judged by its fields",
        arguments: [
            ([:], []), (["content-type": "text/html"], ["http-type"]), (["content-type": nil], ["http-type"]),
            (["content-type": "text/xml"], ["http-type-general"]),
            (["content-type": "application/rss+xml;charset=\"ISO-8859-1\""], ["http-charset"]),
            (["etag": nil], ["http-validator"]), (["etag": nil, "last-modified": "x"], []),
            (["cache-control": nil], ["http-caching"]), (["cache-control": nil, "expires": "x"], []),
            (["cache-control": "no-store"], ["http-caching"]), (["cache-control": "no-cache"], []),
        ] as [([String: String?], [String])])
    func fields(changes: [String: String?], expected: [String]) {
        #expect(rules(changes) == expected)
    }

    @Test("is judged by its answers")
    func answers() {
        #expect(rules(repeated: 200) == ["http-conditional"])
        #expect(rules(steps: [(Self.address, 404)]) == ["http-status"])
        #expect(rules(steps: [("http://example.com/feed", 301), (Self.address, 200)]) == [])
        #expect(rules(steps: [("http://example.com/feed", 302), (Self.address, 200)]) == ["http-redirect"])
        #expect(rules(steps: [("https://example.com/rss", 200)]) == ["http-self-link"])
    }

    @Test("is judged by its body")
    func bodies() {
        let long = Example.rssItem("<description>\(String(repeating: "a ", count: 1000))</description>")
            .document
        #expect(rules(["content-encoding": nil], body: long) == ["http-compression"])
        #expect(rules(["content-encoding": nil]) == [])
        #expect(
            rules(["content-type": "text/html"], body: Array("<!doctype html><html>".utf8)) == ["not-a-feed"])
        let latin =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + Example.rssChannel("").document
        #expect(rules(body: latin) == ["http-charset"])
        #expect(rules(["content-type": "application/rss+xml"], body: latin) == [])
        let json = Example.jsonFeed("\"feed_url\": \"\(Self.address)\"").document
        #expect(rules(["content-type": "application/json"], body: json) == [])
        #expect(rules(["content-type": "text/xml"], body: json) == ["http-type"])
    }
}
