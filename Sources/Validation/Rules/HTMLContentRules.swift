import XML

extension RuleGroup {
    static let htmlContent = RuleGroup(
        "HTML content",
        rules: [
            .htmlScript, .htmlFrame, .htmlEventHandler, .htmlScriptAddress, .htmlElement, .htmlStyleCode,
            .htmlStylePosition, .htmlUnterminated, .htmlUnbalanced, .htmlReferenceSemicolon,
            .htmlAddress, .htmlRelativeReference,
        ],
        checks: [
            .rssChannel { channel, diagnostics in
                if let description = channel.first("description") { look(at: description, &diagnostics) }
            },
            .rdfChannel { channel, diagnostics in
                guard let description = channel.first("description", in: Namespace.rss10) else { return }
                look(at: description, &diagnostics)
            },
            .rssItem(judgeItem), .rdfItem(judgeItem),
            .elements(in: Namespace.atom) { element, diagnostics in
                guard ["content", "summary"].contains(element.name.local) else { return }
                switch element.attribute("type")?.value {
                case "html", "text/html": look(at: element, &diagnostics)
                case "xhtml": look(at: element, &diagnostics, isXHTML: true)
                default: break
                }
            },
            .jsonItem { item, diagnostics in
                guard let content = item["content_html"], let html = content.string else { return }
                var review = HTMLReview(hasBase: false)
                review.read(html)
                for (rule, message, offset) in review.problems {
                    diagnostics.report(rule, at: content.offset(ofByte: offset), message)
                }
            },
        ])

    @Sendable private static func judgeItem(_ item: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        for element in item.elements {
            let name = element.name
            switch (name.namespace, name.local) {
            case ("", "description"), (Namespace.rss10, "description"), (Namespace.content, "encoded"):
                look(at: element, &diagnostics)
            case (Namespace.xhtml, "body"), (Namespace.xhtml, "div"):
                look(at: element, &diagnostics, isXHTML: true)
            default: break
            }
        }
    }

    private static func look(
        at element: XMLElement, _ diagnostics: inout DiagnosticCollector, isXHTML: Bool = false
    ) {
        var review = HTMLReview(hasBase: element.hasBase)
        if isXHTML { review.read(element) } else { review.read(element.text) }
        for (rule, message, offset) in review.problems {
            diagnostics.report(rule, at: isXHTML ? offset : element.offset(ofByte: offset), message)
        }
    }
}

extension Rule {
    static let htmlScript = html(
        "html-script", "HTML content has no script element; readers drop or refuse it.",
        "<script>alert(1)</script>", "<p>First.</p>")

    static let htmlFrame = html(
        "html-iframe",
        "HTML content has no iframe; many readers drop it, as it loads another page into theirs.",
        "<iframe src=\"https://example.com/1\"></iframe>", "<a href=\"https://example.com/1\">First.</a>")

    static let htmlAddress = html(
        "html-address",
        "Addresses in HTML (href, src and poster) have one scheme, spelt as it is, a host without a space, and "
            + "nothing before them; they name no files of a computer.",
        "<a href=\"htp://example.com/1\">First.</a>", "<a href=\"http://example.com/1\">First.</a>")

    static let htmlEventHandler = html(
        "html-event-handler", "HTML content has no attributes that run scripts, such as onclick.",
        "<p onclick=\"go()\">First.</p>", "<p>First.</p>")

    static let htmlScriptAddress = html(
        "html-script-address", "No address in HTML content runs a script (javascript:).",
        "<a href=\"javascript:go()\">First.</a>", "<a href=\"https://example.com/1\">First.</a>")

    static let htmlElement = html(
        "html-element",
        "HTML content has no object, embed, applet, form, style, link, meta, base or frame, which readers drop "
            + "or which change their own page, and no html, head or body, as it is a part of a page.",
        "<object data=\"https://example.com/1.mp4\"></object>",
        "<video src=\"https://example.com/1.mp4\"></video>")

    static let htmlUnterminated = html(
        "html-unterminated",
        "Comments, tags and elements such as script and iframe are closed in HTML content; otherwise they "
            + "swallow what follows.",
        "First. <!-- more", "First. <!-- more -->")

    static let htmlUnbalanced = html(
        "html-unbalanced",
        "Elements that need an end tag have one in HTML content, and there are no stray end tags; "
            + "otherwise the page around it changes.",
        "<div><b>First.</b>", "<div><b>First.</b></div>")

    static let htmlReferenceSemicolon = html(
        "html-entity-semicolon", "A reference to a character ends with a semicolon in HTML content.",
        "First &copy 2024.", "First &copy; 2024.")

    /// A rule whose examples are descriptions of RSS items.
    static func html(_ id: String, _ sentence: String, _ wrong: String, _ right: String) -> Rule {
        let security = Specification.atom("section 8.1")
        return Rule(id, .warning, sentence, security, wrong: description(wrong), right: description(right))
    }

    private static func description(_ html: String) -> Example {
        .rssItem("<description><![CDATA[\(html)]]></description>")
    }
}
