/// Rules that belong together, and the checks that hold documents to them.
public struct RuleGroup: Sendable {
    /// What the rules are about.
    public let name: String
    /// The rules.
    public let rules: [Rule]

    let checks: [Check]

    init(_ name: String, rules: [Rule], checks: [Check]) {
        (self.name, self.rules, self.checks) = (name, rules, checks)
    }
}
