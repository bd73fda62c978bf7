import XML

/// What an element of an extension stands in.
enum Place: Hashable, Sendable, CustomStringConvertible {
    /// The channel of RSS, the feed of Atom or the source of an entry.
    case feed
    /// An item of RSS or an entry of Atom.
    case entry
    /// An element of the same namespace.
    case within(String)
    /// Any other element of RSS or Atom.
    case formatsOwn
    /// An element of another extension, which may hold whatever that allows.
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
            case ("", "channel"), (Namespace.atom, "feed"), (Namespace.atom, "source"): .feed
            case ("", "item"), (Namespace.atom, "entry"): .entry
            case (Namespace.atom, "content"): .foreign
            case ("", _), (Namespace.atom, _): .formatsOwn
            default: .foreign
            }
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
        [.rssChannel(look), .rssItem(look), .atomFeed(look), .atomEntry(look)]
    }
}
