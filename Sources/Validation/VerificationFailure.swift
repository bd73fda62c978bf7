import XML

/// Why a document may not be published.
public struct VerificationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 where it is not known.
    public let line: Int
    /// What is wrong, in words that may change between versions.
    public let message: String

    /// Describes a failure at a line.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// The line and the message.
    public var description: String { "line \(line): \(message)" }
}

extension VerificationFailure {
    init(_ failure: XMLFailure) {
        self.init(line: failure.line, message: failure.message)
    }

    init(_ finding: Finding) {
        self.init(line: finding.line, message: "\(finding.message) [\(finding.rule.id)]")
    }
}
