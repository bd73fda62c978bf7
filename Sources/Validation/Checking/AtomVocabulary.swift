/// The elements of Atom 1.0: what attributes they have, and what may lie in them.
enum AtomVocabulary {
    struct Definition: Sendable {
        let attributes: Set<String>
        let body: Body
    }

    enum Body: Sendable {
        /// Elements: these of Atom, and any of others.
        case elements(Set<String>)
        /// Text alone.
        case text
        /// Text or elements, as the type says.
        case markup
        /// Anything but elements of Atom.
        case foreign

        /// Whether an element of Atom may lie here.
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

    /// What Atom 1.0 has in place of elements of Atom 0.3.
    static let successors = [
        "tagline": "subtitle", "modified": "updated", "issued": "published", "created": "published",
        "copyright": "rights", "url": "uri",
    ]

    /// What a feed or a source has at most once.
    static let singleInFeed = words("generator icon id logo rights subtitle title updated")
    /// What an entry has at most once.
    static let singleInEntry = words("content id published rights source summary title updated")

    private static let entry = Set(
        words("author category content contributor id link published rights source summary title updated"))

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
