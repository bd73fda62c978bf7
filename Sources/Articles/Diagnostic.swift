/// A problem with a document, and its location.
///
/// Messages name the field and the rule, but never a value: values may be private.
public struct Diagnostic: Hashable, Sendable {
    /// The document's path, as it was found.
    public let path: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// The field, such as `related[2].webUrl`; nil for the document as a whole.
    public let field: String?
    /// The problem and what was expected.
    public let message: String

    /// Describes a problem at a location in a document.
    public init(path: String, line: Int = 1, column: Int = 1, field: String? = nil, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.field = field
        self.message = message
    }

    /// The same problem in a text that begins at a location in its file.
    func moved(to start: YAMLEvents.Mark) -> Diagnostic {
        let mark = YAMLEvents.Mark(line: line, column: column).moved(to: start)
        return Diagnostic(path: path, line: mark.line, column: mark.column, field: field, message: message)
    }

    /// The same problem with more text.
    public func adding(_ words: String) -> Diagnostic {
        Diagnostic(path: path, line: line, column: column, field: field, message: "\(message); \(words)")
    }
}

extension Diagnostic {
    /// The problem of an article whose full text is too long for feeds.
    public static func textIsCut(at path: String) -> Diagnostic {
        Diagnostic(
            path: path, message: "the text is too long: feeds show its beginning, and link to the rest")
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line in the format of compilers: `path:line:column: field: message`.
    public var description: String {
        "\(Self.singleLine(path)):\(line):\(column): \(field.map { "\($0): " } ?? "")\(message)"
    }

    /// A path without line breaks and terminal control characters, so that messages are safe to print.
    static func singleLine(_ path: String) -> String {
        path.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: "?"
            default: String(scalar)
            }
        }.joined()
    }
}

extension Diagnostic: Comparable {
    /// Sorts by path (in byte order), line, column and message.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if !left.path.utf8.elementsEqual(right.path.utf8) {
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return (left.line, left.column, left.message) < (right.line, right.column, right.message)
    }
}
