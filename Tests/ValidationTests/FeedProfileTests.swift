import Testing

@testable import Validation

@Suite("Profiles of platforms")
struct FeedProfileTests {
    private static let rules = FeedProfile.all.flatMap { profile in profile.rules.map { (profile, $0) } }

    private func found(in example: Example, by profile: FeedProfile) -> Set<Rule> {
        var validator = FeedValidator()
        validator.profile = profile
        return Set(validator.diagnostics(in: example.document).map(\.rule)).intersection(profile.rules)
    }

    @Test("find the fault in each rule's wrong example, and nothing in the right one of a requirement")
    func examples() {
        for (profile, rule) in Self.rules {
            #expect(found(in: rule.wrong, by: profile).contains(rule), "\(rule.id)")
            #expect(!found(in: rule.right, by: profile).contains(rule), "\(rule.id)")
        }
        for (profile, rule) in Self.rules.filter({ !$0.1.id.hasSuffix("-rss") }) {
            #expect(found(in: rule.right, by: profile).isEmpty, "\(rule.id)")
            #expect(found(in: rule.wrong, by: profile) == [rule], "\(rule.id)")
        }
    }

    @Test("have ids of their own, and sources with an address")
    func ids() {
        #expect(Set(RuleBook.everyRule).count == RuleBook.everyRule.count)
        for (profile, rule) in Self.rules {
            #expect(rule.id.hasPrefix(profile.name) && rule.source.address.hasPrefix("https://"))
            #expect(RuleBook.rule(rule.id) == rule)
        }
    }

    @Test("change nothing unless they are asked for")
    func unasked() {
        let diagnostics = FeedValidator().diagnostics(in: FeedProfile.flipboard.rules[1].wrong.document)
        #expect(!diagnostics.contains { $0.rule.id.hasPrefix("flipboard") })
    }
}
