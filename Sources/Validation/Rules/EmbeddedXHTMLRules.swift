import XML

extension RuleGroup {
    static let embeddedXHTML = RuleGroup(
        "XHTML and SVG",
        rules: [.xhtmlNamespace, .svgText, .xhtmlMeta, .xhtmlBodyRepeated, .xhtmlBodyMisplaced],
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
            .elements(in: Namespace.xhtml) { element, diagnostics in
                let others = element.elements.filter { child in
                    child.name.namespace.isEmpty && HTMLVocabulary.contains(child.name.local)
                }
                guard let first = others.first else { return }
                diagnostics.report(
                    .xhtmlNamespace, at: first,
                    "\(first.name.local) in \(element.name.qualified) has no namespace; write xmlns=\"\(Namespace.xhtml)\""
                )
            },
            .elements(in: Namespace.svg) { element, diagnostics in
                guard containers.contains(element.name.local),
                    let text = element.texts.first(where: \.isNotable)
                else { return }
                diagnostics.report(
                    .svgText, at: text.offset,
                    "found text directly in \(element.name.qualified), which is not drawn; put it into a text element"
                )
            },
            .rssItem(reportRepeated), .rdfItem(reportRepeated),
        ])

    /// The elements of SVG that hold other elements only.
    private static let containers: Set = [
        "svg", "g", "defs", "symbol", "marker", "clipPath", "mask", "pattern", "switch", "linearGradient",
        "radialGradient", "filter", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use",
        "image",
    ]

    @Sendable private static func reportRepeated(
        _ item: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.reportRepeated("body", in: item, namespace: Namespace.xhtml, .xhtmlBodyRepeated)
    }

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
    static let xhtmlNamespace = Rule(
        "xhtml-namespace", .error,
        "All elements of XHTML are in its namespace; readers do not know others as markup.",
        .xhtml("section 3.1.1"),
        wrong: .rssItem("<xhtml:body><p>First.</p></xhtml:body>"),
        right: .rssItem("<xhtml:body><xhtml:p>First.</xhtml:p></xhtml:body>"))

    static let svgText = Rule(
        "svg-text", .error, "Text of SVG is in its elements for text; shapes and groups hold elements only.",
        .other("SVG 1.1", "section 10.4", "https://www.w3.org/TR/SVG11/"),
        wrong: .atomEntry(drawing("First.")), right: .atomEntry(drawing("<text>First.</text>")))

    private static func drawing(_ content: String) -> String {
        "<content type=\"image/svg+xml\"><svg xmlns=\"\(Namespace.svg)\">\(content)</svg></content>"
    }

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
