import XML

extension Namespace {
    static let feedHistory = "http://purl.org/syndication/history/1.0"
}

extension RuleGroup {
    static let feedHistory = RuleGroup(
        "Feed history",
        rules: [
            .historyPlace, .historyBody, .historyUnknown, .historyBoth, .historyCompleteLinks,
            .historyCompleteCurrent, .historyCurrentMissing, .historyArchiveMissing, .historyLinkRepeated,
            .historyLoop, .historyPastEnd, .historyInEntry,
        ],
        checks: [
            .elements(in: Namespace.feedHistory) { element, diagnostics in
                let name = element.name.qualified
                guard ["complete", "archive"].contains(element.name.local) else {
                    diagnostics.report(.historyUnknown, at: element, "\(Quotation(name)) is not defined")
                    return
                }
                let parent = element.parent
                // A source may contain all metadata of its feed.
                let isInFeed = ["feed", "source"].contains { parent?.isNamed($0, in: Namespace.atom) == true }
                if !isInFeed, parent?.isNamed("channel") != true,
                    parent?.isNamed("channel", in: Namespace.rss10) != true
                {
                    diagnostics.report(.historyPlace, at: element, "\(name) is outside a feed")
                }
                if element.holdsText || !element.elements.isEmpty {
                    diagnostics.report(.historyBody, at: element, "\(name) is not empty")
                }
            },
            .atomFeed(judgeHistory),
            .rssChannel(judgeHistory),
            .rdfChannel(judgeHistory),
            .atomEntry { entry, diagnostics in
                for link in entry.elements("link", in: Namespace.atom) {
                    guard ["prev-archive", "next-archive"].contains(link.linkRelation) else { continue }
                    diagnostics.report(.historyInEntry, at: link, "an entry links to an archive of the feed")
                }
            },
        ])

    private static let judgeHistory: Check.Look<XMLElement> = { feed, diagnostics in
        let pages = FeedPages(of: feed)
        if let complete = pages.complete, let archive = pages.archive {
            let last = complete.offset < archive.offset ? archive : complete
            diagnostics.report(.historyBoth, at: last, "the feed is both complete and an archive")
        }
        if pages.complete != nil {
            for link in pages.others {
                diagnostics.report(
                    .historyCompleteLinks, at: link,
                    "the feed is complete, but links to another part with \(Quotation(link.linkRelation))"
                )
            }
        }
        if pages.complete != nil, let current = pages.links["current"]?.first, pages.isElsewhere(current) {
            diagnostics.report(
                .historyCompleteCurrent, at: current,
                "the feed is complete, but its current link leads to another document")
        }
        if pages.archive == nil, let next = pages.links["next-archive"]?.first {
            diagnostics.report(
                .historyArchiveMissing, at: next,
                "the feed links to the next archive, but is not an archive itself")
        }
        if let archive = pages.archive, pages.links["current"] == nil {
            diagnostics.report(
                .historyCurrentMissing, at: archive, "the archive has no link to the current feed")
        }
        for relation in FeedPages.relations {
            for link in (pages.links[relation] ?? []).dropFirst() {
                diagnostics.report(
                    .historyLinkRepeated, at: link, "a second link has the relation \(Quotation(relation))")
            }
        }
        for relation in FeedPages.steps {
            guard let link = pages.links[relation]?.first, pages.isSelf(link) else { continue }
            diagnostics.report(.historyLoop, at: link, "\(Quotation(relation)) leads back to this document")
        }
        for (end, step) in [("first", "previous"), ("first", "prev"), ("last", "next")] {
            guard let last = pages.links[end]?.first, pages.isSelf(last), let link = pages.links[step]?.first
            else { continue }
            diagnostics.report(
                .historyPastEnd, at: link, "this document is the \(end), but has a \(Quotation(step))")
        }
    }
}

/// What a feed says about its parts.
private struct FeedPages {
    let complete: XMLElement?
    let archive: XMLElement?
    /// The links to other parts, by relation; those to other formats of a part are left out.
    let links: [String: [XMLElement]]
    private let address: String?

    static let steps = ["previous", "prev", "next", "prev-archive", "next-archive"]
    static let relations = steps + ["first", "last", "current"]

    init(of feed: XMLElement) {
        var (complete, archive, address): (XMLElement?, XMLElement?, String?)
        var links: [String: [XMLElement]] = [:]
        var types: [String: Set<String>] = [:]
        for child in feed.elements {
            let name = child.name
            if name.namespace == Namespace.feedHistory {
                if name.local == "complete" { complete = complete ?? child }
                if name.local == "archive" { archive = archive ?? child }
            } else if name.namespace == Namespace.atom, name.local == "link" {
                let relation = child.linkRelation
                if relation == "self" { address = address ?? child.attribute("href")?.value }
                guard Self.relations.contains(relation) else { continue }
                let type = child.attribute("type")?.value ?? ""
                let isNewType = types[relation, default: []].insert(type).inserted
                if isNewType, links[relation] != nil { continue }
                links[relation, default: []].append(child)
            }
        }
        (self.complete, self.archive, self.links, self.address) = (complete, archive, links, address)
    }

    /// The links to other documents.
    var others: [XMLElement] {
        Self.relations.filter { $0 != "current" }.flatMap { links[$0] ?? [] }.filter { !isSelf($0) }
    }

    func isSelf(_ link: XMLElement) -> Bool {
        guard let address, let href = link.attribute("href")?.value else { return false }
        return href == address
    }

    func isElsewhere(_ link: XMLElement) -> Bool { address != nil && !isSelf(link) }
}

extension Rule {
    static let historyPlace = Rule(
        "feed-history-place", .error,
        "fh:complete and fh:archive belong in a feed or a source, or in an RSS channel.",
        .rfc(5005, "sections 2 and 4"),
        wrong: .atomEntry(complete), right: .atomFeed(complete))

    static let historyBody = Rule(
        "feed-history-empty", .error, "fh:complete and fh:archive are empty.", .rfc(5005, "sections 2 and 4"),
        wrong: .atomFeed("<fh:complete \(declaration)>true</fh:complete>"), right: .atomFeed(complete))

    static let historyUnknown = Rule(
        "feed-history-unknown", .warning,
        "Elements of Feed History are fh:complete and fh:archive; fh:incremental and fh:prev were those of "
            + "a draft.",
        .rfc(5005, "sections 2 and 4"),
        wrong: .atomFeed("<fh:incremental \(declaration)>false</fh:incremental>"),
        right: .atomFeed(complete))

    static let historyBoth = Rule(
        "feed-history-both", .error,
        "A feed is not both complete and an archive; what that would mean is not defined.",
        .rfc(5005, "sections 1, 2 and 4"),
        wrong: .atomFeed("\(complete)\(archive)"), right: .atomFeed(archive))

    static let historyCompleteLinks = Rule(
        "feed-history-complete-links", .error,
        "A complete feed has no links to other pages or archives, because it contains all entries.",
        .rfc(5005, "sections 1 and 2"),
        wrong: .atomFeed("\(complete)<link rel=\"next\" href=\"https://example.com/feed/2\"/>"),
        right: .atomFeed("<link rel=\"next\" href=\"https://example.com/feed/2\"/>"))

    static let historyCompleteCurrent = Rule(
        "feed-history-complete-current", .warning,
        "A complete feed that links to the current feed links to itself.", .rfc(5005, "sections 2 and 4"),
        wrong: .atomFeed("\(itself)\(complete)<link rel=\"current\" href=\"https://example.com/now\"/>"),
        right: .atomFeed("\(itself)\(complete)<link rel=\"current\" href=\"https://example.com/feed\"/>"))

    static let historyArchiveMissing = Rule(
        "feed-history-archive", .warning,
        "A feed that links to the next archive is an archive, and says so with fh:archive.",
        .rfc(5005, "section 4"),
        wrong: .atomFeed("<link rel=\"next-archive\" href=\"https://example.com/2\"/>"),
        right: .atomFeed("\(archive)<link rel=\"next-archive\" href=\"https://example.com/2\"/>"))

    static let historyCurrentMissing = Rule(
        "feed-history-current", .warning, "An archive links to the current feed.", .rfc(5005, "section 4"),
        wrong: .atomFeed("<fh:archive \(declaration)/>"), right: .atomFeed(archive))

    static let historyLinkRepeated = Rule(
        "feed-history-repeated", .warning,
        "A feed has at most one link each to its first, last, previous, next and current part, unless types"
            + " differ.",
        .rfc(5005, "sections 3 and 4"),
        wrong: .atomFeed("\(next(2))\(next(3))"), right: .atomFeed(next(2)))

    static let historyLoop = Rule(
        "feed-history-loop", .warning, "Links to the previous or next part lead to another document.",
        .rfc(5005, "sections 3 and 4"),
        wrong: .atomFeed("\(itself)<link rel=\"next\" href=\"https://example.com/feed\"/>"),
        right: .atomFeed("\(itself)<link rel=\"next\" href=\"https://example.com/feed/2\"/>"))

    static let historyPastEnd = Rule(
        "feed-history-past-end", .warning,
        "The first part of a feed has no previous one, and the last no next one.",
        .rfc(5005, "section 3"),
        wrong: .atomFeed(
            """
            \(itself)<link rel="last" href="https://example.com/feed"/>\
            <link rel="next" href="https://example.com/feed/2"/>
            """),
        right: .atomFeed("\(itself)<link rel=\"last\" href=\"https://example.com/feed\"/>"))

    static let historyInEntry = Rule(
        "feed-history-in-entry", .warning, "Links to archives belong in the feed, not in an entry.",
        .rfc(5005, "section 4"),
        wrong: .atomEntry(
            "<link href=\"https://example.com/1\"/><link rel=\"prev-archive\" href=\"https://example.com/0\"/>"
        ),
        right: .atomFeed("<link rel=\"prev-archive\" href=\"https://example.com/0\"/>"))

    private static let declaration = "xmlns:fh=\"\(Namespace.feedHistory)\""
    private static let complete = "<fh:complete \(declaration)/>"
    private static let archive =
        "<fh:archive \(declaration)/><link rel=\"current\" href=\"https://example.com/now\"/>"
    private static func next(_ page: Int) -> String {
        "<link rel=\"next\" href=\"https://example.com/feed/\(page)\"/>"
    }
    private static let itself = "<link rel=\"self\" href=\"https://example.com/feed\"/>"
}
