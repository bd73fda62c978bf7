import XML

extension RuleGroup {
    static let mediaTexts = RuleGroup(
        "Media RSS: texts", rules: [.mediaEmpty, .mediaMarkup, .mediaTags],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                guard names.contains(element.name.local) else { return }
                if let child = element.elements.first {
                    let name = Quotation(child.name.qualified)
                    diagnostics.report(.mediaMarkup, at: child, "the element \(name) is not escaped")
                } else if element.value.isEmpty {
                    diagnostics.report(.mediaEmpty, at: element, "\(element.name.qualified) is empty")
                }
            }
        ])

    private static let names: Set = [
        "title", "description", "keywords", "category", "credit", "text", "copyright",
    ]
}

extension Rule {
    static let mediaEmpty = Rule(
        "media-empty", .warning,
        "Titles, descriptions, keywords, categories, credits, copyrights and texts of Media RSS are not "
            + "empty.",
        .mediaRSS("Optional elements"),
        wrong: .rssItem("<media:title></media:title>"),
        right: .rssItem("<media:title>One</media:title>"))

    static let mediaMarkup = Rule(
        "media-markup", .error,
        "The HTML of titles, descriptions and texts is escaped or in a CDATA section; keywords, "
            + "categories, credits and copyrights are plain text.",
        .mediaRSS("media:description"),
        wrong: .rssItem("<media:description type=\"html\"><p>First.</p></media:description>"),
        right: .rssItem("<media:description type=\"html\">&lt;p>First.&lt;/p></media:description>"))

    static let mediaTags = Rule(
        "media-tags", .warning,
        "media:tags are words with commas between them, each with a whole number for its weight, if any, after "
            + "a colon.",
        .mediaRSS("media:community"),
        wrong: .rssItem("<media:community><media:tags>news:often, abc:3</media:tags></media:community>"),
        right: .rssItem("<media:community><media:tags>news:5, abc:3</media:tags></media:community>"))
}
