import XML

extension RuleGroup {
    static let atomValue = RuleGroup(
        "Atom values",
        rules: [
            .atomID, .atomDate, .atomSpace, .atomCategoryTerm, .atomCategoryScheme,
        ],
        checks: [
            .elements(in: Namespace.atom) { element, diagnostics in
                switch element.name.local {
                case "id":
                    diagnostics.reportWholeAddress(element.value, of: "id", .atomID, at: element.offset)
                    judgeSpace(around: element, &diagnostics)
                case "updated", "published":
                    let value = element.value
                    if let problem = InternetDate.problem(in: value) {
                        let name = element.name.qualified
                        diagnostics.report(.atomDate, at: element, "\(name) \(Quotation(value)): \(problem)")
                    }
                    judgeSpace(around: element, &diagnostics)
                case "icon", "logo", "uri":
                    diagnostics.reportAddress(element.value, of: element.name.qualified, at: element.offset)
                    judgeSpace(around: element, &diagnostics)
                case "category": judgeCategory(element, &diagnostics)
                case "generator":
                    if let uri = element.attribute("uri") { diagnostics.reportAddress(uri) }
                default: break
                }
            }
        ])

    private static func judgeSpace(around element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        if element.text.utf8.count != element.value.utf8.count {
            let name = element.name.qualified
            diagnostics.report(.atomSpace, at: element, "found white space around the value of \(name)")
        }
    }

    private static func judgeCategory(_ category: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        if category.attribute("term") == nil {
            diagnostics.report(.atomCategoryTerm, at: category, "the category has no term")
        }
        if let scheme = category.attribute("scheme") {
            diagnostics.reportWholeAddress(scheme.value, of: "scheme", .atomCategoryScheme, at: scheme.offset)
        }
    }
}

extension Rule {
    static let atomID = Rule(
        "atom-id", .error, "An id is a whole address (an IRI); it does not have to lead anywhere.",
        .atom("section 4.2.6"),
        wrong: .atomEntry("<id>1</id>"), right: .atomEntry("<id>tag:example.com,2024:1</id>"))

    static let atomDate = Rule(
        "atom-date", .error,
        "updated and published are dates with time and zone in RFC 3339 format, with T and Z in upper case.",
        .atom("section 3.3"),
        wrong: .atomEntry("<updated>2024-01-02</updated>"),
        right: .atomEntry("<updated>2024-01-02T03:04:05+01:00</updated>"))

    static let atomSpace = Rule(
        "atom-space", .error,
        "Ids, dates and addresses have no white space around them, though most readers remove it.",
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
}
