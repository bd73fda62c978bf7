import XML

extension RuleGroup {
    static let rdfStructure = RuleGroup(
        "RSS 1.0 structure",
        rules: [.rdfElementUnknown, .rdfElementMisplaced, .rdfAttributeUnknown],
        checks: [
            .rdf { root, diagnostics in
                judgeChildren(of: root, RDFVocabulary.children["RDF"] ?? [], &diagnostics)
            },
            .rdfElements { element, diagnostics in
                let name = element.name.local
                guard RDFVocabulary.names.contains(name) else { return }
                if RDFVocabulary.isBuried(element) {
                    diagnostics.report(
                        .rdfElementMisplaced, at: element,
                        "found \(name) in \(element.parent?.name.qualified ?? ""); it belongs in rdf:RDF")
                }
                judgeAttributes(of: element, &diagnostics)
                if isReference(element) {
                    judgeReference(element, &diagnostics)
                } else if let children = RDFVocabulary.children[name] {
                    judgeChildren(of: element, children, &diagnostics)
                } else {
                    diagnostics.reportElements(inText: element)
                }
            },
        ])

    /// Whether it stands in the channel for an element beside it.
    private static func isReference(_ element: XMLElement) -> Bool {
        ["image", "textinput"].contains(element.name.local)
            && element.parent?.isNamed("channel", in: Namespace.rss10) == true
    }

    private static func judgeReference(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let name = element.name.local
        if let child = element.elements.first {
            diagnostics.report(
                .rdfElementMisplaced, at: child,
                "found \(Quotation(child.name.qualified)) in the \(name) of the channel; move the \(name) behind the channel, and refer to it here"
            )
        }
        diagnostics.reportStrayText(in: element, holdsElements: false)
    }

    private static func judgeChildren(
        of parent: XMLElement, _ allowed: [String], _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.reportStrayText(in: parent)
        for child in parent.elements where child.name.namespace == Namespace.rss10 {
            let name = child.name.local
            guard !allowed.contains(name) else { continue }
            let place = parent.rdfPlace
            if RDFVocabulary.names.contains(name) {
                let parents = RDFVocabulary.parents(of: name).joined(separator: " or ")
                diagnostics.report(
                    .rdfElementMisplaced, at: child, "found \(name) in \(place); it belongs in \(parents)")
            } else {
                let hint = diagnostics.question(.rdfElementUnknown) {
                    NearSpelling.of(name, among: RDFVocabulary.names)
                }
                let other = RDFVocabulary.successors[name].map { "; write \($0)" } ?? hint
                diagnostics.report(
                    .rdfElementUnknown, at: child,
                    "RSS 1.0 has no element \(Quotation(child.name.qualified))\(other)")
            }
        }
    }

    /// Attributes without a prefix, except those of RDF, which are reported as such.
    private static func judgeAttributes(of element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let unknown = element.attributes.lazy.filter { attribute in
            attribute.name.namespace.isEmpty && !["about", "resource", "ID"].contains(attribute.name.local)
        }
        // Finding the position of an attribute requires scanning its tag, which may be long.
        for attribute in unknown.prefix(5) {
            let name = Quotation(attribute.name.local)
            diagnostics.report(
                .rdfAttributeUnknown, at: attribute, "\(element.name.local) has no attribute \(name)")
        }
    }
}

extension Rule {
    static let rdfElementUnknown = Rule(
        "rdf-element-unknown", .error,
        "An element in the namespace of RSS 1.0 is one that it defines; dates, authors and topics are in "
            + "those of its modules, such as Dublin Core.",
        .rss10("section 5"),
        wrong: .rdfItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"),
        right: .rdfItem("<dc:date>2024-01-02T03:04:05Z</dc:date>"))

    static let rdfElementMisplaced = Rule(
        "rdf-element-misplaced", .error,
        "Each element of RSS 1.0 is where it belongs; items are beside the channel, not in it.",
        .rss10("section 5"),
        wrong: .rdf(RDFExample.channel(RDFExample.item())),
        right: .rdf(RDFExample.channel("") + RDFExample.item()))

    static let rdfAttributeUnknown = Rule(
        "rdf-attribute-unknown", .error,
        "Elements of RSS 1.0 have no attributes but those of RDF, XML and modules, with their prefixes.",
        .rss10("section 5"),
        wrong: .rdfItem("<title type=\"text\">One</title>"), right: .rdfItem("<title>One</title>"))
}
