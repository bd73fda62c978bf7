/// How serious a violation of a rule is.
public enum Severity: String, Sendable, Codable, CaseIterable {
    /// The document violates a specification.
    case error
    /// The document is allowed, but may cause problems in some readers.
    case warning
}
