import XML

extension RuleGroup {
    static let podcastingNames = RuleGroup(
        "Podcasting 2.0: elements",
        rules: [
            .podcastingUnknown, .podcastingMisplaced, .podcastingRepeated, .podcastingAttribute,
            .podcastingAttributeMissing, .podcastingPartMissing,
        ],
        checks: [
            .elements(in: Namespace.podcast) { element, diagnostics in
                Vocabulary.podcasting.judge(element, &diagnostics)
                judgeParts(of: element, &diagnostics)
                if element.name.local == "liveItem" { reportRepeated(in: element, &diagnostics) }
            }
        ] + Check.feedsAndEntries { reportRepeated(in: $0, &$1) })

    private static func reportRepeated(in parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.reportRepeated(
            among: single, in: parent, namespace: Namespace.podcast, .podcastingRepeated)
    }

    private static func judgeParts(of element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let name = element.name
        if let part = parts[name.local], element.first(part, in: Namespace.podcast) == nil {
            diagnostics.report(
                .podcastingPartMissing, at: element, "\(name.qualified) has no podcast:\(part); add one")
        }
        if name.local == "socialInteract", let chosen = element.attribute("protocol")?.value,
            chosen != "disabled", element.attribute("uri") == nil
        {
            diagnostics.report(
                .podcastingAttributeMissing, at: element,
                "\(Quotation(name.qualified)) has no uri; add it, or write protocol=\"disabled\"")
        }
    }

    /// The elements that are useless without another one in them.
    private static let parts = [
        "alternateEnclosure": "source", "value": "valueRecipient", "podroll": "remoteItem",
        "publisher": "remoteItem", "liveItem": "contentLink",
    ]

    private static let single: Set = [
        "locked", "guid", "medium", "podping", "publisher", "updateFrequency", "chapters", "season",
        "episode", "license", "chat", "images",
    ]
}

extension Specification {
    static func podcasting(_ section: String) -> Self {
        .other(
            "Podcast namespace 1.0", section,
            "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")
    }
}

extension Rule {
    static let podcastingUnknown = Rule(
        "podcast-unknown", .warning,
        "Elements of the podcast namespace are those that it defines; new ones come now and then.",
        .podcasting("Podcast tags"),
        wrong: .rssItem("<podcast:guest>Jane</podcast:guest>"),
        right: .rssItem("<podcast:person role=\"guest\">Jane</podcast:person>"))

    static let podcastingMisplaced = Rule(
        "podcast-misplaced", .warning,
        "Elements of the podcast namespace are in the channel, in items or in other elements, as it says for "
            + "each; apps look nowhere else.",
        .podcasting("Podcast tags: parent"),
        wrong: .rssItem("<podcast:locked>yes</podcast:locked>"),
        right: .rssChannel("<podcast:locked>yes</podcast:locked>"))

    static let podcastingRepeated = Rule(
        "podcast-repeated", .warning,
        "Elements of the podcast namespace that say one thing, such as podcast:guid, appear once.",
        .podcasting("Podcast tags: count"),
        wrong: .rssItem("<podcast:season>1</podcast:season><podcast:season>2</podcast:season>"),
        right: .rssItem("<podcast:season>1</podcast:season>"))

    static let podcastingAttribute = Rule(
        "podcast-attribute", .warning,
        "Elements of the podcast namespace have the attributes that it defines; apps ignore others.",
        .podcasting("Podcast tags: attributes"),
        wrong: .rssItem("<podcast:season title=\"Salt\">1</podcast:season>"),
        right: .rssItem("<podcast:season name=\"Salt\">1</podcast:season>"))

    static let podcastingAttributeMissing = Rule(
        "podcast-attribute-missing", .error,
        "Elements of the podcast namespace have the attributes that it requires.",
        .podcasting("Podcast tags: attributes"),
        wrong: .rssItem("<podcast:chapters url=\"https://example.com/1.json\"/>"),
        right: .rssItem(
            "<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>"))

    static let podcastingPartMissing = Rule(
        "podcast-part-missing", .warning,
        "A podcast:alternateEnclosure has a podcast:source, a podcast:value a podcast:valueRecipient, a "
            + "podcast:podroll or podcast:publisher a podcast:remoteItem, and a podcast:liveItem a "
            + "podcast:contentLink.",
        .podcasting("Podcast tags: node value"),
        wrong: .rssItem("<podcast:alternateEnclosure type=\"audio/opus\"/>"),
        right: .rssItem(
            """
            <podcast:alternateEnclosure type="audio/opus">\
            <podcast:source uri="https://example.com/1.opus"/></podcast:alternateEnclosure>
            """))
}
