import XML

extension RuleGroup {
    static let rssItem = RuleGroup(
        "RSS item",
        rules: [
            .rssItemEmpty, .rssItemRepeated, .rssItemDate, .rssItemGUIDMissing, .rssItemGUIDEmpty,
            .rssItemGUIDAddress, .rssItemGUIDScheme, .rssItemGUIDPermaLink, .rssItemGUIDRepeated,
        ],
        checks: [
            .rssItem { item, diagnostics in
                // RSS 0.92 requires nothing in an item.
                if RSSVersion(of: diagnostics.kind) != .v092, item.first("title") == nil,
                    item.first("description") == nil
                {
                    diagnostics.report(
                        .rssItemEmpty, at: item, "the item has neither title nor description; add one of them"
                    )
                }
                diagnostics.reportRepeated(single, in: item, .rssItemRepeated)
                diagnostics.reportDates("pubDate", in: item, .rssItemDate)
            },
            .rssItem { item, diagnostics in
                guard let guid = item.first("guid") else {
                    // RSS 0.91 and 0.92 have no guid.
                    if diagnostics.kind == .rss(version: "2.0") {
                        diagnostics.report(.rssItemGUIDMissing, at: item, "the item has no guid; add one")
                    }
                    return
                }
                let (value, permaLink) = (guid.value, guid.attribute("isPermaLink"))
                if value.isEmpty {
                    diagnostics.report(
                        .rssItemGUIDEmpty, at: guid, "the guid is empty; write an id, or leave it out")
                } else if permaLink?.value ?? "true" == "true", permaLink != nil || !isMisspelt(in: guid) {
                    reportPermaLink(value, of: guid, &diagnostics)
                }
                if let permaLink, let problem = TruthValue.problem(in: permaLink.value) {
                    diagnostics.report(
                        .rssItemGUIDPermaLink, at: permaLink, "\(Quotation(permaLink.value)): \(problem)")
                }
            },
            .rssChannel { channel, diagnostics in
                var seen: Set<String> = []
                for item in channel.elements("item") {
                    guard let guid = item.first("guid") else { continue }
                    let value = guid.value
                    guard !value.isEmpty, !seen.insert(value).inserted else { continue }
                    diagnostics.report(
                        .rssItemGUIDRepeated, at: guid,
                        "\(Quotation(value)) is also the guid of an earlier item")
                }
            },
        ])

    /// Whether isPermaLink only differs in case, which is reported by another rule.
    private static func isMisspelt(in guid: XMLElement) -> Bool {
        guid.attributes.contains { $0.name.local.lowercased() == "ispermalink" }
    }

    private static func reportPermaLink(
        _ value: String, of guid: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        let scheme = AddressReference.scheme(of: value)?.lowercased() ?? ""
        if ["tag", "urn", "uuid", "info", "cid", "mid"].contains(scheme) {
            diagnostics.report(
                .rssItemGUIDScheme, at: guid,
                "\(Quotation(value)) cannot be opened; expected isPermaLink=\"false\"")
        } else if let problem = AddressReference.schemeProblem(in: value) {
            // It was probably not meant as an address, so its syntax does not matter.
            diagnostics.report(.rssItemGUIDAddress, at: guid, "\(Quotation(value)): \(problem)")
        } else {
            diagnostics.reportRSSAddress(value, of: "guid", .rssItemGUIDAddress, at: guid.offset)
        }
    }

    private static let single: Set = [
        "title", "link", "description", "author", "comments", "guid", "pubDate", "source",
    ]
}

extension Rule {
    static let rssItemEmpty = Rule(
        "rss-item-empty", .error, "An item has a title or a description; only RSS 0.92 requires neither.",
        .rss("Elements of item"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description><item><guid>https://example.com/1</guid></item>\
            </channel></rss>
            """),
        right: .rssItem("<title>One</title>"))

    static let rssItemRepeated = Rule(
        "rss-item-repeated", .error,
        "An item has each of RSS's elements at most once, except category and enclosure.",
        .rssProfile("item"),
        wrong: .rssItem("<title>One</title><title>Two</title>"), right: .rssItem("<title>One</title>"))

    static let rssItemDate = Rule(
        "rss-item-date", .error, "The pubDate of an item is a date in RFC 822 format.",
        .rss("Elements of item"),
        wrong: .rssItem("<pubDate>Mon, 02 Jan 2024 03:04:05 GMT</pubDate>"),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    static let rssItemGUIDMissing = Rule(
        "rss-item-guid-missing", .warning, "An item has a guid, by which readers recognise it.",
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
        "rss-item-guid-address", .error, "A guid is a whole address, unless isPermaLink is false.",
        .rss("guid"),
        wrong: .rssItem("<guid>1</guid>"), right: .rssItem("<guid isPermaLink=\"false\">1</guid>"))

    static let rssItemGUIDScheme = Rule(
        "rss-item-guid-scheme", .error,
        "A guid that cannot be opened, such as one of tag: or urn:, has isPermaLink=\"false\".", .rss("guid"),
        wrong: .rssItem("<guid>tag:example.com,2024:1</guid>"),
        right: .rssItem("<guid isPermaLink=\"false\">tag:example.com,2024:1</guid>"))

    static let rssItemGUIDRepeated = Rule(
        "rss-item-guid-repeated", .error, "No two items of a channel have the same guid.", .rss("guid"),
        wrong: .rssChannel("\(item(1))\(item(1))"), right: .rssChannel("\(item(1))\(item(2))"))

    private static func item(_ number: Int) -> String {
        "<item><title>One</title><guid>https://example.com/\(number)</guid></item>"
    }

    static let rssItemGUIDPermaLink = Rule(
        "rss-item-guid-permalink", .error, "isPermaLink is true or false.", .rss("guid"),
        wrong: .rssItem("<guid isPermaLink=\"no\">https://example.com/1</guid>"),
        right: .rssItem("<guid isPermaLink=\"true\">https://example.com/1</guid>"))
}
