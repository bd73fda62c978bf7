import XML

extension RuleGroup {
    static let title = RuleGroup(
        "Titles", rules: [.titleMarkup, .titleReference, .titleBidirectional],
        checks: [
            .rssChannel { channel, diagnostics in
                for title in channel.elements("title") { look(at: title, &diagnostics) }
            },
            .rssItem { item, diagnostics in
                for title in item.elements("title") { look(at: title, &diagnostics) }
            },
            .rdfElements { element, diagnostics in
                if element.name.local == "title" { look(at: element, &diagnostics) }
            },
            .elements(in: Namespace.atom) { element, diagnostics in
                if element.name.local == "title" { look(at: element, &diagnostics) }
                guard element.name.local == "link", let title = element.attribute("title") else { return }
                for (rule, message) in problems(of: title.value, as: nil) {
                    diagnostics.report(rule, at: title, message)
                }
            },
            .jsonFeed { look(at: $0["title"], &$1) },
            .jsonItem { look(at: $0["title"], &$1) },
        ])

    private static func look(at title: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        for (rule, message) in problems(of: title.text, as: title.attribute("type")?.value) {
            diagnostics.report(rule, at: title, message)
        }
    }

    /// Checks a title; other problems in it are reported as HTML in plain text.
    private static func look(at title: JSONValue?, _ diagnostics: inout DiagnosticCollector) {
        guard let title, let text = title.string, BidirectionalText.isLeftOpen(text) else { return }
        diagnostics.report(.titleBidirectional, at: title, leftOpen)
    }

    private static func problems(of text: String, as type: String?) -> [(Rule, String)] {
        var problems: [(Rule, String)] = []
        let isHTML = type == "html" || type == "xhtml"
        if !isHTML, let tag = TitleMarkup.tag(in: text) {
            problems.append((.titleMarkup, "the title has the tag \(Quotation(tag))"))
        }
        let reference = isHTML ? HTMLReference.first(in: text, after: "&amp;") : HTMLReference.first(in: text)
        if let reference, type != "xhtml" {
            problems.append(
                (.titleReference, "the title shows \(Quotation(reference)) instead of a character"))
        }
        if BidirectionalText.isLeftOpen(text) {
            problems.append((.titleBidirectional, leftOpen))
        }
        return problems
    }

    private static let leftOpen = "a text direction control is not closed in the title"
}

extension Rule {
    static let titleMarkup = Rule(
        "title-html", .warning,
        "A title that is not of the type html has no tags; some readers show them as they are, others drop them.",
        .rssProfile("title"),
        wrong: .rssItem("<title>&lt;b&gt;One&lt;/b&gt;</title>"), right: .rssItem("<title>One</title>"))

    static let titleReference = Rule(
        "title-entity", .warning,
        "No entity is escaped twice in a title, of a link either; many readers show its name instead of the character.",
        .rssProfile("title"),
        wrong: .rssItem("<title>Smith &amp;amp; Sons</title>"),
        right: .rssItem("<title>Smith &amp; Sons</title>"))

    static let titleBidirectional = Rule(
        "title-bidirectional", .warning,
        "Text direction controls (U+202A to U+202E, U+2066 to U+2069) are closed in a title; "
            + "otherwise they reverse what readers show after it.",
        .other("Unicode", "Annex #9, section 2", "https://www.unicode.org/reports/tr9/"),
        wrong: .described("<title>One U+202E eno</title>, the character itself.") {
            Example.rssItem("<title>One \u{202E}eno</title>").document
        },
        right: .described("<title>One U+202E eno U+202C</title>, the characters themselves.") {
            Example.rssItem("<title>One \u{202E}eno\u{202C}</title>").document
        })
}
