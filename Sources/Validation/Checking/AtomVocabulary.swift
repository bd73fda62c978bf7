/// The elements of Atom 1.0, with their attributes and allowed content.
enum AtomVocabulary {
    struct Definition: Sendable {
        let attributes: Set<String>
        let body: Body
    }

    enum Body: Sendable {
        /// Elements: the given ones of Atom, and any of other namespaces.
        case elements(Set<String>)
        /// Text alone.
        case text
        /// Text or elements, depending on the type.
        case markup
        /// Anything but Atom elements.
        case foreign

        /// Whether an Atom element is allowed here.
        func allows(_ local: String) -> Bool {
            switch self {
            case .elements(let names): names.contains(local)
            case .markup: true
            case .text, .foreign: false
            }
        }
    }

    static let definitions: [String: Definition] = {
        let feed = Set(words("author category contributor generator icon id link logo rights subtitle"))
            .union(["title", "updated"])
        let person = Definition(attributes: [], body: .elements(["name", "uri", "email"]))
        var result = [
            "feed": Definition(attributes: [], body: .elements(feed.union(["entry"]))),
            "entry": Definition(attributes: [], body: .elements(entry)),
            "source": Definition(attributes: [], body: .elements(feed)),
            "author": person, "contributor": person,
            "content": Definition(attributes: ["type", "src"], body: .markup),
            "generator": Definition(attributes: ["uri", "version"], body: .text),
            "category": Definition(attributes: ["term", "scheme", "label"], body: .foreign),
            "link": Definition(
                attributes: ["href", "rel", "type", "hreflang", "title", "length"], body: .foreign),
        ]
        for name in words("title subtitle summary rights") {
            result[name] = Definition(attributes: ["type"], body: .markup)
        }
        for name in words("id icon logo updated published name uri email") {
            result[name] = Definition(attributes: [], body: .text)
        }
        return result
    }()

    /// The Atom 1.0 names of elements from Atom 0.3.
    static let successors = [
        "tagline": "subtitle", "modified": "updated", "issued": "published", "created": "published",
        "copyright": "rights", "url": "uri",
    ]

    /// Elements that a feed or source has at most once.
    static let singleInFeed = words("generator icon id logo rights subtitle title updated")
    /// Elements that an entry has at most once.
    static let singleInEntry = words("content id published rights source summary title updated")

    private static let entry = Set(
        words("author category content contributor id link published rights source summary title updated"))

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
