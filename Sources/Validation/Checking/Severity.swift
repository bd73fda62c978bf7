/// How bad it is to break a rule.
public enum Severity: String, Sendable, Codable, CaseIterable {
    /// The document breaks a specification.
    case error
    /// The document is allowed, but some readers will stumble.
    case warning
}
