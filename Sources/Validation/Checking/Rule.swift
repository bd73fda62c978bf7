/// A rule for feeds.
public struct Rule: Sendable, Identifiable {
    /// The name used in diagnostics and options: lower case, words joined by hyphens; it never changes.
    public let id: String
    /// How serious a violation is.
    public let severity: Severity
    /// The rule, in one sentence.
    public let sentence: String
    /// The source of the rule.
    public let source: Specification
    /// A minimal document that violates it.
    public let wrong: Example
    /// The same document, corrected.
    public let right: Example

    init(
        _ id: String, _ severity: Severity, _ sentence: String, _ source: Specification, wrong: Example,
        right: Example
    ) {
        (self.id, self.severity, self.sentence, self.source) = (id, severity, sentence, source)
        (self.wrong, self.right) = (wrong, right)
    }
}

extension Rule: Hashable {
    /// Rules are equal if their ids are.
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
