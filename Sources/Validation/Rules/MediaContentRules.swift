import XML

extension RuleGroup {
    static let mediaContent = RuleGroup(
        "Media RSS: content",
        rules: [
            .mediaContentAddress, .mediaContentMedium, .mediaGroupSingle, .mediaDefaultRepeated,
            .mediaHashRepeated,
        ],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                switch element.name.local {
                case "content": judgeContent(element, &diagnostics)
                case "group": judgeGroup(element, &diagnostics)
                default: break
                }
            }
        ] + Check.feedsAndEntries { judgeHashes(in: $0, &$1) })

    private static func judgeContent(_ content: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        judgeHashes(in: content, &diagnostics)
        if content.attribute("url") == nil, content.first("player", in: Namespace.media) == nil {
            diagnostics.report(.mediaContentAddress, at: content, "found neither a url nor a media:player")
        }
        guard let medium = content.attribute("medium"), let type = content.attribute("type") else { return }
        let kind = type.value.prefix { $0 != "/" }.lowercased()
        if kinds.contains(kind), kinds.contains(medium.value), kind != medium.value {
            diagnostics.report(
                .mediaContentMedium, at: medium, "the medium is \(medium.value), but the type is for \(kind)")
        }
    }

    private static func judgeGroup(_ group: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        judgeHashes(in: group, &diagnostics)
        let contents = group.elements("content", in: Namespace.media)
        if contents.count < 2 {
            let count = contents.isEmpty ? "no" : "only one"
            diagnostics.report(.mediaGroupSingle, at: group, "the group has \(count) media:content")
        }
        let defaults = contents.lazy.compactMap { $0.attribute("isDefault") }.filter { $0.value == "true" }
        for other in defaults.dropFirst() {
            diagnostics.report(.mediaDefaultRepeated, at: other, "the group has another default")
        }
    }

    private static func judgeHashes(in parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<String> = []
        for element in parent.elements where element.isNamed("hash", in: Namespace.media) {
            let algorithm = element.attribute("algo")?.value ?? "md5"
            if !seen.insert(algorithm).inserted {
                diagnostics.report(
                    .mediaHashRepeated, at: element, "there is another hash with \(Quotation(algorithm))")
            }
        }
    }

    private static let kinds: Set = ["image", "audio", "video"]
}

extension Rule {
    static let mediaContentAddress = Rule(
        "media-content-address", .error, "A media:content has a url or a media:player.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content medium=\"video\"/>"),
        right: .rssItem(
            "<media:content medium=\"video\"><media:player url=\"https://example.com/1\"/></media:content>"))

    static let mediaContentMedium = Rule(
        "media-content-medium", .warning, "The medium of a media:content agrees with its type.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"https://example.com/1\" medium=\"video\" type=\"image/png\"/>"),
        right: .rssItem(
            "<media:content url=\"https://example.com/1\" medium=\"image\" type=\"image/png\"/>"))

    static let mediaGroupSingle = Rule(
        "media-group-single", .warning,
        "media:group holds several media:content, which are the same in different forms; some large sites put "
            + "only one there, and readers take it.",
        .mediaRSS("media:group"),
        wrong: .rssItem("<media:group>\(full)</media:group>"),
        right: .rssItem("<media:group>\(full)\(small)</media:group>"))

    static let mediaDefaultRepeated = Rule(
        "media-default-repeated", .warning, "A media:group has at most one default.",
        .mediaRSS("media:content"),
        wrong: .rssItem(
            """
            <media:group><media:content url="https://example.com/1.mp4" isDefault="true"/>\
            <media:content url="https://example.com/1.webm" isDefault="true"/></media:group>
            """),
        right: .rssItem(
            """
            <media:group><media:content url="https://example.com/1.mp4" isDefault="true"/>\
            <media:content url="https://example.com/1.webm" isDefault="false"/></media:group>
            """))

    static let mediaHashRepeated = Rule(
        "media-hash-repeated", .error, "Several media:hash in one place have different algorithms.",
        .mediaRSS("media:hash"),
        wrong: .rssItem("\(hash)\(hash)"), right: .rssItem(hash))

    private static let full = "<media:content url=\"https://example.com/1.mp4\"/>"
    private static let small = "<media:content url=\"https://example.com/1-small.mp4\"/>"
    private static let hash = "<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>"
}
