import XML

extension RuleGroup {
    static let trackback = RuleGroup(
        "Trackback", rules: [.trackbackAddress, .trackbackPlace, .trackbackUnknown],
        checks: [
            ModuleForm(
                misplaced: .trackbackPlace, unknown: .trackbackUnknown, place: .item,
                elements: [
                    "ping": (.trackbackAddress, ModuleForm.noProblem),
                    "about": (.trackbackAddress, ModuleForm.noProblem),
                ]
            ).check(in: Rule.trackbackNamespace),
            .elements(in: Rule.trackbackNamespace) { element, diagnostics in
                guard ["ping", "about"].contains(element.name.local) else { return }
                let resource = element.attribute("resource", in: Namespace.rdf)
                diagnostics.reportWholeAddress(
                    resource?.value ?? element.value, of: element.name.qualified, .trackbackAddress,
                    at: resource?.offset ?? element.offset)
            },
        ])
}

extension Rule {
    static let trackbackAddress = Rule(
        "trackback-address", .error,
        "trackback:ping and trackback:about hold whole addresses, with a scheme.",
        .trackback,
        wrong: .rssItem(trackback("ping", "/ping/1")),
        right: .rssItem(trackback("ping", "https://example.com/ping/1")))

    static let trackbackPlace = Rule(
        "trackback-place", .error, "Elements of Trackback belong in items.", .trackback,
        wrong: .rssChannel(trackback("ping", "https://example.com/ping")),
        right: .rssItem(trackback("ping", "https://example.com/ping")))

    static let trackbackUnknown = Rule(
        "trackback-unknown", .error, "Elements of Trackback are trackback:ping and trackback:about.",
        .trackback,
        wrong: .rssItem(trackback("url", "https://example.com/ping/1")),
        right: .rssItem(trackback("ping", "https://example.com/ping/1")))

    fileprivate static let trackbackNamespace = "http://madskills.com/public/xml/rss/module/trackback/"

    private static func trackback(_ name: String, _ text: String) -> String {
        "<trackback:\(name) xmlns:trackback=\"\(trackbackNamespace)\">\(text)</trackback:\(name)>"
    }
}

extension Specification {
    fileprivate static let trackback = other(
        "TrackBack module for RSS", "", "https://web.resource.org/rss/1.0/modules/")
}
