import XML

/// The versions of RSS with different elements.
enum RSSVersion: String, Comparable {
    case v091 = "0.91"
    case v092 = "0.92"
    case v20 = "2.0"

    /// The version of a document; an unknown version counts as 2.0.
    init(of kind: FeedKind?) {
        guard case .rss(let version) = kind, let known = RSSVersion(rawValue: version) else {
            self = .v20
            return
        }
        self = known
    }

    static func < (left: RSSVersion, right: RSSVersion) -> Bool { left.rawValue < right.rawValue }
}

/// The elements and attributes of RSS, and where they are allowed.
enum RSSVocabulary {
    /// The children allowed in each element without text, with the versions that introduced them.
    static let children: [String: [String: RSSVersion]] = [
        "rss": names([.v091: "channel"]),
        "channel": names([
            .v091: """
            title link description language copyright managingEditor webMaster pubDate lastBuildDate docs rating \
            image textInput textinput skipHours skipDays item
            """,
            .v092: "cloud",
            .v20: "category generator ttl",
        ]),
        "item": names([
            .v091: "title link description",
            .v092: "source enclosure category",
            .v20: "author comments guid pubDate",
        ]),
        "image": names([.v091: "url title link width height description"]),
        "textInput": names([.v091: "title description name link"]),
        "textinput": names([.v091: "title description name link"]),
        "skipHours": names([.v091: "hour"]),
        "skipDays": names([.v091: "day"]),
        "cloud": [:],
        "enclosure": [:],
    ]

    /// The attributes of elements that have any.
    static let attributes: [String: [String]] = [
        "rss": ["version"],
        "category": ["domain"],
        "cloud": ["domain", "port", "path", "registerProcedure", "protocol"],
        "enclosure": ["url", "length", "type"],
        "guid": ["isPermaLink"],
        "source": ["url"],
    ]

    /// The elements that may contain an element, for messages; empty if RSS does not define it.
    static func parents(of name: String) -> [String] { parents[name] ?? [] }

    /// The correct spelling of an element name with wrong case.
    static func spelling(of name: String) -> String? { spellings[name.lowercased()] }

    private static let parents: [String: [String]] =
        children.filter { $0.key != "textinput" }.sorted { $0.key < $1.key }.reduce(into: [:]) { all, entry in
            for child in entry.value.keys { all[child, default: []].append(entry.key) }
        }

    private static let spellings: [String: String] = Dictionary(
        parents.keys.filter { $0 != "textinput" }.map { ($0.lowercased(), $0) }, uniquingKeysWith: { $1 })

    private static func names(_ lists: [RSSVersion: String]) -> [String: RSSVersion] {
        lists.reduce(into: [:]) { all, list in
            for name in list.value.split(separator: " ") { all[String(name)] = list.key }
        }
    }
}

extension XMLElement {
    /// The RSS children with one of these names.
    func parts(_ names: String...) -> [XMLElement] {
        elements.filter { $0.name.namespace.isEmpty && names.contains($0.name.local) }
    }
}
