import XML

/// One thing that a platform asks of feeds.
struct Requirement: Sendable {
    /// What must be as required.
    enum Place: String, Sendable {
        case channel, item
    }

    /// The end of the rule's id.
    let id: String
    let severity: Severity
    /// The requirement, in one sentence.
    let sentence: String
    let place: Place
    /// What the place has in a right example.
    let right: String
    /// What it has in a wrong one.
    let wrong: String
    /// How many items a wrong example has.
    var wrongItems = Requirement.items
    /// What is wrong with a channel or an item, and what to write instead; nil if nothing is.
    let problem: @Sendable (XMLElement) -> String?

    /// As many items as any platform asks for.
    private static let items = 20

    /// A channel or an item has an element with a text or an attribute.
    ///
    /// - Parameters:
    ///   - names: the element, or several of which one is enough, with usual prefixes.
    ///   - example: such an element.
    static func has(
        _ names: String..., in place: Place, _ severity: Severity = .error, example: String
    ) -> Requirement {
        let elements = names.map(Self.element)
        let id = names[0].replacing(":", with: "-").lowercased()
        let text = names.joined(separator: " or ")
        return Requirement(
            id: place == .item ? "item-\(id)" : id, severity: severity,
            sentence: "\(place == .item ? "Each item" : "The channel") has \(text).", place: place,
            right: example, wrong: ""
        ) { parent in
            let isThere = elements.contains { local, namespace in
                parent.elements(local, in: namespace).contains { !$0.value.isEmpty || !$0.attributes.isEmpty }
            }
            return isThere ? nil : "the \(place.rawValue) has no \(text); add one"
        }
    }

    private static func element(_ name: String) -> (local: String, namespace: String) {
        let parts = name.split(separator: ":").map(String.init)
        guard parts.count == 2 else { return (name, "") }
        return (parts[1], namespaces[parts[0]] ?? "")
    }

    private static let namespaces = [
        "itunes": Namespace.iTunes, "dc": Namespace.dublinCore, "media": Namespace.media,
    ]

    /// A feed that has everything, or everything but this.
    func example(isRight: Bool, among requirements: [Requirement]) -> Example {
        let shown = isRight ? right : wrong
        return .described(shown.utf8.count > 200 ? "\(shown.prefix(60))…" : shown) {
            func text(_ place: Place) -> String {
                requirements.filter { $0.place == place }.map { other in
                    other.id == id && !isRight ? other.wrong : other.right
                }.joined()
            }
            let items = String(
                repeating: "<item>\(text(.item))</item>", count: isRight ? Self.items : wrongItems)
            return Array(
                "<rss version=\"2.0\"\(Namespace.declarations)><channel>\(text(.channel))\(items)</channel></rss>"
                    .utf8)
        }
    }
}
