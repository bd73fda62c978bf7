import XML

extension RuleGroup {
    static let rdfDocument = RuleGroup(
        "RSS 1.0 document", rules: [.rdfNamespace, .rdfChannelMissing, .rdfItemMissing],
        checks: [
            .xml { tree, diagnostics in
                guard let root = tree.root, diagnostics.kind == .rdf else { return }
                var known: Set<String> = []
                for element in misspelled(in: root) where known.insert(element.name.namespace).inserted {
                    let (name, namespace) = (element.name.qualified, element.name.namespace)
                    let declaration = tree.namespaces.first { $0.namespace == namespace }
                    let what =
                        namespace.isEmpty
                        ? "\(name) has no namespace" : "the namespace of \(name) is \(Quotation(namespace))"
                    diagnostics.report(
                        .rdfNamespace,
                        at: namespace.isEmpty
                            ? element.offset : declaration?.place(in: tree.source) ?? element.offset,
                        "\(what); write \(Namespace.attribute(declaring: element.name.prefix))=\"\(Namespace.rss10)\""
                    )
                }
            },
            .rdf { root, diagnostics in
                if !isThere("channel", in: root) {
                    diagnostics.report(.rdfChannelMissing, at: root, "the RDF has no channel; add one")
                }
                for other in root.elements("channel", in: Namespace.rss10).dropFirst() {
                    diagnostics.report(.rdfChannelMissing, at: other, "the RDF has a second channel")
                }
                if RDFVocabulary.items(of: root).isEmpty, !isThere("item", in: root) {
                    diagnostics.report(
                        .rdfItemMissing, at: root, "the feed has no item beside its channel; add one")
                }
            },
        ])

    private static func isThere(_ name: String, in root: XMLElement) -> Bool {
        let isOther = isInOtherNamespace(root)
        return root.elements.contains { $0.name.local == name && isPart($0.name, isOther) }
    }

    /// Whether nothing is in the namespace of RSS 1.0, so that all of it was probably meant to be.
    private static func isInOtherNamespace(_ root: XMLElement) -> Bool {
        !root.elements.contains { $0.name.namespace == Namespace.rss10 }
    }

    /// Whether a top-level element is a part of RSS 1.0, or was meant as one.
    private static func isPart(_ name: XMLName, _ isOther: Bool) -> Bool {
        isOther || name.namespace == Namespace.rss10 || RDFVocabulary.isMisspelled(name.namespace)
    }

    /// The elements that were meant as parts of RSS 1.0, but are in another namespace.
    private static func misspelled(in root: XMLElement) -> [XMLElement] {
        let isOther = isInOtherNamespace(root)
        let parts = root.elements.filter { RDFVocabulary.children["RDF"]?.contains($0.name.local) == true }
        return parts.flatMap { part -> [XMLElement] in
            if part.name.namespace != Namespace.rss10 { return isPart(part.name, isOther) ? [part] : [] }
            return part.elements.filter { child in
                RDFVocabulary.isMisspelled(child.name.namespace)
                    && RDFVocabulary.names.contains(child.name.local)
            }
        }
    }
}

extension Rule {
    static let rdfNamespace = Rule(
        "rdf-namespace", .error,
        "The elements of RSS 1.0 are in the namespace http://purl.org/rss/1.0/, exactly as written here.",
        .rss10("section 5.2"),
        wrong: .document(document("http://purl.org/rss/1.0")),
        right: .document(document(Namespace.rss10)))

    static let rdfChannelMissing = Rule(
        "rdf-channel-missing", .error, "rdf:RDF holds exactly one channel.", .rss10("section 5.3"),
        wrong: .document(
            """
            <rdf:RDF xmlns:rdf="\(Namespace.rdf)" xmlns="\(Namespace.rss10)">\(RDFExample.item())</rdf:RDF>
            """),
        right: .document(document(Namespace.rss10)))

    static let rdfItemMissing = Rule(
        "rdf-item-missing", .error, "rdf:RDF holds at least one item, beside the channel.",
        .rss10("section 5.5"),
        wrong: .document(
            """
            <rdf:RDF xmlns:rdf="\(Namespace.rdf)" xmlns="\(Namespace.rss10)">\(RDFExample.channel(""))</rdf:RDF>
            """),
        right: .document(document(Namespace.rss10)))

    private static func document(_ namespace: String) -> String {
        """
        <rdf:RDF xmlns:rdf="\(Namespace.rdf)" xmlns="\(namespace)">\(RDFExample.channel(""))\
        \(RDFExample.item())</rdf:RDF>
        """
    }
}
