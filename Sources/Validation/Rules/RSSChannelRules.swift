import XML

extension RuleGroup {
    static let rssChannel = RuleGroup(
        "RSS channel",
        rules: [
            .rssVersion, .rssChannelMissing, .rssChannelTitle, .rssChannelLink, .rssChannelDescription,
            .rssChannelRepeated, .rssChannelDate,
        ],
        checks: [
            .xml { tree, findings in
                guard let root = tree.root, case .rss(let version) = findings.kind else { return }
                if !["0.91", "0.92", "2.0"].contains(version) {
                    let place = root.attribute("version")?.offset ?? root.offset
                    findings.report(.rssVersion, at: place, "the version \(Quotation(version)) is not known")
                }
                if root.first("channel") == nil, !tree.flaws.contains(where: \.endsReading) {
                    findings.report(.rssChannelMissing, at: root, "rss has no channel")
                }
                for other in root.elements("channel").dropFirst() {
                    findings.report(.rssChannelMissing, at: other, "rss has a second channel")
                }
            },
            .rssChannel { channel, findings in
                for (name, rule) in [
                    ("title", Rule.rssChannelTitle), ("link", .rssChannelLink),
                    ("description", .rssChannelDescription),
                ] where channel.first(name) == nil {
                    findings.report(rule, at: channel, "the channel has no \(name)")
                }
                for name in single { findings.reportRepeated(name, in: channel, .rssChannelRepeated) }
                for name in ["pubDate", "lastBuildDate"] {
                    findings.reportValues(of: name, in: channel, .rssChannelDate, MailDate.flaw)
                }
            },
        ])

    private static let single = [
        "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
        "lastBuildDate", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours",
        "skipDays",
    ]
}

extension Rule {
    static let rssVersion = Rule(
        "rss-version", .error, "The rss element names its version: 0.91, 0.92 or 2.0.", .rss("What is RSS?"),
        wrong: .document("<rss version=\"3.0\"><channel>\(required)</channel></rss>"),
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
        "rss-channel-repeated", .error, "A channel has each of its own elements once, but category and item.",
        .rssProfile("channel"),
        wrong: .rssChannel("<title>News</title><title>More news</title>"),
        right: .rssChannel("<title>News</title>"))

    static let rssChannelDate = Rule(
        "rss-channel-date", .error,
        "pubDate and lastBuildDate of a channel are dates as RFC 822 writes them.",
        .rss("Optional channel elements"),
        wrong: .rssChannel("<pubDate>2024-01-02</pubDate>"),
        right: .rssChannel("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    private static let title = "<title>News</title>"
    private static let link = "<link>https://example.com/</link>"
    private static let description = "<description>What is new.</description>"
    private static let required = title + link + description
}
