import XML

extension RuleGroup {
    static let dublinCore = RuleGroup(
        "Dublin Core", rules: [.dublinCoreUnknown, .dublinCoreDate, .dublinCoreLanguage, .dublinCoreDoubled],
        checks: [
            .elements(in: Namespace.dublinCore) { element, diagnostics in
                if DublinCore.elements.contains(element.name.local) {
                    judgeValue(of: element, &diagnostics)
                } else {
                    reportUnknown(element, &diagnostics)
                }
            },
            .elements(in: Namespace.dublinCoreTerms) { element, diagnostics in
                let name = element.name.local
                if DublinCore.isTerm(name) {
                    judgeValue(of: element, &diagnostics)
                } else if name.first?.isUppercase != true {
                    // A capitalized name is a class, which is only used in RDF.
                    reportUnknown(element, &diagnostics)
                }
            },
            .rssChannel(reportDoubled),
            .rssItem(reportDoubled),
        ])

    private static func reportUnknown(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let name = Quotation(element.name.qualified)
        diagnostics.report(.dublinCoreUnknown, at: element, "the namespace has no \(name)")
    }

    private static func judgeValue(of element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let name = element.name.local
        let value = element.value
        // Structure instead of text is RDF.
        if value.isEmpty, !element.elements.isEmpty { return }
        if DublinCore.dates.contains(name), let problem = DatesOfW3C.spanProblem(in: value) {
            diagnostics.report(.dublinCoreDate, at: element, "\(Quotation(value)): \(problem)")
        } else if name == "language", let problem = LanguageTag.problem(in: value) {
            diagnostics.report(.dublinCoreLanguage, at: element, "\(Quotation(value)): \(problem)")
        }
    }

    @Sendable private static func reportDoubled(
        _ parent: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        for (name, own) in doubles {
            guard let element = parent.first(name, in: Namespace.dublinCore), parent.first(own) != nil else {
                continue
            }
            diagnostics.report(
                .dublinCoreDoubled, at: element, "\(element.name.qualified) repeats what \(own) says")
        }
    }

    private static let doubles = [
        ("date", "pubDate"), ("creator", "author"), ("language", "language"), ("rights", "copyright"),
    ]
}

extension Rule {
    static let dublinCoreUnknown = Rule(
        "dc-unknown", .error, "Elements of the namespaces of Dublin Core are those that it defines.",
        .dublinCore("Elements and terms"),
        wrong: .rssItem("<dc:author>Jane</dc:author>"), right: .rssItem("<dc:creator>Jane</dc:creator>"))

    static let dublinCoreDate = Rule(
        "dc-date", .warning,
        "Dates of Dublin Core follow the W3C profile of ISO 8601, from 2024 to "
            + "2024-01-02T03:04:05Z; two of them with / between are a span. Dublin Core only recommends "
            + "it, but readers know no other dates.",
        .dublinCore("date"),
        wrong: .rssItem("<dc:date>Tue, 02 Jan 2024 03:04:05 GMT</dc:date>"),
        right: .rssItem("<dc:date>2024-01-02T03:04:05Z</dc:date>"))

    static let dublinCoreLanguage = Rule(
        "dc-language", .warning,
        "dc:language is a language tag, such as en-GB; Dublin Core only recommends it, but readers know no "
            + "other languages.",
        .dublinCore("language"),
        wrong: .rssItem("<dc:language>British English</dc:language>"),
        right: .rssItem("<dc:language>en-GB</dc:language>"))

    static let dublinCoreDoubled = Rule(
        "dc-doubled", .warning,
        "Dublin Core does not repeat what an element of RSS says; readers use one of the two.",
        .rssProfile("Namespace elements"),
        wrong: .rssItem(
            """
            <pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate><dc:date>2024-01-02T03:04:05Z</dc:date>
            """),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))
}
