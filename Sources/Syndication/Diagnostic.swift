import Validation

/// A problem in a document: the rule that it breaks, and where.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How serious a problem is.
    public enum Severity: String, Hashable, Sendable {
        /// The document violates a specification.
        case error
        /// The document is allowed, but may cause problems in some readers.
        case warning
    }

    /// The id of the rule, such as `rss-item-date`; it never changes.
    public let rule: String
    /// How serious it is.
    public let severity: Severity
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// What is wrong, and what to write instead.
    ///
    /// It quotes at most the beginning of a value, without control characters.
    public let message: String
    /// The source of the rule and its section, such as `RFC 4287 (Atom), section 4.2.6`.
    public let source: String
    /// The address of the source.
    public let sourceURL: String

    init(_ diagnostic: FeedDiagnostic) {
        let rule = diagnostic.rule
        (self.rule, message) = (rule.id, diagnostic.message)
        (line, column) = (diagnostic.line, diagnostic.column)
        severity =
            switch rule.severity {
            case .error: .error
            case .warning: .warning
            }
        (source, sourceURL) = (rule.source.citation, rule.source.address)
    }

    /// One line in the format of compilers: `line:column: severity: message [rule]`.
    public var description: String { "\(line):\(column): \(severity.rawValue): \(message) [\(rule)]" }
}
