/// A group of related rules, and their checks.
public struct RuleGroup: Sendable {
    /// The subject of the rules.
    public let name: String
    /// The rules.
    public let rules: [Rule]

    let checks: [Check]

    init(_ name: String, rules: [Rule], checks: [Check]) {
        (self.name, self.rules, self.checks) = (name, rules, checks)
    }
}
