import XML

extension RuleGroup {
    static let atomEntry = RuleGroup(
        "Atom entry",
        rules: [
            .atomEntryMissing, .atomEntryRepeated, .atomAuthorMissing, .atomEntryAlternate,
            .atomSummaryMissing,
        ],
        checks: [
            .atomEntry { entry, diagnostics in
                let children = AtomChildren(of: entry)
                children.reportMissing(["id", "title", "updated"], .atomEntryMissing, &diagnostics)
                children.reportRepeated(AtomVocabulary.singleInEntry, .atomEntryRepeated, &diagnostics)
                for source in children["source"] {
                    AtomChildren(of: source).reportRepeated(
                        AtomVocabulary.singleInFeed, .atomFeedRepeated, &diagnostics)
                }
                if children["content"].isEmpty, children.links("alternate").isEmpty {
                    diagnostics.report(
                        .atomEntryAlternate, at: entry,
                        "the entry has neither content nor an alternate link; add one of them")
                }
                if children["summary"].isEmpty {
                    for content in children["content"] { requireSummary(for: content, &diagnostics) }
                }
                if entry.parent == nil { requireAuthor(of: [entry], &diagnostics) }
            },
            .atomFeed { feed, diagnostics in
                let children = AtomChildren(of: feed)
                if children["author"].isEmpty { requireAuthor(of: children["entry"], &diagnostics) }
            },
        ])

    private static func requireAuthor(of entries: [XMLElement], _ diagnostics: inout DiagnosticCollector) {
        let atom = Namespace.atom
        for entry in entries where entry.first("author", in: atom) == nil {
            if entry.first("source", in: atom)?.first("author", in: atom) != nil { continue }
            let message =
                entry.parent == nil
                ? "neither the entry nor its source has an author; add one to the entry"
                : "neither the entry, its source nor its feed has an author; add one to the feed"
            diagnostics.report(.atomAuthorMissing, at: entry, message)
        }
    }

    private static func requireSummary(for content: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        if content.attribute("src") != nil {
            diagnostics.report(
                .atomSummaryMissing, at: content, "the content is elsewhere, and there is no summary")
        } else if AtomContentType(of: content) == .bytes, content.isBase64 {
            diagnostics.report(
                .atomSummaryMissing, at: content, "the content is Base64, and there is no summary")
        }
    }
}

extension Rule {
    static let atomEntryMissing = Rule(
        "atom-entry-missing", .error, "An entry has an id, a title and an updated.", .atom("section 4.1.2"),
        wrong: .atomFeed("<entry><id>https://example.com/1</id><title>One</title>\(content)</entry>"),
        right: .atomFeed("<entry>\(required)\(content)</entry>"))

    static let atomEntryRepeated = Rule(
        "atom-entry-repeated", .error,
        "An entry has at most one each of content, id, published, rights, source, summary, title and updated.",
        .atom("section 4.1.2"),
        wrong: .atomEntry("<content>First.</content><content>Second.</content>"),
        right: .atomEntry("<content>First.</content>"))

    static let atomAuthorMissing = Rule(
        "atom-author-missing", .error,
        "An entry has an author, or its source has one, or the feed around it.",
        .atom("section 4.1.2"),
        wrong: .document("<entry xmlns=\"\(Namespace.atom)\">\(required)\(content)</entry>"),
        right: .document(
            """
            <entry xmlns="\(Namespace.atom)">\(required)<author><name>Jane</name></author>\(content)</entry>
            """))

    static let atomEntryAlternate = Rule(
        "atom-entry-alternate", .error, "An entry without content has an alternate link.",
        .atom("section 4.1.2"),
        wrong: .atomEntry("<link rel=\"via\" href=\"https://example.com/1\"/>"),
        right: .atomEntry("<link rel=\"alternate\" href=\"https://example.com/1\"/>"))

    static let atomSummaryMissing = Rule(
        "atom-summary-missing", .error, "An entry whose content is elsewhere or Base64 has a summary.",
        .atom("section 4.1.2"),
        wrong: .atomFeed("<entry>\(required)\(remote)</entry>"),
        right: .atomFeed("<entry>\(required)<summary>A film.</summary>\(remote)</entry>"))

    private static let required = """
        <id>https://example.com/1</id><title>One</title><updated>2024-01-02T03:04:05Z</updated>
        """
    private static let content = "<content>First.</content>"
    private static let remote = "<content type=\"video/mp4\" src=\"https://example.com/1.mp4\"/>"
}
