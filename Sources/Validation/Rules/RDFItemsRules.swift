import XML

extension RuleGroup {
    static let rdfItems = RuleGroup(
        "RSS 1.0 list of items",
        rules: [
            .rdfItemsForm, .rdfListResource, .rdfListUnknown, .rdfListRepeated, .rdfItemUnlisted,
        ],
        checks: [
            .rdf { root, diagnostics in
                guard let channel = root.first("channel", in: Namespace.rss10),
                    let items = channel.first("items", in: Namespace.rss10),
                    let list = sequence(in: items, &diagnostics)
                else { return }
                judge(list, RDFVocabulary.items(of: root), &diagnostics)
            }
        ])

    /// The rdf:Seq, or what stands there instead, which is reported.
    private static func sequence(
        in items: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) -> XMLElement? {
        if let list = items.first("Seq", in: Namespace.rdf) { return list }
        let other = items.elements.first { $0.name.namespace == Namespace.rdf }
        if let other {
            diagnostics.report(
                .rdfItemsForm, at: other, "found \(other.name.qualified) in items, expected rdf:Seq")
        } else if items.first("item", in: Namespace.rss10) == nil {
            diagnostics.report(
                .rdfItemsForm, at: items, "items has no rdf:Seq; add one with an rdf:li for each item")
        }
        guard let other else { return nil }
        return other.isNamed("li", in: Namespace.rdf) ? items : other
    }

    private static func judge(
        _ list: XMLElement, _ items: [XMLElement], _ diagnostics: inout DiagnosticCollector
    ) {
        // An item without an rdf:about is reported for that.
        let known = Set(
            items.compactMap { item in
                item.rdfAttribute("about")?.value ?? item.first("link", in: Namespace.rss10)?.value
            })
        var listed: Set<String> = []
        // Items and channels in the list are reported as misplaced.
        for entry in list.elements where !RDFVocabulary.isBuried(entry) {
            guard isEntry(entry.name) else {
                diagnostics.report(
                    .rdfItemsForm, at: entry, "found \(Quotation(entry.name.qualified)), expected rdf:li")
                if let resource = entry.rdfAttribute("resource") { listed.insert(resource.value) }
                continue
            }
            guard let resource = entry.rdfAttribute("resource") else {
                diagnostics.report(
                    .rdfListResource, at: entry,
                    "\(entry.name.qualified) has no rdf:resource; write the rdf:about of an item there")
                listed.insert(entry.value)
                continue
            }
            let value = resource.value
            if !listed.insert(value).inserted {
                diagnostics.report(
                    .rdfListRepeated, at: resource, "\(Quotation(value)) is listed before; keep one")
            } else if !known.contains(value), !items.isEmpty {
                diagnostics.report(
                    .rdfListUnknown, at: resource,
                    "no item has the rdf:about \(Quotation(value)); write that of an item, or remove the line"
                )
            }
        }
        let unlisted = items.filter { item in
            // One in the channel must be moved first.
            guard item.parent?.parent == nil, let about = item.rdfAttribute("about") else { return false }
            return !listed.contains(about.value)
        }
        if listed.isEmpty, unlisted.count > 1 {
            diagnostics.report(
                .rdfItemUnlisted, at: list, "none of the items is listed; add an rdf:li for each")
            return
        }
        for item in unlisted {
            diagnostics.report(
                .rdfItemUnlisted, at: item, "the channel does not list the item; add an rdf:li for it")
        }
    }

    /// Whether it is a member of a container of RDF, which may have its number as its name.
    private static func isEntry(_ name: XMLName) -> Bool {
        name.namespace == Namespace.rdf && (name.local == "li" || name.local.hasPrefix("_"))
    }
}

extension Rule {
    static let rdfItemsForm = Rule(
        "rdf-items-form", .error, "items holds an rdf:Seq, and that an rdf:li for each item.",
        .rss10("section 5.3.5"),
        wrong: .rdfChannel("<items><rdf:Bag>\(entry(1))</rdf:Bag></items>"),
        right: .rdfChannel("<items><rdf:Seq>\(entry(1))</rdf:Seq></items>"))

    static let rdfListResource = Rule(
        "rdf-list-resource", .error, "An rdf:li names an item in its rdf:resource.", .rss10("section 5.3.5"),
        wrong: .rdfChannel(
            "<items><rdf:Seq>\(entry(1))<rdf:li>https://example.com/2</rdf:li></rdf:Seq></items>"),
        right: .rdfChannel("<items><rdf:Seq>\(entry(1))</rdf:Seq></items>"))

    static let rdfListUnknown = Rule(
        "rdf-list-unknown", .error,
        "The rdf:resource of an rdf:li is exactly the rdf:about of an item in the document.",
        .rss10("section 5.3.5"),
        wrong: .rdfChannel("<items><rdf:Seq>\(entry(1))\(entry(2))</rdf:Seq></items>"),
        right: .rdfChannel("<items><rdf:Seq>\(entry(1))</rdf:Seq></items>"))

    static let rdfListRepeated = Rule(
        "rdf-list-repeated", .warning, "The list names each item once.", .rss10("section 5.3.5"),
        wrong: .rdfChannel("<items><rdf:Seq>\(entry(1))\(entry(1))</rdf:Seq></items>"),
        right: .rdfChannel("<items><rdf:Seq>\(entry(1))</rdf:Seq></items>"))

    static let rdfItemUnlisted = Rule(
        "rdf-item-unlisted", .warning,
        "The channel lists each item; readers that know RDF drop those that it does not.",
        .rss10("section 5.3.5"),
        wrong: .rdf(RDFExample.channel("") + RDFExample.item() + second),
        right: .rdf(
            RDFExample.channel("<items><rdf:Seq>\(entry(1))\(entry(2))</rdf:Seq></items>")
                + RDFExample.item() + second))

    private static let second = RDFExample.item(about: "https://example.com/2")

    private static func entry(_ number: Int) -> String {
        "<rdf:li rdf:resource=\"https://example.com/\(number)\"/>"
    }
}
