import XML

/// Walks through a document once and calls the checks for each place.
struct FeedWalk {
    private var xml: [Check.Look<XMLTree>] = []
    private var json: [Check.Look<JSONTree>] = []
    private var rssChannel: [Check.Look<XMLElement>] = []
    private var rssItem: [Check.Look<XMLElement>] = []
    private var rdf: [Check.Look<XMLElement>] = []
    private var rdfChannel: [Check.Look<XMLElement>] = []
    private var rdfItem: [Check.Look<XMLElement>] = []
    private var atomFeed: [Check.Look<XMLElement>] = []
    private var atomEntry: [Check.Look<XMLElement>] = []
    private var namespaces: [String: [Check.Look<XMLElement>]] = [:]
    private var everyElement: [Check.Look<XMLElement>] = []
    private var jsonFeed: [Check.Look<JSONValue>] = []
    private var jsonItem: [Check.Look<JSONValue>] = []

    init(_ groups: [RuleGroup]) {
        for check in groups.flatMap(\.checks) {
            switch check {
            case .xml(let look): xml.append(look)
            case .json(let look): json.append(look)
            case .rssChannel(let look): rssChannel.append(look)
            case .rssItem(let look): rssItem.append(look)
            case .rdf(let look): rdf.append(look)
            case .rdfChannel(let look): rdfChannel.append(look)
            case .rdfItem(let look): rdfItem.append(look)
            case .atomFeed(let look): atomFeed.append(look)
            case .atomEntry(let look): atomEntry.append(look)
            case .elements(let namespace, let look): namespaces[namespace, default: []].append(look)
            case .everyElement(let look): everyElement.append(look)
            case .jsonFeed(let look): jsonFeed.append(look)
            case .jsonItem(let look): jsonItem.append(look)
            }
        }
    }

    func judge(_ document: FeedDocument, _ diagnostics: inout DiagnosticCollector) {
        switch document.content {
        case .xml(let tree):
            for look in xml { look(tree, &diagnostics) }
            guard document.isWhole, document.kind != nil, let root = tree.root else { return }
            let namespace = document.kind == .rdf ? Namespace.rss10 : ""
            visit(root, channel: root.first("channel", in: namespace)?.offset, &diagnostics)
        case .json(let tree):
            for look in json { look(tree, &diagnostics) }
            guard document.isWhole, document.kind != nil, let root = tree.root else { return }
            for look in jsonFeed { look(root, &diagnostics) }
            for item in root["items"]?.elements ?? [] where item.kind == .object {
                for look in jsonItem { look(item, &diagnostics) }
            }
        }
    }

    /// - Parameter channel: the position of the first RSS channel.
    private func visit(_ element: XMLElement, channel: Int?, _ diagnostics: inout DiagnosticCollector) {
        for look in checks(of: element, channel: channel, diagnostics.kind) { look(element, &diagnostics) }
        for look in everyElement { look(element, &diagnostics) }
        for look in namespaces[element.name.namespace] ?? [] { look(element, &diagnostics) }
        for child in element.elements { visit(child, channel: channel, &diagnostics) }
    }

    /// The checks for a format's own elements; RSS has none inside extension elements.
    private func checks(
        of element: XMLElement, channel: Int?, _ kind: FeedKind?
    ) -> [Check.Look<XMLElement>] {
        let name = element.name
        switch kind {
        case .rss where name.namespace.isEmpty:
            if name.local == "channel", let root = element.parent, root.parent == nil {
                return channel == element.offset ? rssChannel : []
            }
            if name.local == "item", element.parent?.isNamed("channel") ?? false { return rssItem }
        case .rdf where element.parent == nil: return rdf
        case .rdf where name.namespace == Namespace.rss10:
            if name.local == "channel", let root = element.parent, root.parent == nil {
                return channel == element.offset ? rdfChannel : []
            }
            if RDFVocabulary.isItem(element) { return rdfItem }
        case .atomFeed where name.namespace == Namespace.atom,
            .atomEntry where name.namespace == Namespace.atom:
            if name.local == "feed", element.parent == nil { return atomFeed }
            if name.local == "entry", element.parent?.parent == nil { return atomEntry }
        default: break
        }
        return []
    }
}
