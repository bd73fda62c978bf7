/// Something that a feed is held to.
public struct Rule: Sendable, Identifiable {
    /// The name that diagnostics and options use: lower case, words joined by hyphens, and never changed.
    public let id: String
    /// How bad it is to break it.
    public let severity: Severity
    /// What is wanted, in one sentence.
    public let sentence: String
    /// Where that is written.
    public let source: Specification
    /// The least document that breaks it.
    public let wrong: Example
    /// The same document, put right.
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
    /// Rules are the same when their names are.
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
