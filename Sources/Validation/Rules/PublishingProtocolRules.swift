import XML

extension Namespace {
    static let publishing = "http://www.w3.org/2007/app"
}

extension RuleGroup {
    static let publishingProtocol = RuleGroup(
        "Atom Publishing Protocol",
        rules: [.appEdited, .appDraft, .appRepeated, .appPlace, .appCollection, .appCollectionPlace],
        checks: [
            .elements(in: Namespace.publishing) { element, diagnostics in
                judgePlace(of: element, &diagnostics)
                switch element.name.local {
                case "edited":
                    let value = element.text
                    if let problem = InternetDate.problem(in: value) {
                        diagnostics.report(.appEdited, at: element, "\(Quotation(value)): \(problem)")
                    }
                case "draft":
                    let value = element.value
                    if !["yes", "no"].contains(value) {
                        diagnostics.report(.appDraft, at: element, "\(Quotation(value)): expected yes or no")
                    }
                case "control":
                    diagnostics.reportRepeated(
                        "draft", in: element, namespace: Namespace.publishing, .appRepeated)
                case "collection": judgeCollection(element, &diagnostics)
                default: break
                }
            },
            .atomEntry { entry, diagnostics in
                for name in ["edited", "control"] {
                    diagnostics.reportRepeated(name, in: entry, namespace: Namespace.publishing, .appRepeated)
                }
            },
        ])

    private struct Place: Hashable {
        let local: String
        var namespace = Namespace.publishing
    }

    private static let places: [String: Set<Place>] = {
        let entry: Set = [
            Place(local: "entry", namespace: Namespace.atom), Place(local: "item", namespace: ""),
            Place(local: "item", namespace: Namespace.rss10),
        ]
        let collection: Set = [
            Place(local: "feed", namespace: Namespace.atom),
            Place(local: "source", namespace: Namespace.atom),
            Place(local: "channel", namespace: ""), Place(local: "channel", namespace: Namespace.rss10),
            Place(local: "workspace"),
        ]
        return [
            "edited": entry, "control": entry, "draft": [Place(local: "control")],
            "collection": collection, "workspace": [Place(local: "service")],
            "accept": [Place(local: "collection")], "categories": [Place(local: "collection")],
        ]
    }()

    private static func judgePlace(of element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard let places = places[element.name.local], let parent = element.parent else { return }
        let name = parent.name
        if !places.contains(Place(local: name.local, namespace: name.namespace)) {
            let rule: Rule = element.name.local == "collection" ? .appCollectionPlace : .appPlace
            diagnostics.report(
                rule, at: element, "\(element.name.qualified) is not allowed in \(name.qualified)")
        }
    }

    private static func judgeCollection(_ collection: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        if let href = collection.attribute("href") {
            diagnostics.reportProblem(in: href, .appCollection, AddressReference.problem)
        } else {
            diagnostics.report(.appCollection, at: collection, "the collection has no href")
        }
        let titles = collection.elements("title", in: Namespace.atom).count
        if titles != 1 {
            diagnostics.report(.appCollection, at: collection, "the collection has \(titles) Atom titles")
        }
    }
}

extension Rule {
    static let appEdited = Rule(
        "app-edited", .error, "app:edited is a date in RFC 3339 format, without white space around it.",
        .rfc(5023, "section 10.2"),
        wrong: .atomEntry("<app:edited \(declaration)>2024-01-02</app:edited>"),
        right: .atomEntry("<app:edited \(declaration)>2024-01-02T03:04:05Z</app:edited>"))

    static let appDraft = Rule(
        "app-draft", .error, "app:draft is yes or no.", .rfc(5023, "section 13.1.1"),
        wrong: .atomEntry("<app:control \(declaration)><app:draft>true</app:draft></app:control>"),
        right: .atomEntry("<app:control \(declaration)><app:draft>yes</app:draft></app:control>"))

    static let appRepeated = Rule(
        "app-repeated", .error,
        "An entry has at most one app:edited and one app:control, with at most one app:draft.",
        .rfc(5023, "sections 10.2 and 13.1.1"),
        wrong: .atomEntry("<app:control \(declaration)/><app:control \(declaration)/>"),
        right: .atomEntry("<app:control \(declaration)/>"))

    static let appPlace = Rule(
        "app-place", .error,
        "app:edited and app:control belong in an entry, and app:draft in app:control.",
        .rfc(5023, "sections 10.2 and 13.1.1"),
        wrong: .atomEntry("<app:draft \(declaration)>yes</app:draft>"),
        right: .atomEntry("<app:control \(declaration)><app:draft>yes</app:draft></app:control>"))

    static let appCollection = Rule(
        "app-collection", .error,
        "An app:collection has an href, which is an address, and one title of Atom.",
        .rfc(5023, "section 8.3.3"),
        wrong: .atomFeed("<app:collection \(declaration)><title>News</title></app:collection>"),
        right: .atomFeed("<app:collection \(declaration) href=\"/news\"><title>News</title></app:collection>")
    )

    static let appCollectionPlace = Rule(
        "app-collection-place", .warning,
        "An app:collection is in a feed or a source; editors do not look for it elsewhere.",
        .rfc(5023, "section 8.3.5"),
        wrong: .atomEntry(
            "<app:collection \(declaration) href=\"/news\"><title>News</title></app:collection>"),
        right: .atomFeed(
            "<app:collection \(declaration) href=\"/news\"><title>News</title></app:collection>"))

    private static let declaration = "xmlns:app=\"\(Namespace.publishing)\""
}
