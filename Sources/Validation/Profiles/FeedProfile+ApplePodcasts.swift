import XML

extension FeedProfile {
    /// The tags that Apple requires (errors) and recommends (warnings), read on 29 November 2026 in the copy that
    /// the Podcasting 2.0 project keeps of Apple's guide.
    static let applePodcasts = FeedProfile(
        "apple-podcasts", "Apple Podcasts", .podcasts("Required and recommended tags"),
        [
            .has("title", in: .channel, example: "<title>Tides</title>"),
            .has("description", in: .channel, example: "<description>About tides.</description>"),
            .has("itunes:image", in: .channel, example: "<itunes:image href=\"https://example.com/1.png\"/>"),
            .has("language", in: .channel, example: "<language>en</language>"),
            .has("itunes:category", in: .channel, example: "<itunes:category text=\"Science\"/>"),
            .has("itunes:explicit", in: .channel, example: "<itunes:explicit>false</itunes:explicit>"),
            .has("itunes:author", in: .channel, .warning, example: "<itunes:author>Jane</itunes:author>"),
            .has("link", in: .channel, .warning, example: "<link>https://example.com/</link>"),
            .has("title", in: .item, example: "<title>Spring tides</title>"),
            .has("enclosure", in: .item, example: enclosure("mp3", "audio/mpeg")),
            Requirement(
                id: "item-enclosure-file", severity: .error,
                sentence: "The file of an episode ends in m4a, mp3, mov, mp4, m4v or pdf.", place: .item,
                right: "", wrong: enclosure("ogg", "audio/mpeg")
            ) { item in
                guard let address = item.elements("enclosure").last?.attribute("url")?.value else {
                    return nil
                }
                let path = address.prefix { $0 != "?" && $0 != "#" }
                let ending = path.split(separator: ".").last?.lowercased() ?? ""
                return ["m4a", "mp3", "mov", "mp4", "m4v", "pdf"].contains(ending)
                    ? nil : "the enclosure's file has no ending that Apple supports; write one such as .mp3"
            },
            Requirement(
                id: "item-enclosure-type", severity: .error,
                sentence: "The type of an enclosure is one of \(types.joined(separator: ", ")).",
                place: .item,
                right: "", wrong: enclosure("mp3", "audio/ogg")
            ) { item in
                guard let type = item.elements("enclosure").last?.attribute("type")?.value else { return nil }
                return types.contains(type.lowercased())
                    ? nil : "Apple does not support the enclosure's type; write one such as audio/mpeg"
            },
            Requirement(
                id: "item-description-length", severity: .error,
                sentence: "The description of an episode has at most 4000 bytes.", place: .item,
                right: "",
                wrong: "<description>\(String(repeating: "a", count: 4001))</description>"
            ) { item in
                guard let size = item.elements("description").map(\.value.utf8.count).max(), size > 4000
                else { return nil }
                return "the description has \(size) bytes; write at most 4000"
            },
            .has("guid", in: .item, .warning, example: "<guid>https://example.com/1</guid>"),
            .has("pubDate", in: .item, .warning, example: "<pubDate>Sat, 15 Jun 2019 19:00:00 GMT</pubDate>"),
            .has("description", in: .item, .warning, example: "<description>Why they come.</description>"),
            .has("itunes:duration", in: .item, .warning, example: "<itunes:duration>60</itunes:duration>"),
            .has("link", in: .item, .warning, example: "<link>https://example.com/1</link>"),
            .has(
                "itunes:image", in: .item, .warning,
                example: "<itunes:image href=\"https://example.com/2.png\"/>"),
            .has("itunes:explicit", in: .item, .warning, example: "<itunes:explicit>false</itunes:explicit>"),
        ])

    private static let types = [
        "audio/x-m4a", "audio/mpeg", "video/quicktime", "video/mp4", "video/x-m4v", "application/pdf",
    ]

    private static func enclosure(_ ending: String, _ type: String) -> String {
        "<enclosure url=\"https://example.com/1.\(ending)\" length=\"9\" type=\"\(type)\"/>"
    }
}
