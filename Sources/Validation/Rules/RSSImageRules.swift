import XML

extension RuleGroup {
    static let rssImage = RuleGroup(
        "RSS image", rules: [.rssImagePart, .rssImageRepeated, .rssImageSize],
        checks: [
            .rssChannel { channel, diagnostics in
                for image in channel.parts("image") {
                    // An address instead of the parts is reported as stray text.
                    let isText = image.elements.isEmpty && !image.value.isEmpty
                    for name in ["url", "title", "link"] where !isText && image.first(name) == nil {
                        diagnostics.report(.rssImagePart, at: image, "the image has no \(name); add one")
                    }
                    for name in ["url", "title", "link", "width", "height", "description"] {
                        diagnostics.reportRepeated(name, in: image, .rssImageRepeated)
                    }
                    for (name, limit) in [("width", 144), ("height", 400)] as [(String, Int64)] {
                        diagnostics.reportValues(of: name, in: image, .rssImageSize) { value in
                            WholeNumber.problem(in: value)
                                ?? ((1...limit).contains(Int64(value) ?? 0)
                                    ? nil : "expected a \(name) from 1 to \(limit)")
                        }
                    }
                }
            }
        ])
}

extension Rule {
    static let rssImagePart = Rule(
        "rss-image-part", .error, "The image of a channel has a url, a title and a link.", .rss("image"),
        wrong: .rssChannel("<image><url>https://example.com/1.png</url><title>News</title></image>"),
        right: .rssChannel("<image>\(parts)</image>"))

    static let rssImageRepeated = Rule(
        "rss-image-repeated", .error, "The image of a channel has each of its elements at most once.",
        .rssProfile("image"),
        wrong: .rssChannel("<image>\(parts)<link>https://example.com/2</link></image>"),
        right: .rssChannel("<image>\(parts)</image>"))

    static let rssImageSize = Rule(
        "rss-image-size", .error,
        "The width of an image is 1 to 144 and its height 1 to 400, in pixels; readers scale larger ones.",
        .rss("image"),
        wrong: .rssChannel("<image>\(parts)<width>200</width></image>"),
        right: .rssChannel("<image>\(parts)<width>144</width><height>400</height></image>"))

    private static let parts = """
        <url>https://example.com/1.png</url><title>News</title><link>https://example.com/</link>
        """
}
