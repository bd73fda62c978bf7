import XML

/// Where an element of an extension occurs.
enum Place: Hashable, Sendable, CustomStringConvertible {
    /// In a channel of RSS, an Atom feed or an entry's source.
    case feed
    /// In an RSS item or an Atom entry.
    case entry
    /// In an element of the same namespace.
    case within(String)
    /// In any other element of RSS or Atom.
    case formatsOwn
    /// In an element of another extension, which may allow anything.
    case foreign

    init(of element: XMLElement) {
        guard let parent = element.parent else {
            self = .formatsOwn
            return
        }
        let name = parent.name
        self =
            switch (name.namespace, name.local) {
            case (element.name.namespace, let local): .within(local)
            case ("", "channel"), (Namespace.rss10, "channel"), (Namespace.atom, "feed"),
                (Namespace.atom, "source"):
                .feed
            case ("", "item"), (Namespace.rss10, "item"), (Namespace.atom, "entry"): .entry
            case (Namespace.atom, "content"): .foreign
            case ("", _), (Namespace.rss10, _), (Namespace.atom, _): .formatsOwn
            default: .foreign
            }
    }

    /// The description, with the prefix of the namespace.
    func description(with prefix: String) -> String {
        guard case .within(let name) = self else { return description }
        return prefix.isEmpty ? name : "\(prefix):\(name)"
    }

    var description: String {
        switch self {
        case .feed: "a channel or feed"
        case .entry: "an item or entry"
        case .within(let name): Quotation(name).description
        case .formatsOwn, .foreign: "this element"
        }
    }
}

extension Check {
    /// Each channel, item, feed and entry.
    static func feedsAndEntries(_ look: @escaping Look<XMLElement>) -> [Check] {
        [.rssChannel(look), .rdfChannel(look), .atomFeed(look)] + entries(look)
    }

    /// Each item and entry.
    static func entries(_ look: @escaping Look<XMLElement>) -> [Check] {
        [.rssItem(look), .rdfItem(look), .atomEntry(look)]
    }
}
