import XML

extension RuleGroup {
    static let commentAPI = RuleGroup(
        "Well-Formed Web",
        rules: [.wfwAddress, .wfwRepeated, .wfwSpelling, .wfwPlace, .wfwUnknown],
        checks: [
            ModuleForm(
                misplaced: .wfwPlace, unknown: .wfwUnknown, place: .item,
                elements: [
                    "comment": (.wfwAddress, ModuleForm.noProblem),
                    "commentRss": (.wfwAddress, ModuleForm.noProblem),
                    "commentRSS": (.wfwAddress, ModuleForm.noProblem),
                ]
            ).check(in: Namespace.wellFormedWeb),
            .elements(in: Namespace.wellFormedWeb) { element, diagnostics in
                let name = element.name.local
                guard name == "comment" || name.lowercased() == "commentrss" else { return }
                diagnostics.reportWholeAddress(
                    element.value, of: element.name.qualified, .wfwAddress, at: element.offset)
                if name == "commentRSS" {
                    diagnostics.report(.wfwSpelling, at: element, "expected commentRss, not commentRSS")
                }
            },
        ] + Check.entries(judgeItem))

    @Sendable private static func judgeItem(_ item: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.reportRepeated("commentRss", in: item, namespace: Namespace.wellFormedWeb, .wfwRepeated)
    }
}

extension Rule {
    static let wfwAddress = Rule(
        "wfw-address", .error, "wfw:comment and wfw:commentRss are whole addresses, with a scheme.",
        .commentAPI,
        wrong: .rssItem("<wfw:commentRss>/1/comments</wfw:commentRss>"),
        right: .rssItem("<wfw:commentRss>https://example.com/1/comments</wfw:commentRss>"))

    static let wfwRepeated = Rule(
        "wfw-repeated", .error, "An item has wfw:commentRss at most once.", .commentAPI,
        wrong: .rssItem(
            """
            <wfw:commentRss>https://example.com/1/rss</wfw:commentRss>\
            <wfw:commentRss>https://example.com/1/atom</wfw:commentRss>
            """),
        right: .rssItem("<wfw:commentRss>https://example.com/1/rss</wfw:commentRss>"))

    static let wfwSpelling = Rule(
        "wfw-spelling", .warning,
        "wfw:commentRss ends in lower case; many readers accept wfw:commentRSS, too, its first spelling.",
        .commentAPI,
        wrong: .rssItem("<wfw:commentRSS>https://example.com/1/comments</wfw:commentRSS>"),
        right: .rssItem("<wfw:commentRss>https://example.com/1/comments</wfw:commentRss>"))

    static let wfwPlace = Rule(
        "wfw-place", .error, "wfw:comment and wfw:commentRss belong in items.", .commentAPI,
        wrong: .rssChannel("<wfw:commentRss>https://example.com/comments</wfw:commentRss>"),
        right: .rssItem("<wfw:commentRss>https://example.com/1/comments</wfw:commentRss>"))

    static let wfwUnknown = Rule(
        "wfw-unknown", .warning,
        "Elements of Well-Formed Web are wfw:comment and wfw:commentRss; readers ignore others.", .commentAPI,
        wrong: .rssItem("<wfw:commentrss>https://example.com/1/comments</wfw:commentrss>"),
        right: .rssItem("<wfw:commentRss>https://example.com/1/comments</wfw:commentRss>"))
}

extension Specification {
    fileprivate static let commentAPI = other(
        "Comment API Namespace for RSS", "", "https://www.rssboard.org/comment-api")
}
