import XML

extension RuleGroup {
    static let mediaNames = RuleGroup(
        "Media RSS: elements",
        rules: [
            .mediaUnknown, .mediaMisplaced, .mediaRepeated, .mediaAttribute, .mediaAttributeMissing,
            .mediaAttributeEmpty, .mediaPlainElement, .mediaAdult,
        ],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                Vocabulary.media.judge(element, &diagnostics)
                judgeElements(in: element, &diagnostics)
                switch element.name.local {
                case "adult":
                    diagnostics.report(.mediaAdult, at: element, "use media:rating, which replaced it")
                case "group", "content", "community": reportRepeated(in: element, &diagnostics)
                default: break
                }
            }
        ] + Check.feedsAndEntries { reportRepeated(in: $0, &$1) })

    /// Reports elements of RSS or Atom within one that holds elements of Media RSS.
    private static func judgeElements(in element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        // Another rule knows the parts of scenes, and yet another what is not escaped in a text.
        guard ["group", "content", "community"].contains(element.name.local) else { return }
        let other = element.elements.first { ["", Namespace.atom].contains($0.name.namespace) }
        guard let other else { return }
        let isKnown = Vocabulary.media.terms[other.name.local] != nil
        let hint = isKnown ? "; write media:\(other.name.local)" : "; move it out"
        diagnostics.report(
            .mediaPlainElement, at: other,
            "\(Quotation(other.name.qualified)) in \(element.name.qualified) is not of Media RSS\(hint)")
    }

    private static func reportRepeated(in parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.reportRepeated(among: single, in: parent, namespace: Namespace.media, .mediaRepeated)
    }

    private static let single: Set = [
        "title", "description", "keywords", "player", "copyright", "community", "comments", "embed",
        "responses", "backLinks", "status", "rights", "scenes", "starRating", "statistics", "tags",
    ]
}

extension Specification {
    static func mediaRSS(_ section: String) -> Self {
        .other("Media RSS 1.5.1", section, "https://www.rssboard.org/media-rss")
    }
}

extension Rule {
    static let mediaUnknown = Rule(
        "media-unknown", .error, "Elements of the namespace of Media RSS are those that it defines.",
        .mediaRSS("Primary and optional elements"),
        wrong: .rssItem("<media:picture url=\"https://example.com/1.png\"/>"),
        right: .rssItem("<media:thumbnail url=\"https://example.com/1.png\"/>"))

    static let mediaMisplaced = Rule(
        "media-misplaced", .error,
        "media:group belongs in items, media:content in items and groups, and the others in channels, items, "
            + "groups and contents, or in the element that they are part of.",
        .mediaRSS("Primary and optional elements"),
        wrong: .rssChannel("<media:content url=\"https://example.com/1.png\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\"/>"))

    static let mediaRepeated = Rule(
        "media-repeated", .warning,
        "Elements that say one thing about an object, such as media:title, appear once; readers show only one.",
        .mediaRSS("Optional elements"),
        wrong: .rssItem("<media:title>One</media:title><media:title>Two</media:title>"),
        right: .rssItem("<media:title>One</media:title>"))

    static let mediaAttribute = Rule(
        "media-attribute", .warning,
        "Elements of Media RSS have the attributes that it defines; readers ignore others.",
        .mediaRSS("Primary and optional elements"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.png\" size=\"9\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\" fileSize=\"9\"/>"))

    static let mediaAttributeMissing = Rule(
        "media-attribute-missing", .error, "Elements of Media RSS have the attributes that it requires.",
        .mediaRSS("Optional elements"),
        wrong: .rssItem("<media:thumbnail width=\"75\"/>"),
        right: .rssItem("<media:thumbnail url=\"https://example.com/1.png\" width=\"75\"/>"))

    static let mediaAttributeEmpty = Rule(
        "media-attribute-empty", .warning, "An attribute without a value is left out.",
        .mediaRSS("Primary and optional elements"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.png\" type=\"\" width=\"\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\"/>"))

    static let mediaPlainElement = Rule(
        "media-plain-element", .error,
        "media:group, media:content and media:community hold elements of Media RSS, none of RSS or Atom.",
        .mediaRSS("Primary and optional elements"),
        wrong: .rssItem(
            "<media:content url=\"https://example.com/1.png\"><title>One</title></media:content>"),
        right: .rssItem(
            "<media:content url=\"https://example.com/1.png\"><media:title>One</media:title></media:content>")
    )

    static let mediaAdult = Rule(
        "media-adult", .warning, "media:rating replaces the older media:adult.",
        .mediaRSS("Change notes"),
        wrong: .rssItem("<media:adult>false</media:adult>"),
        right: .rssItem("<media:rating>nonadult</media:rating>"))
}
