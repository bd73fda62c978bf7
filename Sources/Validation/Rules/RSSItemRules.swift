import XML

extension RuleGroup {
    static let rssItem = RuleGroup(
        "RSS item",
        rules: [
            .rssItemEmpty, .rssItemRepeated, .rssItemDate, .rssItemGUIDMissing, .rssItemGUIDEmpty,
            .rssItemGUIDAddress, .rssItemGUIDPermaLink,
        ],
        checks: [
            .rssItem { item, findings in
                if item.first("title") == nil, item.first("description") == nil {
                    findings.report(.rssItemEmpty, at: item, "the item has neither title nor description")
                }
                for name in single { findings.reportRepeated(name, in: item, .rssItemRepeated) }
                findings.reportValues(of: "pubDate", in: item, .rssItemDate, MailDate.flaw)
            },
            .rssItem { item, findings in
                guard let guid = item.first("guid") else {
                    // RSS 0.91 and 0.92 have no guid.
                    if findings.kind == .rss(version: "2.0") {
                        findings.report(.rssItemGUIDMissing, at: item, "the item has no guid")
                    }
                    return
                }
                let (value, permaLink) = (guid.value, guid.attribute("isPermaLink"))
                if value.isEmpty {
                    findings.report(.rssItemGUIDEmpty, at: guid, "the guid is empty")
                } else if permaLink?.value != "false", let flaw = AddressReference.wholeFlaw(in: value) {
                    findings.report(.rssItemGUIDAddress, at: guid, "\(Quotation(value)): \(flaw)")
                }
                if let permaLink, let flaw = TruthValue.flaw(in: permaLink.value) {
                    findings.report(
                        .rssItemGUIDPermaLink, at: permaLink, "\(Quotation(permaLink.value)): \(flaw)")
                }
            },
        ])

    private static let single = [
        "title", "link", "description", "author", "comments", "guid", "pubDate", "source",
    ]
}

extension Rule {
    static let rssItemEmpty = Rule(
        "rss-item-empty", .error, "An item has a title or a description.", .rss("Elements of item"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description><item><link>https://example.com/1</link></item>\
            </channel></rss>
            """),
        right: .rssItem("<link>https://example.com/1</link><title>One</title>"))

    static let rssItemRepeated = Rule(
        "rss-item-repeated", .error, "An item has each of its own elements once, but category and enclosure.",
        .rssProfile("item"),
        wrong: .rssItem("<title>One</title><title>Two</title>"), right: .rssItem("<title>One</title>"))

    static let rssItemDate = Rule(
        "rss-item-date", .error, "pubDate of an item is a date as RFC 822 writes it.",
        .rss("Elements of item"),
        wrong: .rssItem("<pubDate>Mon, 02 Jan 2024 03:04:05 GMT</pubDate>"),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    static let rssItemGUIDMissing = Rule(
        "rss-item-guid-missing", .warning, "An item has a guid, by which readers know it again.",
        .rssProfile("guid"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description><item><title>One</title></item></channel></rss>
            """),
        right: .rssItem("<guid>https://example.com/1</guid>"))

    static let rssItemGUIDEmpty = Rule(
        "rss-item-guid-empty", .error, "A guid is not empty.", .rss("guid"),
        wrong: .rssItem("<guid></guid>"), right: .rssItem("<guid>https://example.com/1</guid>"))

    static let rssItemGUIDAddress = Rule(
        "rss-item-guid-address", .error, "A guid is an address, unless isPermaLink says false.", .rss("guid"),
        wrong: .rssItem("<guid>1</guid>"), right: .rssItem("<guid isPermaLink=\"false\">1</guid>"))

    static let rssItemGUIDPermaLink = Rule(
        "rss-item-guid-permalink", .error, "isPermaLink is true or false.", .rss("guid"),
        wrong: .rssItem("<guid isPermaLink=\"no\">https://example.com/1</guid>"),
        right: .rssItem("<guid isPermaLink=\"true\">https://example.com/1</guid>"))
}
