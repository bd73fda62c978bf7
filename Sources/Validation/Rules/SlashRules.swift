import Text
import XML

extension RuleGroup {
    static let slash = RuleGroup(
        "Slash",
        rules: [.slashText, .slashComments, .slashHitParade, .slashRepeated, .slashPlace, .slashUnknown],
        checks: [
            ModuleForm(
                misplaced: .slashPlace, unknown: .slashUnknown, place: .item,
                elements: [
                    "section": (.slashText, ModuleForm.blankProblem),
                    "department": (.slashText, ModuleForm.blankProblem),
                    "comments": (.slashComments, WholeNumber.problem),
                    "hit_parade": (.slashHitParade, hitParadeProblem),
                ]
            ).check(in: Namespace.slash)
        ] + Check.entries(judgeItem))

    @Sendable private static func judgeItem(_ item: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.reportRepeated(
            among: ["comments", "hit_parade"], in: item, namespace: Namespace.slash, .slashRepeated)
    }

    private static let hitParadeProblem: @Sendable (String) -> String? = { value in
        let parts = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { part in
            let words = part.split(whereSeparator: \.isXMLSpace)
            return words.count == 1 && WholeNumber.problem(in: String(Substring(words[0]))) == nil
        }
        return areNumbers ? nil : "expected numbers with commas between them, such as 4,2,0"
    }
}

extension Rule {
    static let slashText = Rule(
        "slash-text", .warning, "slash:section and slash:department are not blank.", .slash,
        wrong: .rssItem("<slash:section> </slash:section>"),
        right: .rssItem("<slash:section>articles</slash:section>"))

    static let slashComments = Rule(
        "slash-comments", .error, "slash:comments is the number of comments.", .slash,
        wrong: .rssItem("<slash:comments>many</slash:comments>"),
        right: .rssItem("<slash:comments>177</slash:comments>"))

    static let slashHitParade = Rule(
        "slash-hit-parade", .error, "slash:hit_parade is a list of whole numbers with commas between them.",
        .slash,
        wrong: .rssItem("<slash:hit_parade>177 155</slash:hit_parade>"),
        right: .rssItem("<slash:hit_parade>177,155,105,33,6,3,0</slash:hit_parade>"))

    static let slashRepeated = Rule(
        "slash-repeated", .warning, "An item has slash:comments and slash:hit_parade at most once.", .slash,
        wrong: .rssItem("<slash:comments>1</slash:comments><slash:comments>2</slash:comments>"),
        right: .rssItem("<slash:comments>2</slash:comments>"))

    static let slashPlace = Rule(
        "slash-place", .error, "Elements of Slash belong in items.", .slash,
        wrong: .rssChannel("<slash:comments>177</slash:comments>"),
        right: .rssItem("<slash:comments>177</slash:comments>"))

    static let slashUnknown = Rule(
        "slash-unknown", .warning,
        "Elements of Slash are slash:section, slash:department, slash:comments and slash:hit_parade; "
            + "readers ignore others.", .slash,
        wrong: .rssItem("<slash:comment>177</slash:comment>"),
        right: .rssItem("<slash:comments>177</slash:comments>"))
}

extension Specification {
    fileprivate static let slash = other(
        "RSS Slash module", "", "https://web.resource.org/rss/1.0/modules/slash/")
}
