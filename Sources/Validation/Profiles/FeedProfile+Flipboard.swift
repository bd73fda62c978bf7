import XML

extension FeedProfile {
    /// What Flipboard says that a feed needs (errors) and should have (warnings), read on 29 November 2026 in stored
    /// copies of its pages “RSS Guidelines” and “Resubmit an RSS feed”.
    static let flipboard = FeedProfile(
        "flipboard", "Flipboard",
        .other("Flipboard", "RSS guidelines", "https://about.flipboard.com/rss-spec/"),
        [
            .has("title", in: .channel, example: "<title>Tides</title>"),
            .has("link", in: .channel, example: "<link>https://example.com/</link>"),
            .has("description", in: .channel, example: "<description>About tides.</description>"),
            .has("language", in: .channel, example: "<language>en</language>"),
            Requirement(
                id: "items", severity: .warning, sentence: "A feed has at least the 20 newest items.",
                place: .channel, right: "<!-- 20 items -->", wrong: "<!-- 19 items -->", wrongItems: 19
            ) { channel in
                let count = channel.elements("item").count
                return count < 20
                    ? "the feed has \(count) item\(count == 1 ? "" : "s"); write at least 20" : nil
            },
            .has("title", in: .item, example: "<title>Spring tides</title>"),
            .has("link", in: .item, example: "<link>https://example.com/1</link>"),
            .has("description", in: .item, example: "<description>\(description)</description>"),
            Requirement(
                id: "item-description-length", severity: .warning,
                sentence: "The description of an item has at least 300 characters.", place: .item,
                right: "", wrong: "<description>Short.</description>"
            ) { item in
                guard let count = item.elements("description").last?.value.count, count < 300 else {
                    return nil
                }
                return "the description has \(count) characters; write at least 300"
            },
            .has("pubDate", in: .item, example: "<pubDate>Sat, 15 Jun 2019 19:00:00 GMT</pubDate>"),
            .has("guid", in: .item, example: "<guid>https://example.com/1</guid>"),
            .has("dc:creator", in: .item, example: "<dc:creator>Jane</dc:creator>"),
            .has(
                "enclosure", "media:content", in: .item,
                example: "<enclosure url=\"https://example.com/1.jpg\" length=\"9\" type=\"image/jpeg\"/>"),
        ])

    private static let description = String(repeating: "Tides come and go. ", count: 20)
}
