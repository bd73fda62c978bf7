import XML

extension RuleGroup {
    /// The contents of a collection, and unknown elements of the namespace.
    static let publishingDocument = RuleGroup(
        "Collections of the publishing protocol",
        rules: [.appAccept, .appCategories, .appUnknown],
        checks: [
            .elements(in: Namespace.publishing) { element, diagnostics in
                switch element.name.local {
                case "accept":
                    let value = element.value
                    // An empty one says that nothing may be posted.
                    guard !value.isEmpty, let problem = rangeProblem(in: value) else { return }
                    diagnostics.report(.appAccept, at: element, "\(Quotation(value)): \(problem)")
                case "categories": judgeCategories(element, &diagnostics)
                case "service", "workspace", "collection", "edited", "control", "draft": break
                default:
                    diagnostics.report(
                        .appUnknown, at: element, "\(Quotation(element.name.qualified)) is not defined")
                }
            }
        ])

    private static func rangeProblem(in value: String) -> String? {
        let name = value.prefix { $0 != ";" }
        if name == "*/*" { return nil }
        if name.hasPrefix("*/") { return "expected */*, or a media type" }
        // A range such as image/* is valid if a type like image/x is.
        return MediaType.problem(in: name.hasSuffix("/*") ? value.replacing("/*", with: "/x") : value)
    }

    private static func judgeCategories(_ categories: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        if let fixed = categories.attribute("fixed"), !["yes", "no"].contains(fixed.value) {
            diagnostics.report(
                .appCategories, at: fixed, "fixed \(Quotation(fixed.value)): expected yes or no")
        }
        if let scheme = categories.attribute("scheme") {
            diagnostics.reportProblem(in: scheme, .appCategories, AddressReference.wholeProblem)
        }
        guard let href = categories.attribute("href") else { return }
        diagnostics.reportProblem(in: href, .appCategories, AddressReference.problem)
        if let other = ["fixed", "scheme"].compactMap({ categories.attribute($0) }).first {
            diagnostics.report(
                .appCategories, at: other, "\(other.name.local) is not allowed together with an href")
        }
        if categories.holdsText || !categories.elements.isEmpty {
            diagnostics.report(
                .appCategories, at: categories, "expected no content, because there is an href")
        }
    }
}

extension Rule {
    static let appAccept = Rule(
        "app-accept", .error, "accept is a media type or a range of them, or empty.",
        .rfc(5023, "section 8.3.4"),
        wrong: collection("<app:accept>png</app:accept>"),
        right: collection("<app:accept>image/*</app:accept>"))

    static let appCategories = Rule(
        "app-categories", .error,
        "categories with an href are empty and have neither fixed nor scheme; fixed is yes or no, and scheme a "
            + "whole address.",
        .rfc(5023, "sections 7.2.1 and 8.3.6"),
        wrong: collection("<app:categories fixed=\"true\"/>"),
        right: collection("<app:categories fixed=\"yes\"><category term=\"news\"/></app:categories>"))

    static let appUnknown = Rule(
        "app-unknown", .warning,
        "Elements of this namespace are those that it defines; readers ignore others.",
        .rfc(5023, "section 6.2"),
        wrong: .atomEntry("<app:updated \(declaration)>2024-01-02T03:04:05Z</app:updated>"),
        right: .atomEntry("<app:edited \(declaration)>2024-01-02T03:04:05Z</app:edited>"))

    private static func collection(_ content: String) -> Example {
        .atomFeed(
            """
            <app:collection \(declaration) href="/news"><title>News</title>\(content)</app:collection>
            """)
    }

    private static let declaration = "xmlns:app=\"\(Namespace.publishing)\""
}
