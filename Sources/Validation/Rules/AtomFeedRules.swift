import XML

extension RuleGroup {
    static let atomFeed = RuleGroup(
        "Atom feed",
        rules: [
            .atomFeedMissing, .atomFeedRepeated, .atomFeedOrder, .atomEntryDuplicate, .atomEntryIDsAlike,
            .atomFeedIDOfEntry,
        ],
        checks: [
            .atomFeed { feed, diagnostics in
                let children = AtomChildren(of: feed)
                children.reportMissing(["id", "title", "updated"], .atomFeedMissing, &diagnostics)
                children.reportRepeated(AtomVocabulary.singleInFeed, .atomFeedRepeated, &diagnostics)
                compareIDs(of: children["entry"], in: children["id"].first, &diagnostics)
                if let first = children["entry"].first, let late = metadata(in: feed, after: first) {
                    diagnostics.report(
                        .atomFeedOrder, at: late, "\(late.name.qualified) comes after an entry")
                }
            }
        ])

    private static func metadata(in feed: XMLElement, after entry: XMLElement) -> XMLElement? {
        feed.elements.first {
            let name = $0.name
            return $0.offset > entry.offset && name.namespace == Namespace.atom && name.local != "entry"
                && AtomVocabulary.definitions["feed"]?.body.allows(name.local) == true
        }
    }

    private struct Version: Hashable {
        let id, updated: String
    }

    private static func compareIDs(
        of entries: [XMLElement], in feedID: XMLElement?, _ diagnostics: inout DiagnosticCollector
    ) {
        let feedID = feedID?.value ?? ""
        var versions: Set<Version> = []
        var ids: Set<String> = []
        for entry in entries {
            guard let element = entry.first("id", in: Namespace.atom) else { continue }
            let id = element.value
            guard !id.isEmpty else { continue }
            ids.insert(id)
            if id == feedID {
                diagnostics.report(
                    .atomFeedIDOfEntry, at: element, "the entry has the id of the feed, \(Quotation(id))")
            }
            guard let updated = entry.first("updated", in: Namespace.atom)?.value else { continue }
            if !versions.insert(Version(id: id, updated: updated)).inserted {
                diagnostics.report(
                    .atomEntryDuplicate, at: element,
                    "another entry has the same updated date and the same id \(Quotation(id))")
            }
        }
        // Two entries may be versions of the same one.
        if entries.count > 2, ids.count == 1, let first = entries.first {
            diagnostics.report(.atomEntryIDsAlike, at: first, "all entries have the same id")
        }
    }
}

extension Rule {
    static let atomFeedMissing = Rule(
        "atom-feed-missing", .error, "A feed has an id, a title and an updated.", .atom("section 4.1.1"),
        wrong: .document(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>\
            <updated>2024-01-02T03:04:05Z</updated></feed>
            """),
        right: .document(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>News</title>\
            <updated>2024-01-02T03:04:05Z</updated></feed>
            """))

    static let atomFeedRepeated = Rule(
        "atom-feed-repeated", .error,
        "A feed has at most one each of generator, icon, id, logo, rights, subtitle, title and updated; so has "
            + "a source.",
        .atom("sections 4.1.1 and 4.2.11"),
        wrong: .atomFeed("<title>News</title><title>More news</title>"),
        right: .atomFeed("<title>News</title>"))

    static let atomFeedOrder = Rule(
        "atom-feed-order", .error,
        "All metadata of a feed comes before its entries; most readers accept any order.",
        .atom("section 4.1.1"),
        wrong: .atomFeed("\(entry(1, "04"))<subtitle>What is new.</subtitle>"),
        right: .atomFeed("<subtitle>What is new.</subtitle>\(entry(1, "04"))"))

    static let atomEntryDuplicate = Rule(
        "atom-entry-duplicate", .warning,
        "Entries with the same id are states of one entry and differ in updated.", .atom("section 4.1.1"),
        wrong: .atomFeed(entry(1, "04") + entry(1, "04")),
        right: .atomFeed(entry(1, "04") + entry(1, "05")))

    static let atomEntryIDsAlike = Rule(
        "atom-entry-ids-alike", .warning, "Three or more entries do not all have the same id.",
        .atom("section 4.2.6"),
        wrong: .atomFeed(entry(1, "04") + entry(1, "05") + entry(1, "06")),
        right: .atomFeed(entry(1, "04") + entry(1, "05") + entry(2, "06")))

    static let atomFeedIDOfEntry = Rule(
        "atom-feed-id-of-entry", .warning, "No entry has the id of the feed.", .atom("section 4.2.6"),
        wrong: .atomFeed("<id>https://example.com/1</id>\(entry(1, "04"))"),
        right: .atomFeed("<id>https://example.com/</id>\(entry(1, "04"))"))

    private static func entry(_ number: Int, _ minute: String) -> String {
        """
        <entry><id>https://example.com/\(number)</id><title>One</title>\
        <updated>2024-01-02T03:\(minute):05Z</updated><content>First.</content></entry>
        """
    }
}
