import XML

/// The elements of RSS 1.0, and where they are allowed.
enum RDFVocabulary {
    /// The children allowed in each element without text.
    static let children: [String: [String]] = [
        "RDF": ["channel", "image", "item", "textinput"],
        "channel": ["title", "link", "description", "image", "items", "textinput"],
        "image": ["title", "url", "link"],
        "item": ["title", "link", "description"],
        "textinput": ["title", "description", "name", "link"],
        "items": [],
    ]

    /// The children that each element must have.
    static let required: [String: [String]] = [
        "channel": ["title", "link", "description", "items"],
        "image": ["title", "url", "link"],
        "item": ["title", "link"],
        "textinput": ["title", "description", "name", "link"],
    ]

    /// The names of all elements.
    static let names = Set(children.values.joined())

    /// What RSS 1.0 and its modules have instead of elements of RSS 2.0.
    static let successors = [
        "author": "dc:creator", "managingEditor": "dc:creator", "webMaster": "dc:publisher",
        "pubDate": "dc:date", "lastBuildDate": "dc:date", "category": "dc:subject",
        "language": "dc:language", "copyright": "dc:rights", "source": "dc:source", "guid": "rdf:about",
        "ttl": "sy:updatePeriod", "generator": "admin:generatorAgent", "comments": "annotate:reference",
        "enclosure": "enc:enclosure",
    ]

    /// The elements that may contain an element, for messages.
    static func parents(of name: String) -> [String] {
        let parents = children.filter { $0.value.contains(name) }.keys.sorted()
        return parents.map { $0 == "RDF" ? "rdf:RDF" : $0 }
    }

    /// Whether the root is that of a feed of RSS 1.0, even if its parts have another namespace by mistake.
    static func isFeed(_ root: XMLElement) -> Bool {
        guard root.isNamed("RDF", in: Namespace.rdf), !isObsolete(root) else { return false }
        return root.elements.contains { child in
            child.name.namespace == Namespace.rss10 || ["channel", "item"].contains(child.name.local)
        }
    }

    /// Whether the root is that of a feed of RSS 0.90.
    static func isObsolete(_ root: XMLElement) -> Bool {
        root.isNamed("RDF", in: Namespace.rdf)
            && root.elements.contains { Namespace.rss090.contains($0.name.namespace) }
    }

    /// Whether an element is an item or channel in an element of RDF or a module.
    static func isBuried(_ element: XMLElement) -> Bool {
        guard ["item", "channel"].contains(element.name.local), let parent = element.parent else {
            return false
        }
        return parent.parent != nil && parent.name.namespace != Namespace.rss10
    }

    /// Whether an element is an item, at its place beside the channel or in the channel by mistake.
    static func isItem(_ element: XMLElement) -> Bool {
        guard element.isNamed("item", in: Namespace.rss10), let parent = element.parent else { return false }
        return parent.parent == nil || parent.isNamed("channel", in: Namespace.rss10)
    }

    /// The items of a document.
    static func items(of root: XMLElement) -> [XMLElement] {
        root.elements("channel", in: Namespace.rss10).flatMap { $0.elements("item", in: Namespace.rss10) }
            + root.elements("item", in: Namespace.rss10)
    }

    /// Whether a namespace is probably meant to be that of RSS 1.0.
    static func isMisspelled(_ namespace: String) -> Bool {
        namespace.isEmpty
            || namespace != Namespace.rss10
                && KnownNamespace.key(of: namespace) == KnownNamespace.key(of: Namespace.rss10)
    }
}

extension XMLElement {
    /// An attribute of RDF; old feeds leave out its prefix.
    func rdfAttribute(_ local: String) -> XMLAttribute? {
        attribute(local, in: Namespace.rdf) ?? attribute(local)
    }

    /// Whether it has a child that is one of RSS 1.0, or was meant as one: other rules report its spelling.
    func hasRDFPart(_ local: String) -> Bool {
        elements.contains { child in
            let name = child.name
            return (name.local == local || name.local.lowercased() == local)
                && (name.namespace == Namespace.rss10 || RDFVocabulary.isMisspelled(name.namespace))
        }
    }

    /// The description of a place in RSS 1.0, for messages.
    var rdfPlace: String { parent == nil ? "rdf:RDF" : name.local }
}

extension Check {
    /// Each element of RSS 1.0 in a feed of that format.
    static func rdfElements(_ look: @escaping Look<XMLElement>) -> Check {
        .elements(in: Namespace.rss10) { element, diagnostics in
            if diagnostics.kind == .rdf { look(element, &diagnostics) }
        }
    }
}
