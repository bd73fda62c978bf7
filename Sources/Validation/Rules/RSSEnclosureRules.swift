import XML

extension RuleGroup {
    static let rssEnclosure = RuleGroup(
        "RSS enclosure and source",
        rules: [
            .rssEnclosureAttribute, .rssEnclosureAddress, .rssEnclosureLength, .rssEnclosureType,
            .rssSourceAddress, .rssCategoryDomain,
        ],
        checks: [
            .rssItem { item, diagnostics in
                for enclosure in item.parts("enclosure") {
                    for name in ["url", "length", "type"] where enclosure.attribute(name) == nil {
                        diagnostics.report(
                            .rssEnclosureAttribute, at: enclosure,
                            "the enclosure has no attribute \(name); add one")
                    }
                    if let url = enclosure.attribute("url") {
                        diagnostics.reportRSSAddress(
                            url.value, of: "url", .rssEnclosureAddress, at: url.offset,
                            HTTPAddress.schemeProblem)
                    }
                    for (name, rule, problem) in [
                        ("length", .rssEnclosureLength, WholeNumber.problem),
                        ("type", .rssEnclosureType, MediaType.problem),
                    ] as [(String, Rule, (String) -> String?)] {
                        if let attribute = enclosure.attribute(name) {
                            diagnostics.reportProblem(in: attribute, rule, problem)
                        }
                    }
                }
            },
            .rssItem { item, diagnostics in
                for source in item.parts("source") {
                    guard let url = source.attribute("url") else {
                        diagnostics.report(.rssSourceAddress, at: source, "the source has no attribute url")
                        continue
                    }
                    diagnostics.reportRSSAddress(url.value, of: "url", .rssSourceAddress, at: url.offset)
                }
                reportDomains(of: item, &diagnostics)
            },
            .rssChannel { reportDomains(of: $0, &$1) },
        ])

    private static func reportDomains(of parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        for category in parent.parts("category") {
            guard let domain = category.attribute("domain"), domain.value.allSatisfy(\.isWhitespace) else {
                continue
            }
            diagnostics.report(.rssCategoryDomain, at: domain, "the domain is empty; leave it out")
        }
    }
}

extension Rule {
    static let rssEnclosureAttribute = Rule(
        "rss-enclosure-attribute", .error, "An enclosure has the attributes url, length and type.",
        .rss("enclosure"),
        wrong: .rssItem("<enclosure url=\"https://example.com/1.mp3\" type=\"audio/mpeg\"/>"),
        right: .rssItem(enclosure()))

    static let rssEnclosureAddress = Rule(
        "rss-enclosure-address", .error, "The url of an enclosure is an http or https address.",
        .rss("enclosure"),
        wrong: .rssItem(enclosure(url: "ftp://example.com/1.mp3")), right: .rssItem(enclosure()))

    static let rssEnclosureLength = Rule(
        "rss-enclosure-length", .error,
        "The length of an enclosure is a number of bytes, or 0 if it is not known.",
        .rss("enclosure"),
        wrong: .rssItem(enclosure(length: "12 MB")), right: .rssItem(enclosure()))

    static let rssEnclosureType = Rule(
        "rss-enclosure-type", .error, "The type of an enclosure is a media type.", .rss("enclosure"),
        wrong: .rssItem(enclosure(type: "mp3")), right: .rssItem(enclosure()))

    static let rssSourceAddress = Rule(
        "rss-source-address", .error, "A source has a url, the whole address of its feed.",
        .rss("source"),
        wrong: .rssItem("<source>Other News</source>"),
        right: .rssItem("<source url=\"https://example.com/other.rss\">Other News</source>"))

    static let rssCategoryDomain = Rule(
        "rss-category-domain", .warning, "The domain of a category is not empty; it names a taxonomy.",
        .rss("category"),
        wrong: .rssItem("<category domain=\"\">Sea</category>"), right: .rssItem("<category>Sea</category>"))

    private static func enclosure(
        url: String = "https://example.com/1.mp3", length: String = "12216320", type: String = "audio/mpeg"
    ) -> String {
        "<enclosure url=\"\(url)\" length=\"\(length)\" type=\"\(type)\"/>"
    }
}
