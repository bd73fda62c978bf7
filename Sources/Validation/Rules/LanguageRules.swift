import XML

extension RuleGroup {
    static let language = RuleGroup(
        "Languages", rules: [.rssLanguage, .rssLanguageMissing, .xmlLang, .hrefLang, .languageShort],
        checks: [
            .rssChannel { channel, diagnostics in
                diagnostics.reportValues(of: "language", in: channel, .rssLanguage, LanguageTag.problem)
                diagnostics.reportValues(
                    of: "language", in: channel, .languageShort, LanguageTag.lengthProblem)
                if RSSVersion(of: diagnostics.kind) == .v091, channel.first("language") == nil {
                    diagnostics.report(.rssLanguageMissing, at: channel, "the channel has no language")
                }
            },
            .everyElement { element, diagnostics in
                for attribute in element.attributes {
                    guard let rule = rule(of: attribute, element) else { continue }
                    let value = attribute.value
                    // An empty xml:lang says that the language is unknown.
                    if rule == .xmlLang, value.isEmpty { continue }
                    if let problem = LanguageTag.problem(in: value) {
                        diagnostics.report(rule, at: attribute, "\(Quotation(value)): \(problem)")
                    } else if let problem = LanguageTag.lengthProblem(in: value) {
                        diagnostics.report(.languageShort, at: attribute, "\(Quotation(value)): \(problem)")
                    }
                }
            },
        ])

    /// The rule for an attribute if it contains a language.
    private static func rule(of attribute: XMLAttribute, _ element: XMLElement) -> Rule? {
        let name = attribute.name
        switch name.local {
        case "lang" where name.namespace == Namespace.xml: return .xmlLang
        case "hreflang" where name.namespace.isEmpty:
            return [Namespace.atom, Namespace.xhtml].contains(element.name.namespace) ? .hrefLang : nil
        default: return nil
        }
    }
}

extension Rule {
    static let rssLanguage = Rule(
        "rss-language", .error,
        "The language of a channel is a language tag such as en-GB, with a language of ISO 639 and a region"
            + " of ISO 3166.",
        .rss("Optional channel elements"),
        wrong: .rssChannel("<language>en_US</language>"), right: .rssChannel("<language>en-US</language>"))

    static let rssLanguageMissing = Rule(
        "rss-language-missing", .warning,
        "A channel of RSS 0.91 names its language; readers accept feeds without it.",
        .other("RSS 0.91", "", "https://www.rssboard.org/rss-0-9-1-netscape"),
        wrong: .document("<rss version=\"0.91\"><channel>\(parts)</channel></rss>"),
        right: .document("<rss version=\"0.91\"><channel>\(parts)<language>en</language></channel></rss>"))

    static let xmlLang = Rule(
        "xml-lang", .error,
        "An xml:lang is a language tag such as en-GB, with a language of ISO 639 and a region of ISO 3166, "
            + "or empty.",
        .xml("section 2.12"),
        wrong: .atomEntry("<title xml:lang=\"english\">One</title>"),
        right: .atomEntry("<title xml:lang=\"en\">One</title>"))

    static let hrefLang = Rule(
        "hreflang", .error,
        "An hreflang is a language tag such as en-GB, with a language of ISO 639 and a region of ISO 3166.",
        .atom("section 4.2.7.4"),
        wrong: .atomEntry("<link href=\"https://example.com/1\" hreflang=\"en_US\"/>"),
        right: .atomEntry("<link href=\"https://example.com/1\" hreflang=\"en-US\"/>"))

    static let languageShort = Rule(
        "language-short", .warning,
        "A language with a code of two letters is given by these, not by three; readers know no others.",
        .rfc(5646, "section 2.2.1"),
        wrong: .rssChannel("<language>ger</language>"), right: .rssChannel("<language>de</language>"))

    private static let parts = """
        <title>News</title><link>https://example.com/</link><description>What is new.</description>
        """
}
