import XML

/// Why a document may not be published.
public struct VerificationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 if unknown.
    public let line: Int
    /// The problem, in words that may change between versions.
    public let message: String

    /// Describes an error at a line.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// The line and the message.
    public var description: String { "line \(line): \(message)" }
}

extension VerificationError {
    init(_ error: XMLError) {
        self.init(line: error.line, message: error.message)
    }

    init(_ diagnostic: FeedDiagnostic) {
        self.init(line: diagnostic.line, message: "\(diagnostic.message) [\(diagnostic.rule.id)]")
    }
}
