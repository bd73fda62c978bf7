import XML

extension RuleGroup {
    static let contentModule = RuleGroup(
        "Content module",
        rules: [
            .contentUnknown, .contentMisplaced, .contentInAtom, .contentRepeated, .contentMarkup,
            .contentOrder,
        ],
        checks: [
            .elements(in: Namespace.content) { element, diagnostics in
                guard element.name.local == "encoded" else {
                    if !bags.contains(element.name.local) {
                        let name = Quotation(element.name.qualified)
                        diagnostics.report(.contentUnknown, at: element, "the namespace has no \(name)")
                    }
                    return
                }
                for child in element.elements {
                    let name = Quotation(child.name.qualified)
                    diagnostics.report(.contentMarkup, at: child, "the element \(name) is not escaped")
                    break
                }
                switch Place(of: element) {
                case .feed, .formatsOwn:
                    diagnostics.report(
                        .contentMisplaced, at: element, "content:encoded is outside an item")
                case .entry where diagnostics.kind == .atomFeed || diagnostics.kind == .atomEntry:
                    diagnostics.report(
                        .contentInAtom, at: element, "use content instead, which Atom has for this")
                default: break
                }
            },
            .rssItem(judgeItem),
            .rdfItem(reportRepeated),
            .atomEntry(reportRepeated),
        ])

    @Sendable private static func reportRepeated(
        _ entry: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.reportRepeated("encoded", in: entry, namespace: Namespace.content, .contentRepeated)
    }

    @Sendable private static func judgeItem(_ item: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        reportRepeated(item, &diagnostics)
        guard let encoded = item.first("encoded", in: Namespace.content),
            let description = item.first("description"), encoded.offset < description.offset
        else { return }
        diagnostics.report(.contentOrder, at: encoded, "content:encoded comes before description")
    }

    /// The first version of the module, for RDF.
    private static let bags: Set = ["items", "item", "format", "encoding"]
}

extension Specification {
    static func contentModule(_ section: String) -> Self {
        .other("RSS 1.0 module Content", section, "https://web.resource.org/rss/1.0/modules/content/")
    }
}

extension Rule {
    static let contentUnknown = Rule(
        "content-unknown", .error, "Elements of the content module are those that it defines.",
        .contentModule("Syntax"),
        wrong: .rssItem("<content:html>First.</content:html>"),
        right: .rssItem("<content:encoded>First.</content:encoded>"))

    static let contentMisplaced = Rule(
        "content-misplaced", .warning,
        "content:encoded is the content of an item; some podcast hosts put one into the channel as well, "
            + "and readers ignore it.",
        .contentModule("content:encoded"),
        wrong: .rssChannel("<content:encoded>First.</content:encoded>"),
        right: .rssItem("<content:encoded>First.</content:encoded>"))

    static let contentInAtom = Rule(
        "content-in-atom", .warning, "An entry of Atom has content, not content:encoded.",
        .atom("section 4.1.3"),
        wrong: .atomEntry("<content:encoded>First.</content:encoded>"),
        right: .atomEntry("<content>First.</content>"))

    static let contentRepeated = Rule(
        "content-repeated", .error, "An item has content:encoded at most once.",
        .rssProfile("content:encoded"),
        wrong: .rssItem(
            "<content:encoded>First.</content:encoded><content:encoded>Second.</content:encoded>"),
        right: .rssItem("<content:encoded>First.</content:encoded>"))

    static let contentMarkup = Rule(
        "content-markup", .error, "The HTML of content:encoded is escaped or in a CDATA section.",
        .contentModule("content:encoded"),
        wrong: .rssItem("<content:encoded><p>First.</p></content:encoded>"),
        right: .rssItem("<content:encoded><![CDATA[<p>First.</p>]]></content:encoded>"))

    static let contentOrder = Rule(
        "content-order", .warning,
        "content:encoded comes after description, because some readers show the last of the two.",
        .rssProfile("content:encoded"),
        wrong: .rssItem(
            "<content:encoded>All of it.</content:encoded><description>In short.</description>"),
        right: .rssItem(
            "<description>In short.</description><content:encoded>All of it.</content:encoded>"))
}
