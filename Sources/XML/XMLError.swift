import CLibXML2

/// Why a document is not well-formed XML, or violates a schema or rule.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 if libxml2 does not know it.
    public let line: Int
    /// The message from libxml2, which depends on its version.
    public let message: String

    /// Describes an error at a line.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// The line and the message.
    public var description: String { "line \(line): \(message)" }
}

extension XMLError {
    init(_ error: xmlError) {
        let message = error.message.map { String(cString: $0) } ?? "not valid"
        let end = message.lastIndex { !$0.isWhitespace }
        self.init(line: Int(error.line), message: end.map { String(message[...$0]) } ?? message)
    }
}
