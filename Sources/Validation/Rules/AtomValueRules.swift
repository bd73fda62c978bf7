import XML

extension RuleGroup {
    static let atomValue = RuleGroup(
        "Atom values",
        rules: [
            .atomID, .atomDate, .atomAddress, .atomSpace, .atomCategoryTerm, .atomCategoryScheme,
            .atomGeneratorURI,
        ],
        checks: [
            .elements(in: Namespace.atom) { element, findings in
                switch element.name.local {
                case "id": judge(element, .atomID, AddressReference.wholeFlaw, &findings)
                case "updated", "published": judge(element, .atomDate, InternetDate.flaw, &findings)
                case "icon", "logo", "uri": judge(element, .atomAddress, AddressReference.flaw, &findings)
                case "category": judgeCategory(element, &findings)
                case "generator":
                    guard let uri = element.attribute("uri") else { return }
                    findings.reportFlaw(in: uri, .atomGeneratorURI, AddressReference.flaw)
                default: break
                }
            }
        ])

    private static func judge(
        _ element: XMLElement, _ rule: Rule, _ flaw: (String) -> String?, _ findings: inout Findings
    ) {
        let value = element.value
        let name = element.name.qualified
        if let flaw = flaw(value) {
            findings.report(rule, at: element, "\(name) \(Quotation(value)): \(flaw)")
        }
        if element.text.utf8.count != value.utf8.count {
            findings.report(.atomSpace, at: element, "there is white space around the value of \(name)")
        }
    }

    private static func judgeCategory(_ category: XMLElement, _ findings: inout Findings) {
        if category.attribute("term") == nil {
            findings.report(.atomCategoryTerm, at: category, "the category has no term")
        }
        if let scheme = category.attribute("scheme") {
            findings.reportFlaw(in: scheme, .atomCategoryScheme, AddressReference.wholeFlaw)
        }
    }
}

extension Rule {
    static let atomID = Rule(
        "atom-id", .error, "An id is a whole address (an IRI); it need not lead anywhere.",
        .atom("section 4.2.6"),
        wrong: .atomEntry("<id>1</id>"), right: .atomEntry("<id>tag:example.com,2024:1</id>"))

    static let atomDate = Rule(
        "atom-date", .error,
        "updated and published are dates with time and zone as RFC 3339 writes them, T and Z in upper case.",
        .atom("section 3.3"),
        wrong: .atomEntry("<updated>2024-01-02</updated>"),
        right: .atomEntry("<updated>2024-01-02T03:04:05+01:00</updated>"))

    static let atomAddress = Rule(
        "atom-address", .error, "icon, logo and the uri of a person are addresses, whole or relative.",
        .atom("sections 3.2.2, 4.2.5 and 4.2.8"),
        wrong: .atomFeed("<icon>https://example.com/my icon.png</icon>"),
        right: .atomFeed("<icon>https://example.com/my%20icon.png</icon>"))

    static let atomSpace = Rule(
        "atom-space", .error,
        "There is no white space around ids, dates and addresses, though most readers remove it.",
        .atom("section 2"),
        wrong: .atomEntry("<updated> 2024-01-02T03:04:05Z </updated>"),
        right: .atomEntry("<updated>2024-01-02T03:04:05Z</updated>"))

    static let atomCategoryTerm = Rule(
        "atom-category-term", .error, "A category has a term.", .atom("section 4.2.2.1"),
        wrong: .atomEntry("<category label=\"Science\"/>"),
        right: .atomEntry("<category term=\"science\" label=\"Science\"/>"))

    static let atomCategoryScheme = Rule(
        "atom-category-scheme", .error, "The scheme of a category is a whole address (an IRI).",
        .atom("section 4.2.2.2"),
        wrong: .atomEntry("<category term=\"science\" scheme=\"topics\"/>"),
        right: .atomEntry("<category term=\"science\" scheme=\"https://example.com/topics\"/>"))

    static let atomGeneratorURI = Rule(
        "atom-generator-uri", .error, "The uri of a generator is an address, whole or relative.",
        .atom("section 4.2.4"),
        wrong: .atomFeed("<generator uri=\"https://exa mple.com/\">Maker</generator>"),
        right: .atomFeed("<generator uri=\"https://example.com/\">Maker</generator>"))
}
