import XML

extension RuleGroup {
    static let rdfAbout = RuleGroup(
        "RSS 1.0 names", rules: [.rdfAboutMissing, .rdfAboutAddress, .rdfAboutRepeated],
        checks: [
            .rdf { root, diagnostics in
                var seen: [String: String] = [:]
                let parts = root.elements.filter { isPart($0) } + RDFVocabulary.items(of: root)
                for part in parts.sorted(by: { $0.offset < $1.offset }) {
                    guard let about = address(of: part, &diagnostics), !about.value.isEmpty else { continue }
                    let value = about.value
                    if let other = seen[value] {
                        diagnostics.report(
                            .rdfAboutRepeated, at: about,
                            "\(Quotation(value)) is also the rdf:about of \(other); give each its own")
                    } else {
                        seen[value] = part.name.local == "item" ? "an earlier item" : "the \(part.name.local)"
                    }
                }
            }
        ])

    /// Whether it is a top-level element of RSS 1.0 other than an item.
    private static func isPart(_ element: XMLElement) -> Bool {
        let name = element.name
        return name.namespace == Namespace.rss10 && name.local != "item"
            && RDFVocabulary.required[name.local] != nil
    }

    /// The rdf:about of an element, which is checked.
    private static func address(
        of part: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) -> XMLAttribute? {
        let name = part.name.local
        guard let about = part.attribute("about", in: Namespace.rdf) else {
            if let plain = part.attribute("about") {
                diagnostics.report(.rdfAboutMissing, at: plain, "\(name) has about, expected rdf:about")
                return plain
            }
            if let other = part.attribute("ID", in: Namespace.rdf)
                ?? part.attribute("resource", in: Namespace.rdf)
            {
                diagnostics.report(
                    .rdfAboutMissing, at: other, "\(name) has \(other.name.qualified), expected rdf:about")
            } else {
                diagnostics.report(
                    .rdfAboutMissing, at: part,
                    "the \(name) has no rdf:about; write its address there")
            }
            return nil
        }
        diagnostics.reportAddress(about.value, of: about.name.qualified, at: about.offset) { value in
            guard let problem = AddressReference.schemeProblem(in: value),
                value.isEmpty || !part.hasBase
            else { return nil }
            return (.rdfAboutAddress, problem)
        }
        return about
    }
}

extension Rule {
    static let rdfAboutMissing = Rule(
        "rdf-about-missing", .error,
        "channel, image, item and textinput are named by an rdf:about, with its prefix.",
        .rss10("sections 5.3 to 5.6"),
        wrong: .rdf("<item about=\"https://example.com/1\">\(parts)</item>"),
        right: .rdf("<item rdf:about=\"https://example.com/1\">\(parts)</item>"))

    static let rdfAboutAddress = Rule(
        "rdf-about-address", .error,
        "An rdf:about is a whole address with a scheme, most often that of the page, or an xml:base makes it one.",
        .rss10("sections 5.3 to 5.6"),
        wrong: .rdf(listed("/1")), right: .rdf(listed("https://example.com/1")))

    static let rdfAboutRepeated = Rule(
        "rdf-about-repeated", .error,
        "No two of channel, image, textinput and items have the same rdf:about.",
        .rss10("section 5.5"),
        wrong: .rdf(listed("https://example.com/1") + RDFExample.item()),
        right: .rdf(listed("https://example.com/1")))

    private static let parts = "<title>One</title><link>https://example.com/1</link>"

    private static func listed(_ address: String) -> String {
        RDFExample.channel(RDFExample.items(address)) + RDFExample.item(about: address)
    }
}
