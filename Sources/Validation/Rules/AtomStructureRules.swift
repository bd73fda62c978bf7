import XML

extension RuleGroup {
    static let atomStructure = RuleGroup(
        "Atom structure",
        rules: [
            .atomUnknownElement, .atomMisplacedElement, .atomUnknownAttribute, .atomMisplacedText,
            .atomLeafElement,
        ],
        checks: [
            .elements(in: Namespace.atom) { element, diagnostics in
                let local = element.name.local
                let definition = AtomVocabulary.definitions[local]
                judgePlace(of: element, isKnown: definition != nil, &diagnostics)
                guard let definition else { return }
                judgeAttributes(of: element, definition, &diagnostics)
                judgeBody(of: element, definition.body, &diagnostics)
            }
        ])

    private static func judgePlace(
        of element: XMLElement, isKnown: Bool, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let parent = element.parent?.name else { return }
        let (name, local) = (element.name.qualified, element.name.local)
        guard isKnown else {
            if mayTell(of: parent) {
                let successor = AtomVocabulary.successors[local].map { "; it has \($0) instead" }
                let hint = successor ?? (parent.namespace == Namespace.xhtml ? "; XHTML has its own" : "")
                diagnostics.report(
                    .atomUnknownElement, at: element, "Atom has no element \(Quotation(name))\(hint)")
            }
            return
        }
        guard parent.namespace == Namespace.atom,
            let body = AtomVocabulary.definitions[parent.local]?.body, !body.allows(local)
        else { return }
        diagnostics.report(
            .atomMisplacedElement, at: element, "\(name) is not allowed in \(parent.qualified)")
    }

    /// Whether to report unknown elements inside an element: not in markup, nor in unknown elements.
    private static func mayTell(of parent: XMLName) -> Bool {
        // Elements without a namespace are from RSS. In XHTML, the namespace was forgotten.
        if parent.namespace.isEmpty || parent.namespace == Namespace.xhtml { return true }
        guard parent.namespace == Namespace.atom else { return false }
        switch AtomVocabulary.definitions[parent.local]?.body {
        case .elements, .text, .foreign: return true
        case .markup, nil: return false
        }
    }

    private static func judgeAttributes(
        of element: XMLElement, _ definition: AtomVocabulary.Definition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var isKnown = true
        for attribute in element.attributes {
            let name = attribute.name
            switch name.namespace {
            case "" where definition.attributes.contains(name.local): break
            case "", Namespace.atom:
                // One is enough, and finding the position of each takes time.
                guard isKnown else { continue }
                isKnown = false
                diagnostics.report(
                    .atomUnknownAttribute, at: attribute,
                    "\(element.name.qualified) has no attribute \(Quotation(name.qualified))")
            default: break
            }
        }
    }

    private static func judgeBody(
        of element: XMLElement, _ body: AtomVocabulary.Body, _ diagnostics: inout DiagnosticCollector
    ) {
        switch body {
        case .elements:
            guard let text = element.texts.first(where: \.isNotable) else { return }
            diagnostics.report(
                .atomMisplacedText, at: text.offset, "found text directly in \(element.name.qualified)")
        case .text:
            // Atom elements have been reported as misplaced already.
            let child = element.elements.first { $0.name.namespace != Namespace.atom }
            guard let child else { return }
            diagnostics.report(
                .atomLeafElement, at: child,
                "found \(child.name.qualified) in \(element.name.qualified), which holds text only")
        case .markup, .foreign: break
        }
    }
}

extension Rule {
    static let atomUnknownElement = Rule(
        "atom-unknown-element", .error,
        "An element in the Atom namespace is one of Atom 1.0; those within an XHTML div are in the XHTML namespace.",
        .atom("section 6.2"),
        wrong: .atomFeed("<tagline>What is new.</tagline>"),
        right: .atomFeed("<subtitle>What is new.</subtitle>"))

    static let atomMisplacedElement = Rule(
        "atom-misplaced-element", .error, "Each element of Atom is where it belongs.", .atom("section 4"),
        wrong: .atomFeed("<published>2024-01-02T03:04:05Z</published>"),
        right: .atomEntry("<published>2024-01-02T03:04:05Z</published>"))

    static let atomUnknownAttribute = Rule(
        "atom-unknown-attribute", .warning,
        "An attribute without a namespace is one of Atom 1.0; readers ignore others.", .atom("section 6.2"),
        wrong: .atomEntry("<title mode=\"escaped\">One</title>"),
        right: .atomEntry("<title type=\"html\">One</title>"))

    static let atomMisplacedText = Rule(
        "atom-misplaced-text", .error,
        "feed, entry, source, author and contributor hold elements, no text of their own.",
        .atom("sections 3.2 and 4"),
        wrong: .atomFeed("<author>Jane<name>Jane</name></author>"),
        right: .atomFeed("<author><name>Jane</name></author>"))

    static let atomLeafElement = Rule(
        "atom-leaf-element", .error, "Ids, dates, addresses, names and generators hold text, no elements.",
        .atom("sections 3 and 4"),
        wrong: .atomFeed("<author><name><xhtml:b>Jane</xhtml:b></name></author>"),
        right: .atomFeed("<author><name>Jane</name></author>"))
}
