import XML

extension RuleGroup {
    static let embeddedXHTML = RuleGroup(
        "XHTML", rules: [.xhtmlMeta, .xhtmlBodyRepeated, .xhtmlBodyMisplaced],
        checks: [
            .elements(in: Namespace.xhtml) { element, diagnostics in
                let place = Place(of: element)
                guard place == .feed || place == .entry else { return }
                switch element.name.local {
                case "meta": judgeMeta(element, &diagnostics)
                case "body" where place == .feed:
                    diagnostics.report(.xhtmlBodyMisplaced, at: element, "the body is outside an item")
                default: break
                }
            },
            .rssItem { item, diagnostics in
                diagnostics.reportRepeated("body", in: item, namespace: Namespace.xhtml, .xhtmlBodyRepeated)
            },
        ])

    private static func judgeMeta(_ meta: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let names = ["name", "http-equiv", "property"]
        if !names.contains(where: { meta.attribute($0) != nil }) {
            diagnostics.report(.xhtmlMeta, at: meta, "the meta has no name")
        }
        if meta.attribute("content") == nil {
            diagnostics.report(.xhtmlMeta, at: meta, "the meta has no content")
        }
    }
}

extension Specification {
    static func xhtml(_ section: String) -> Self {
        .other("XHTML 1.0", section, "https://www.w3.org/TR/xhtml1/")
    }
}

extension Rule {
    static let xhtmlMeta = Rule(
        "xhtml-meta", .error, "A meta of XHTML has a name (or http-equiv, or property) and content.",
        .xhtml("DTD: meta"),
        wrong: .rssChannel("<xhtml:meta name=\"robots\"/>"),
        right: .rssChannel("<xhtml:meta name=\"robots\" content=\"noindex\"/>"))

    static let xhtmlBodyRepeated = Rule(
        "xhtml-body-repeated", .error, "An item has at most one body of XHTML.", .xhtml("DTD: html"),
        wrong: .rssItem("<xhtml:body><xhtml:p/></xhtml:body><xhtml:body><xhtml:p/></xhtml:body>"),
        right: .rssItem("<xhtml:body><xhtml:p/></xhtml:body>"))

    static let xhtmlBodyMisplaced = Rule(
        "xhtml-body-misplaced", .warning,
        "A body of XHTML is the text of an item; readers do not look for one in a channel.",
        .xhtml("DTD: html"),
        wrong: .rssChannel("<xhtml:body><xhtml:p/></xhtml:body>"),
        right: .rssItem("<xhtml:body><xhtml:p/></xhtml:body>"))
}
