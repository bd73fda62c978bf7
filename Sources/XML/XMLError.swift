import CLibXML2

/// Why a document is not well-formed XML, or not what a schema or rule wants.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 where libxml2 does not know it.
    public let line: Int
    /// What is wrong, in libxml2's words, which change between its versions.
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
