import XML

extension Namespace {
    /// The Creative Commons module for RSS, by its original namespace and by that of its page.
    static let creativeCommonsModules = [
        "http://backend.userland.com/creativeCommonsRssModule",
        "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
    ]
    /// The Creative Commons vocabulary, current and former.
    static let creativeCommons = ["http://creativecommons.org/ns#", "http://web.resource.org/cc/"]
}

extension RuleGroup {
    static let licenses = RuleGroup(
        "Creative Commons", rules: [.licenseUnknown, .licenseMisplaced, .licenseAddress, .licenseResource],
        checks: Namespace.creativeCommonsModules.map { namespace in
            .elements(in: namespace) { element, diagnostics in
                guard element.name.local == "license" else {
                    let name = Quotation(element.name.qualified)
                    diagnostics.report(.licenseUnknown, at: element, "the namespace has no \(name)")
                    return
                }
                if ![.feed, .entry, .foreign].contains(Place(of: element)) {
                    diagnostics.report(
                        .licenseMisplaced, at: element, "the license is outside channel and item")
                }
                judge(element.value, at: element.offset, &diagnostics)
            }
        }
            + Namespace.creativeCommons.map { namespace in
                .elements(in: namespace) { element, diagnostics in
                    guard element.name.local == "license" else { return }
                    if let resource = element.attribute("resource", in: Namespace.rdf) {
                        judge(resource.value, at: resource.offset, &diagnostics)
                    } else if element.elements.isEmpty {
                        diagnostics.report(
                            .licenseResource, at: element,
                            "\(element.name.qualified) has no rdf:resource; write the address as its value")
                    }
                }
            })

    private static func judge(_ address: String, at offset: Int, _ diagnostics: inout DiagnosticCollector) {
        guard let problem = AddressReference.wholeProblem(in: address) else { return }
        diagnostics.report(.licenseAddress, at: offset, "license \(Quotation(address)): \(problem)")
    }
}

extension Specification {
    static func creativeCommons(_ section: String) -> Self {
        .other(
            "creativeCommons RSS module", section,
            "https://cyber.harvard.edu/rss/creativeCommonsRssModule.html")
    }
}

extension Rule {
    static let licenseUnknown = Rule(
        "license-unknown", .error, "The module for Creative Commons has one element, license.",
        .creativeCommons("Elements"),
        wrong: .rssChannel("<cc:licence \(module)>\(address)</cc:licence>"),
        right: .rssChannel("<cc:license \(module)>\(address)</cc:license>"))

    static let licenseMisplaced = Rule(
        "license-misplaced", .error, "cc:license belongs in a channel or an item.",
        .creativeCommons("Elements"),
        wrong: .document(
            """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description></channel>\
            <cc:license \(module)>\(address)</cc:license></rss>
            """),
        right: .rssChannel("<cc:license \(module)>\(address)</cc:license>"))

    static let licenseAddress = Rule(
        "license-address", .error, "A license is given by its whole address.", .creativeCommons("Elements"),
        wrong: .rssChannel("<cc:license \(module)>CC BY 4.0</cc:license>"),
        right: .rssChannel("<cc:license \(module)>\(address)</cc:license>"))

    static let licenseResource = Rule(
        "license-resource", .warning,
        "A license of the vocabulary of Creative Commons, which is RDF, is given by its rdf:resource.",
        .other(
            "RSS 1.0 module Creative Commons", "cc:license", "https://web.resource.org/rss/1.0/modules/cc/"),
        wrong: .rssItem("<cc:license \(vocabulary)>\(address)</cc:license>"),
        right: .rssItem(
            "<cc:license \(vocabulary) xmlns:rdf=\"\(Namespace.rdf)\" rdf:resource=\"\(address)\"/>"))

    private static let vocabulary = "xmlns:cc=\"\(Namespace.creativeCommons[1])\""
    private static let module = "xmlns:cc=\"\(Namespace.creativeCommonsModules[0])\""
    private static let address = "https://creativecommons.org/licenses/by/4.0/"
}
