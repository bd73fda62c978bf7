import XML

extension RuleGroup {
    // In RSS's own elements, relative references are errors.
    static let relativeReference = RuleGroup(
        "Relative references", rules: [.relativeReference],
        checks: [
            .elements(in: Namespace.atom) { element, diagnostics in
                switch element.name.local {
                case "link": diagnostics.reportRelative("href", of: element)
                case "content": diagnostics.reportRelative("src", of: element)
                case "generator": diagnostics.reportRelative("uri", of: element)
                case "icon", "logo", "uri": diagnostics.reportRelative(element.value, at: element)
                default: break
                }
            }
        ])
}

extension DiagnosticCollector {
    fileprivate mutating func reportRelative(_ attribute: String, of element: XMLElement) {
        guard let value = element.attribute(attribute)?.value else { return }
        reportRelative(value, at: element)
    }

    fileprivate mutating func reportRelative(_ value: String, at element: XMLElement) {
        // Invalid references are reported by other rules.
        guard AddressReference.scheme(of: value) == nil, AddressReference.problem(in: value) == nil,
            !element.hasBase
        else { return }
        let message =
            "\(element.name.qualified) \(Quotation(value)) is relative, and there is no xml:base to resolve it"
        report(.relativeReference, at: element, message)
    }
}

extension XMLElement {
    /// Whether an absolute `xml:base` applies here.
    var hasBase: Bool {
        let chain = sequence(first: self) { $0.parent }
        return chain.contains { element in
            guard let base = element.attribute("base", in: Namespace.xml)?.value else { return false }
            return AddressReference.scheme(of: base) != nil
        }
    }
}

extension Rule {
    static let relativeReference = Rule(
        "relative-reference", .warning,
        "Addresses are whole, or an xml:base makes them so; few readers know where a feed came from.",
        .atom("section 2"),
        wrong: .atomEntry("<link href=\"/1\"/>"),
        right: .atomEntry("<link href=\"/1\" xml:base=\"https://example.com/\"/>"))

    static let htmlRelativeReference = Rule(
        "html-relative-reference", .warning,
        "Addresses in HTML (href, src and poster) are whole, or an xml:base of a feed makes them so; "
            + "those within the text (#) are not checked.",
        .rssProfile("description"),
        wrong: .rssItem("<description>&lt;img src=\"/1.png\"&gt;</description>"),
        right: .rssItem("<description>&lt;img src=\"https://example.com/1.png\"&gt;</description>"))
}
