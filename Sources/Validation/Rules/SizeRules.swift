import XML

extension RuleGroup {
    static let size = RuleGroup(
        "Amount", rules: [.sizeLarge, .feedEmpty],
        checks: [
            .xml { look(at: $0.source, &$1) },
            .json { look(at: $0.source, &$1) },
            .rssChannel { channel, diagnostics in
                if channel.first("item") == nil {
                    diagnostics.report(.feedEmpty, at: channel, "the channel has no item")
                }
            },
            .atomFeed { feed, diagnostics in
                if feed.first("entry", in: Namespace.atom) == nil {
                    diagnostics.report(.feedEmpty, at: feed, "the feed has no entry")
                }
            },
            .jsonFeed { feed, diagnostics in
                guard let items = feed["items"], items.kind == .array, items.elements.isEmpty else { return }
                diagnostics.report(.feedEmpty, at: items, "the feed has no item")
            },
        ])

    /// The size that the strictest readers accept, in bytes.
    private static let limit = 250_000

    private static func look(at source: SourceText, _ diagnostics: inout DiagnosticCollector) {
        guard diagnostics.kind != nil, source.utf8.count > limit else { return }
        diagnostics.report(
            .sizeLarge, at: 0, "the document is \(source.utf8.count / 1000) kB, more than \(limit / 1000)")
    }
}

extension Rule {
    static let sizeLarge = Rule(
        "size-large", .warning,
        "A document is at most 250 kB; it is fetched again and again, and some readers cut off what "
            + "is more.",
        .outfeed("size"),
        wrong: .described("A feed with a description of 250,000 letters.") {
            let text = String(repeating: "a", count: 250_000)
            return Example.rssItem("<description>\(text)</description>").document
        },
        right: .rssItem("<description>First.</description>"))

    static let feedEmpty = Rule(
        "feed-empty", .warning, "A feed has an item; some readers treat an empty one as broken.",
        .outfeed("size"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description></channel></rss>
            """),
        right: .rssChannel("<item><title>One</title><guid>https://example.com/1</guid></item>"))
}
