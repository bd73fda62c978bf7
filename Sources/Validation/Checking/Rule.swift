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

extension Rule {
    /// The examples as shown to people, which always differ.
    ///
    /// If one text is wrong in one place and right in another, each is named. If the fault is only something
    /// extra, the right one is empty.
    public var shownExamples: (wrong: String, right: String) {
        guard wrong.shown == right.shown else { return (wrong.shown, right.shown) }
        return ("In \(wrong.place):\n\(wrong.shown)", "In \(right.place):\n\(right.shown)")
    }
}

extension Rule: Hashable {
    /// Rules are equal if their ids are.
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
