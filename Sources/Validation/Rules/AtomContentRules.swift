import XML

extension RuleGroup {
    static let atomContent = RuleGroup(
        "Atom content",
        rules: [
            .atomContentType, .atomContentComposite, .atomContentSourceType, .atomContentSourceUntyped,
            .atomContentSourceBody, .atomContentXML, .atomContentXMLText, .atomContentNamespace,
            .atomContentBase64,
        ],
        checks: [
            .elements(in: Namespace.atom) { content, diagnostics in
                guard content.name.local == "content" else { return }
                let type = AtomContentType(of: content)
                if let attribute = content.attribute("type") { judgeType(type, attribute, &diagnostics) }
                if let source = content.attribute("src") {
                    judgeRemote(content, type, source, &diagnostics)
                } else {
                    judgeBody(of: content, type, &diagnostics)
                }
            }
        ])

    private static func judgeType(
        _ type: AtomContentType, _ attribute: XMLAttribute, _ diagnostics: inout DiagnosticCollector
    ) {
        let value = Quotation(attribute.value)
        if type == .unknown {
            diagnostics.report(
                .atomContentType, at: attribute, "\(value): expected text, html, xhtml or a media type")
        } else if type == .composite {
            diagnostics.report(
                .atomContentComposite, at: attribute,
                "\(value) is a type of several parts; expected a single one")
        }
    }

    private static func judgeRemote(
        _ content: XMLElement, _ type: AtomContentType, _ source: XMLAttribute,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.reportAddress(source)
        if let attribute = content.attribute("type") {
            if [.text, .html, .xhtml].contains(type) {
                diagnostics.report(
                    .atomContentSourceType, at: attribute,
                    "\(Quotation(attribute.value)): expected a media type, because there is a src")
            }
        } else {
            diagnostics.report(.atomContentSourceUntyped, at: content, "found a src, but no type")
        }
        if !content.elements.isEmpty
            || content.texts.contains(where: { !$0.utf8.isEmpty })
        {
            diagnostics.report(
                .atomContentSourceBody, at: content, "found a src, but the content is not empty")
        }
    }

    private static func judgeBody(
        of content: XMLElement, _ type: AtomContentType, _ diagnostics: inout DiagnosticCollector
    ) {
        switch type {
        case .xml:
            let child = content.elements.first
            if child != nil, let text = content.texts.first(where: \.isNotable) {
                diagnostics.report(
                    .atomContentXMLText, at: text.offset,
                    "found text beside the XML element; move it into the element")
            } else if let child, let namespace = namespace(of: content), child.name.namespace != namespace {
                diagnostics.report(
                    .atomContentNamespace, at: child,
                    "\(child.name.qualified) is not in the namespace of its type; write xmlns=\"\(namespace)\""
                )
            } else if content.elements.prefix(2).map({ _ in 1 }).count != 1 || content.holdsText {
                diagnostics.report(
                    .atomContentXML, at: content, "expected one XML element and nothing else")
            }
        case .entity: break
        case .bytes:
            if let child = content.elements.first {
                diagnostics.report(.atomContentBase64, at: child, "expected Base64 only, found an element")
            } else if let problem = content.problemAsBase64 {
                let type = Quotation(content.attribute("type")?.value ?? "")
                diagnostics.report(
                    .atomContentBase64, at: content,
                    "the type \(type) is neither text nor XML, so expected Base64: \(problem)")
            }
        default: type.judgeMarkup(of: content, &diagnostics)
        }
    }

    /// The namespace that the media type of some content requires; nil if it may be any.
    private static func namespace(of content: XMLElement) -> String? {
        switch content.attribute("type")?.value.prefix(while: { $0 != ";" }).lowercased() {
        case "application/xhtml+xml": Namespace.xhtml
        case "image/svg+xml": Namespace.svg
        default: nil
        }
    }
}

extension XMLElement {
    /// Whether it holds Base64 and nothing else.
    var isBase64: Bool { elements.isEmpty && problemAsBase64 == nil }

    fileprivate var problemAsBase64: String? { Base64.problem(in: texts.lazy.map(\.utf8).joined()) }
}

extension Rule {
    static let atomContentType = Rule(
        "atom-content-type", .error, "The type of content is text, html, xhtml or a media type.",
        .atom("section 4.1.3.1"),
        wrong: .atomEntry("<content type=\"HTML\">First.</content>"),
        right: .atomEntry("<content type=\"html\">First.</content>"))

    static let atomContentComposite = Rule(
        "atom-content-composite", .error, "The type of content is not multipart or message.",
        .atom("section 4.1.3.1"),
        wrong: .atomEntry("<content type=\"message/rfc822\">RnJvbTogSmFuZQ==</content>"),
        right: .atomEntry("<content type=\"text/plain\">From: Jane</content>"))

    static let atomContentSourceType = Rule(
        "atom-content-src-type", .error, "The type of content with a src is a media type.",
        .atom("section 4.1.3.2"),
        wrong: .atomEntry("<content type=\"html\" src=\"https://example.com/1\"/>"),
        right: .atomEntry("<content type=\"text/html\" src=\"https://example.com/1\"/>"))

    static let atomContentSourceUntyped = Rule(
        "atom-content-src-untyped", .warning, "Content with a src has a type.", .atom("section 4.1.3.2"),
        wrong: .atomEntry("<content src=\"https://example.com/1\"/>"),
        right: .atomEntry("<content type=\"text/html\" src=\"https://example.com/1\"/>"))

    static let atomContentSourceBody = Rule(
        "atom-content-src-body", .error, "Content with a src is empty.", .atom("section 4.1.3.2"),
        wrong: .atomEntry("<content type=\"image/png\" src=\"https://example.com/1.png\">A cat.</content>"),
        right: .atomEntry("<content type=\"image/png\" src=\"https://example.com/1.png\"/>"))

    static let atomContentXML = Rule(
        "atom-content-xml", .warning, "Content of an XML media type is one element.",
        .atom("section 4.1.3.3"),
        wrong: .atomEntry("<content type=\"application/xml\">&lt;a/></content>"),
        right: .atomEntry("<content type=\"application/xml\"><a xmlns=\"\"/></content>"))

    static let atomContentXMLText = Rule(
        "atom-content-xml-text", .warning,
        "Content of an XML media type has no text beside its element, except an external parsed entity.",
        .atom("section 4.1.3.3"),
        wrong: .atomEntry("<content type=\"application/xml\">A map: <a xmlns=\"\"/></content>"),
        right: .atomEntry("<content type=\"application/xml\"><a xmlns=\"\">A map</a></content>"))

    static let atomContentNamespace = Rule(
        "atom-content-namespace", .error,
        "Content of the types application/xhtml+xml and image/svg+xml is in the namespace of XHTML or SVG.",
        .atom("section 4.1.3.3"),
        wrong: .atomEntry("<content type=\"image/svg+xml\"><svg xmlns=\"\"/></content>"),
        right: .atomEntry("<content type=\"image/svg+xml\"><svg xmlns=\"\(Namespace.svg)\"/></content>"))

    static let atomContentBase64 = Rule(
        "atom-content-base64", .error,
        "Content of a media type that is neither text nor XML is Base64; white space in it does not matter.",
        .atom("section 4.1.3.3"),
        wrong: .atomEntry("<content type=\"image/png\">iVBORw0KGgo</content>"),
        right: .atomEntry("<content type=\"image/png\">iVBORw0KGgo=</content>"))
}
