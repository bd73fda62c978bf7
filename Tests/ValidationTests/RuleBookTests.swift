import Testing

@testable import Validation

@Suite("The rule book")
struct RuleBookTests {
    /// Rules that a document alone cannot violate.
    private static let others = Set(RuleGroup.comparison.rules + RuleGroup.http.rules)

    @Test(
        "finds the fault in each rule's wrong example",
        arguments: RuleBook.rules.filter { !others.contains($0) })
    func wrong(rule: Rule) {
        let diagnostics = FeedValidator().diagnostics(in: rule.wrong.document)
        #expect(diagnostics.contains { $0.rule == rule }, "\(diagnostics)")
    }

    /// Rules that the minimal examples also violate.
    static let lacking: Set<Rule> = [.feedEmpty, .rssSelfLinkMissing, .atomSelfLinkMissing]

    @Test(
        "tells one mistake once: no place of a wrong example has two diagnostics", arguments: RuleBook.rules)
    func once(rule: Rule) {
        let diagnostics = FeedValidator().diagnostics(in: rule.wrong.document)
            .filter { $0.rule == rule || !Self.lacking.contains($0.rule) }
        #expect(Set(diagnostics.map { [$0.line, $0.column] }).count == diagnostics.count, "\(diagnostics)")
    }

    @Test(
        "finds no error in each rule's right example, and not the rule's own fault", arguments: RuleBook.rules
    )
    func right(rule: Rule) {
        let diagnostics = FeedValidator().diagnostics(in: rule.right.document)
        #expect(!diagnostics.contains { $0.rule == rule || $0.rule.severity == .error }, "\(diagnostics)")
    }

    @Test("puts valid documents around fragments")
    func frames() {
        let examples: [Example] = [
            .rssChannel(""), .rssItem(""), .atomFeed(""), .atomEntry(""), .jsonFeed(""), .jsonItem(""),
            .rdf(""), .rdfChannel(""), .rdfItem(""),
        ]
        for example in examples {
            #expect(FeedValidator().diagnostics(in: example.document).isEmpty)
        }
    }

    @Test("gives each rule a name of its own, and a sentence")
    func names() {
        #expect(Set(RuleBook.rules.map(\.id)).count == RuleBook.rules.count)
        for rule in RuleBook.rules {
            #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil)
            #expect(rule.sentence.hasSuffix(".") && rule.sentence.first?.isLowercase != nil)
            #expect(RuleBook.rule(rule.id) == rule)
        }
    }

    @Test("shows different texts as wrong and right", arguments: RuleBook.rules)
    func shown(rule: Rule) {
        let (wrong, right) = rule.shownExamples
        #expect(wrong != right && !wrong.isEmpty)
    }

    @Test(
        "says what to write instead, in each message",
        arguments: RuleBook.rules.filter { !others.contains($0) })
    func advice(rule: Rule) {
        let messages = FeedValidator().diagnostics(in: rule.wrong.document).filter { $0.rule == rule }.map(
            \.message)
        let words = ["expected", "write ", "; ", "use ", "remove", "is missing", "must follow"]
        for message in messages { #expect(words.contains(where: message.contains), "\(message)") }
    }

    @Test("ignores what it is told to")
    func ignored() {
        let rule = Rule.xmlEntity
        let diagnostics = FeedValidator(ignoring: [rule.id]).diagnostics(in: rule.wrong.document)
        #expect(diagnostics.isEmpty)
    }
}

extension Rule: CustomTestStringConvertible {
    /// The rule's name.
    public var testDescription: String { id }
}
