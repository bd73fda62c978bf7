import Testing

@testable import Validation

@Suite("Rules for JSON Feed")
struct JSONFeedRuleTests {
    @Test("pass a feed of all that there is")
    func complete() {
        let text = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News & more", "user_comment": "<b>",
            "home_page_url": "https://example.com/", "feed_url": "https://example.com/feed.json",
            "description": "a < b", "next_url": "https://example.com/2.json", "icon": "https://example.com/i",
            "favicon": "https://example.com/f", "language": "en-GB", "expired": false,
            "authors": [{"name": "Jane", "url": "mailto:jane@example.com", "avatar": "https://example.com/a"}],
            "author": {"name": "Jane"}, "hubs": [{"type": "rssCloud", "url": "https://example.com/hub"}],
            "_own": {"about": "https://example.com/", "x": null}, "items": [{"id": "1",
            "url": "https://example.com/1", "external_url": "http://example.org/", "title": "One",
            "content_html": "<p>First.</p>", "content_text": "First.", "summary": "First", "language": "de",
            "image": "https://example.com/1.png", "banner_image": "https://example.com/2.png", "tags": ["a"],
            "date_published": "2024-01-02T03:04:05.678+01:00", "date_modified": "2024-01-02t03:04:05z",
            "authors": [], "attachments": [{"url": "https://example.com/1.mp3", "mime_type": "audio/mpeg",
            "title": "One", "size_in_bytes": 1e6, "duration_in_seconds": 1.5, "_own": {}}], "_own": {}}]}
            """
        #expect(Example.document(text).brokenRules.isEmpty)
    }

    @Test("take version 1 with its author")
    func first() {
        let members = "\"version\": \"https://jsonfeed.org/version/1\", \"author\": {\"name\": \"Jane\"}"
        #expect(Example.jsonFeed(members).brokenRules.isEmpty)
    }

    @Test(
        "know the types of members",
        arguments: [
            "\"url\": 1", "\"title\": null", "\"tags\": [1]", "\"authors\": {\"name\": \"Jane\"}",
            "\"authors\": [\"Jane\"]", "\"attachments\": {}", "\"attachments\": [null]", "\"image\": {}",
            "\"authors\": [{\"name\": 1}]", "\"date_published\": 1704164645", "\"language\": true",
            "\"summary\": []", "\"content_html\": null",
        ])
    func types(member: String) {
        #expect(Example.jsonItem(member).brokenRules == ["json-feed-type"])
    }

    @Test(
        "know the types of a feed's members",
        arguments: ["\"expired\": \"true\"", "\"hubs\": {}", "\"icon\": 1"])
    func feedTypes(member: String) {
        #expect(Example.jsonFeed(member).brokenRules == ["json-feed-type"])
    }

    @Test(
        "know plain text and the names in an extension",
        arguments: [
            ("\"content_text\": \"<p>A <b>b</b></p>\\n\"", ["json-feed-html"]),
            ("\"content_text\": \"<b> makes text bold\"", []), ("\"content_text\": \"<a@b.c>\"", []),
            ("\"tags\": [\"<b>a</b>\", \"b\"]", ["json-feed-html"]),
            ("\"_a\": {\"_b\": 1, \"c\": {\"_d\": 1}}", ["json-feed-extension"]),
            ("\"_a\": {\"b.c\": 1}", ["json-feed-extension"]), ("\"_a\": \"b.c\"", []),
        ] as [(String, [String])])
    func names(member: String, expected: [String]) {
        #expect(Example.jsonItem(member).brokenRules == expected)
    }

    @Test("say what is wrong with an id")
    func numbers() {
        let diagnostics = FeedValidator().diagnostics(in: Example.jsonItem("\"id\": 1").document)
        #expect(diagnostics.map(\.rule.id) == ["json-feed-item-id"])
        #expect(diagnostics.first?.message.contains("quotation marks") == true)
        let items = "{\"id\": 1, \"content_text\": \"A\"}, {\"id\": \"1\", \"content_text\": \"B\"}"
        let example = Example.jsonFeed("\"items\": [\(items)]")
        #expect(example.brokenRules == ["json-feed-item-id", "json-feed-item-id-repeated"])
    }
}
