import XML

extension RuleGroup {
    static let rssChannel = RuleGroup(
        "RSS channel",
        rules: [
            .rssVersionMissing, .rssVersion, .rssVersionDraft, .rssChannelMissing, .rssChannelTitle,
            .rssChannelLink, .rssChannelDescription, .rssChannelRepeated, .rssChannelDate, .rssDateShortYear,
        ],
        checks: [
            .xml { tree, diagnostics in
                guard let root = tree.root, case .rss(let version) = diagnostics.kind else { return }
                if let attribute = root.attribute("version") {
                    if ["0.93", "0.94"].contains(version) {
                        diagnostics.report(
                            .rssVersionDraft, at: attribute, "RSS \(version) was a draft and was withdrawn")
                    } else if RSSVersion(rawValue: version) == nil {
                        diagnostics.report(
                            .rssVersion, at: attribute, "the version \(Quotation(version)) is unknown")
                    }
                } else {
                    diagnostics.report(.rssVersionMissing, at: root, "rss has no attribute version")
                }
                if root.first("channel") == nil, !tree.diagnostics.contains(where: \.endsReading) {
                    diagnostics.report(.rssChannelMissing, at: root, "rss has no channel")
                }
                for other in root.elements("channel").dropFirst() {
                    diagnostics.report(.rssChannelMissing, at: other, "rss has a second channel")
                }
            },
            .rssChannel { channel, diagnostics in
                for (name, rule) in [
                    ("title", Rule.rssChannelTitle), ("link", .rssChannelLink),
                    ("description", .rssChannelDescription),
                ] where channel.first(name) == nil {
                    diagnostics.report(rule, at: channel, "the channel has no \(name); add one")
                }
                diagnostics.reportRepeated(single, in: channel, .rssChannelRepeated)
                for name in ["pubDate", "lastBuildDate"] {
                    diagnostics.reportDates(name, in: channel, .rssChannelDate)
                }
            },
        ])

    private static let single: Set = [
        "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
        "lastBuildDate", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "textinput",
        "skipHours", "skipDays",
    ]
}

extension DiagnosticCollector {
    /// Reports repeated RSS elements among those allowed once.
    mutating func reportRepeated(_ single: Set<String>, in parent: XMLElement, _ rule: Rule) {
        var seen: Set<String> = []
        for element in parent.elements where element.name.namespace.isEmpty {
            let name = element.name.local
            guard single.contains(name), !seen.insert(name).inserted else { continue }
            report(rule, at: element, "\(name) appears more than once; keep one")
        }
    }

    /// Reports each element with a name whose date is invalid or ambiguous.
    mutating func reportDates(_ name: String, in parent: XMLElement, _ rule: Rule) {
        for element in parent.elements(name) {
            let value = element.value
            if let problem = MailDate.problem(in: value) {
                report(rule, at: element, "\(Quotation(value)): \(problem)")
            } else if MailDate.hasShortYear(value) {
                report(.rssDateShortYear, at: element, "\(Quotation(value)): expected a four-digit year")
            }
        }
    }
}

extension Rule {
    static let rssVersion = Rule(
        "rss-version", .error, "The version of the rss element is 0.91, 0.92 or 2.0.", .rss("What is RSS?"),
        wrong: .document("<rss version=\"3.0\"><channel>\(required)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(required)</channel></rss>"))

    static let rssVersionMissing = Rule(
        "rss-version-missing", .error, "The rss element has a version.", .rss("What is RSS?"),
        wrong: .document("<rss><channel>\(required)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(required)</channel></rss>"))

    static let rssVersionDraft = Rule(
        "rss-version-draft", .warning,
        "The version is not 0.93 or 0.94, which were drafts; readers treat them as 2.0.",
        .rss("What is RSS?"),
        wrong: .document("<rss version=\"0.93\"><channel>\(required)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(required)</channel></rss>"))

    static let rssChannelMissing = Rule(
        "rss-channel-missing", .error, "The rss element holds exactly one channel.", .rss("What is RSS?"),
        wrong: .document("<rss version=\"2.0\"></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(required)</channel></rss>"))

    static let rssChannelTitle = Rule(
        "rss-channel-title", .error, "A channel has a title.", .rss("Required channel elements"),
        wrong: .document("<rss version=\"2.0\"><channel>\(link)\(description)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(title)\(link)\(description)</channel></rss>"))

    static let rssChannelLink = Rule(
        "rss-channel-link", .error, "A channel has a link to its site.", .rss("Required channel elements"),
        wrong: .document("<rss version=\"2.0\"><channel>\(title)\(description)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(title)\(link)\(description)</channel></rss>"))

    static let rssChannelDescription = Rule(
        "rss-channel-description", .error, "A channel has a description.", .rss("Required channel elements"),
        wrong: .document("<rss version=\"2.0\"><channel>\(title)\(link)</channel></rss>"),
        right: .document("<rss version=\"2.0\"><channel>\(title)\(link)\(description)</channel></rss>"))

    static let rssChannelRepeated = Rule(
        "rss-channel-repeated", .error,
        "A channel has each of RSS's elements at most once, except category and item.",
        .rssProfile("channel"),
        wrong: .rssChannel("<title>News</title><title>More news</title>"),
        right: .rssChannel("<title>News</title>"))

    static let rssChannelDate = Rule(
        "rss-channel-date", .error,
        "pubDate and lastBuildDate of a channel are dates in RFC 822 format.",
        .rss("Optional channel elements"),
        wrong: .rssChannel("<pubDate>2024-01-02</pubDate>"),
        right: .rssChannel("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    static let rssDateShortYear = Rule(
        "rss-date-short-year", .warning, "The year of a date has four digits; RFC 822 allows two.",
        .rss("Optional channel elements"),
        wrong: .rssItem("<pubDate>Tue, 02 Jan 24 03:04:05 GMT</pubDate>"),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    private static let title = "<title>News</title>"
    private static let link = "<link>https://example.com/</link>"
    private static let description = "<description>What is new.</description>"
    private static let required = title + link + description
}
