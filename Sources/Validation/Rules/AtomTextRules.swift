import XML

extension RuleGroup {
    static let atomText = RuleGroup(
        "Atom text",
        rules: [.atomTextType, .atomTextElements, .atomXHTMLDiv],
        checks: [
            .elements(in: Namespace.atom) { element, diagnostics in
                guard ["title", "subtitle", "summary", "rights"].contains(element.name.local) else { return }
                let type = AtomContentType(of: element)
                if let attribute = element.attribute("type"), ![.text, .html, .xhtml].contains(type) {
                    diagnostics.report(
                        .atomTextType, at: attribute,
                        "\(Quotation(attribute.value)): expected text, html or xhtml")
                }
                type.judgeMarkup(of: element, &diagnostics)
            }
        ])
}

extension AtomContentType {
    /// Checks the contents of an element of type text, html or xhtml.
    func judgeMarkup(of element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        switch self {
        case .text, .html, .plain:
            guard let child = element.elements.first else { return }
            let expectation = self == .html ? "markup is escaped in html" : "it is text only"
            diagnostics.report(
                .atomTextElements, at: child,
                "found \(child.name.qualified) in \(element.name.qualified), but \(expectation)")
        case .xhtml:
            let children = Array(element.elements.prefix(2))
            if let text = element.texts.first(where: \.isNotable) {
                diagnostics.report(.atomXHTMLDiv, at: text.offset, "found text outside the XHTML div")
            } else if children.count != 1 || !children[0].isNamed("div", in: Namespace.xhtml) {
                diagnostics.report(
                    .atomXHTMLDiv, at: children.last ?? element,
                    "expected one div in the XHTML namespace and nothing else")
            }
        default: break
        }
    }
}

extension Rule {
    static let atomTextType = Rule(
        "atom-text-type", .error,
        "The type of a title, subtitle, summary or rights is text, html or xhtml; media types are for content.",
        .atom("section 3.1.1"),
        wrong: .atomEntry("<title type=\"text/html\">One</title>"),
        right: .atomEntry("<title type=\"html\">One</title>"))

    static let atomTextElements = Rule(
        "atom-text-elements", .error,
        "Text of the type text or html holds no elements; the markup of html is escaped or in CDATA.",
        .atom("sections 3.1.1 and 4.1.3.3"),
        wrong: .atomEntry("<summary type=\"html\"><xhtml:b>First</xhtml:b></summary>"),
        right: .atomEntry("<summary type=\"html\">&lt;b>First&lt;/b></summary>"))

    static let atomXHTMLDiv = Rule(
        "atom-xhtml-div", .error,
        "Text of the type xhtml is one div in the XHTML namespace and nothing else.",
        .atom("sections 3.1.1.3 and 4.1.3.3"),
        wrong: .atomEntry("<summary type=\"xhtml\"><xhtml:p>First.</xhtml:p></summary>"),
        right: .atomEntry("<summary type=\"xhtml\"><xhtml:div>First.</xhtml:div></summary>"))
}
