import XML

extension RuleGroup {
    static let selfLink = RuleGroup(
        "Self links",
        rules: [
            .rssSelfLinkMissing, .atomSelfLinkMissing, .selfLinkRepeated, .selfLinkType, .selfLinkOfSite,
        ],
        checks: [
            .rssChannel { channel, diagnostics in
                // RSS 0.91 and 0.92 predate namespaces in feeds.
                guard diagnostics.kind == .rss(version: "2.0") else { return }
                let site = channel.first("link")?.value
                look(at: channel, of: site, .rssSelfLinkMissing, &diagnostics)
            },
            .rdfChannel { channel, diagnostics in
                let site = channel.first("link", in: Namespace.rss10)?.value
                look(at: channel, of: site, nil, &diagnostics)
            },
            .atomFeed { feed, diagnostics in
                let site = feed.elements("link", in: Namespace.atom).first { link in
                    (link.attribute("rel")?.value ?? "alternate") == "alternate"
                }
                look(at: feed, of: site?.attribute("href")?.value, .atomSelfLinkMissing, &diagnostics)
            },
        ])

    private static func look(
        at feed: XMLElement, of site: String?, _ missing: Rule?, _ diagnostics: inout DiagnosticCollector
    ) {
        let links = feed.elements("link", in: Namespace.atom).filter { link in
            names.contains(link.attribute("rel")?.value.lowercased() ?? "")
        }
        guard let first = links.first?.attribute("href")?.value else {
            if let missing, links.isEmpty, !HTTPAddress.isNowhere(site ?? "") {
                diagnostics.report(
                    missing, at: feed, "the feed does not name its own address; add a link with rel=\"self\"")
            }
            return
        }
        for link in links {
            let type = link.attribute("type")?.value.prefix { $0 != ";" }.lowercased() ?? ""
            if let address = link.attribute("href")?.value, address == site, isHome(address) {
                diagnostics.report(
                    .selfLinkOfSite, at: link,
                    "the self link names the site, \(Quotation(address)); write the address of the feed")
            } else if let kind = diagnostics.kind, foreignTypes(of: kind).contains(type) {
                diagnostics.report(
                    .selfLinkType, at: link,
                    "the type of the self link is \(Quotation(type)); write \(kind.mediaTypes[0])")
            }
        }
        for link in links.dropFirst() {
            guard let other = link.attribute("href")?.value, other != first else { continue }
            let message = "the feed's own address was \(Quotation(first)) before, now \(Quotation(other))"
            diagnostics.report(.selfLinkRepeated, at: link, message)
        }
    }

    /// Whether an address is that of a whole site; some makers name the feed itself as their site.
    private static func isHome(_ address: String) -> Bool {
        guard let host = address.firstRange(of: "://") else { return false }
        let path = address[host.upperBound...].drop { $0 != "/" }
        return path.isEmpty || path == "/"
    }

    /// The types of other documents.
    private static func foreignTypes(of kind: FeedKind) -> Set<String> {
        let types: Set = [
            "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
            "text/html", "application/xhtml+xml",
        ]
        return types.subtracting(kind.mediaTypes)
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

    static let selfLinkType = Rule(
        "self-link-type", .warning, "The type of a self link, if it has one, is that of the feed itself.",
        .atom("section 4.2.7.3"),
        wrong: .rssChannel("<atom:link rel=\"self\" type=\"text/html\" href=\"https://example.com/feed\"/>"),
        right: .rssChannel(
            "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.com/feed\"/>"))

    static let selfLinkOfSite = Rule(
        "self-link-of-site", .warning,
        "A self link names the feed, not the home page of its site; readers subscribe to it.",
        .rssProfile("atom:link"),
        wrong: .rssChannel(
            "<link>https://example.com/</link><atom:link rel=\"self\" href=\"https://example.com/\"/>"),
        right: .rssChannel(
            "<link>https://example.com/</link><atom:link rel=\"self\" href=\"https://example.com/feed\"/>"))

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
