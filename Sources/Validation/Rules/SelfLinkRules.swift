import XML

extension RuleGroup {
    static let selfLink = RuleGroup(
        "Self links", rules: [.rssSelfLinkMissing, .atomSelfLinkMissing, .selfLinkRepeated],
        checks: [
            .rssChannel { channel, diagnostics in
                // RSS 0.91 and 0.92 predate namespaces in feeds.
                guard diagnostics.kind == .rss(version: "2.0") else { return }
                let site = channel.first("link")?.value
                look(at: channel, of: site, .rssSelfLinkMissing, &diagnostics)
            },
            .atomFeed { feed, diagnostics in
                let site = feed.elements("link", in: Namespace.atom).first { link in
                    (link.attribute("rel")?.value ?? "alternate") == "alternate"
                }
                look(at: feed, of: site?.attribute("href")?.value, .atomSelfLinkMissing, &diagnostics)
            },
        ])

    private static func look(
        at feed: XMLElement, of site: String?, _ missing: Rule, _ diagnostics: inout DiagnosticCollector
    ) {
        let links = feed.elements("link", in: Namespace.atom).filter { link in
            names.contains(link.attribute("rel")?.value.lowercased() ?? "")
        }
        guard let first = links.first?.attribute("href")?.value else {
            if links.isEmpty, !HTTPAddress.isNowhere(site ?? "") {
                diagnostics.report(
                    missing, at: feed, "the feed does not name its own address; add a link with rel=\"self\"")
            }
            return
        }
        for link in links.dropFirst() {
            guard let other = link.attribute("href")?.value, other != first else { continue }
            let message = "the feed's own address was \(Quotation(first)) before, now \(Quotation(other))"
            diagnostics.report(.selfLinkRepeated, at: link, message)
        }
    }

    /// The relation, in its short and its full form.
    private static let names = ["self", "http://www.iana.org/assignments/relation/self"]
}

extension Rule {
    static let rssSelfLinkMissing = Rule(
        "rss-self-link-missing", .warning,
        "A channel names the feed's own address in an atom:link with rel=\"self\", by which readers subscribe, "
            + "unless its site is a placeholder at .invalid.",
        .rssProfile("atom:link"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description></channel></rss>
            """),
        right: .rssChannel(
            "<atom:link rel=\"self\" href=\"https://example.com/feed\" type=\"application/rss+xml\"/>"))

    static let atomSelfLinkMissing = Rule(
        "atom-self-link-missing", .warning,
        "A feed names its own address in a link with rel=\"self\", by which readers subscribe, unless its site "
            + "is a placeholder at .invalid.",
        .atom("section 4.1.1"),
        wrong: .document(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>News</title>\
            <updated>2024-01-02T03:04:05Z</updated></feed>
            """),
        right: .atomFeed("<link rel=\"self\" href=\"https://example.com/feed\"/>"))

    static let selfLinkRepeated = Rule(
        "self-link-repeated", .warning, "A feed has only one address of its own.",
        .atom("section 4.2.7.2"),
        wrong: .atomFeed(
            """
            <link rel="self" href="https://example.com/feed"/>\
            <link rel="self" href="https://example.com/atom"/>
            """),
        right: .atomFeed(
            """
            <link rel="self" href="https://example.com/feed"/>\
            <link rel="hub" href="https://hub.example.com/"/>
            """))
}
