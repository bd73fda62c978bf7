/// What is wrong with one document, and where.
///
/// A message names the field and the rule, never a value: values may be private.
public struct Diagnostic: Hashable, Sendable {
    /// The document's path, as it was found.
    public let path: String
    /// The line, counted from 1.
    public let line: Int
    /// The character in the line, counted from 1.
    public let column: Int
    /// The field, such as `related[2].webUrl`; nil where the document as a whole is meant.
    public let field: String?
    /// What is wrong and what was expected.
    public let message: String

    /// Describes what is wrong at a place of a document.
    public init(path: String, line: Int = 1, column: Int = 1, field: String? = nil, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.field = field
        self.message = message
    }

    /// The same problem with something more to say about it.
    public func adding(_ words: String) -> Diagnostic {
        Diagnostic(path: path, line: line, column: column, field: field, message: "\(message); \(words)")
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line as compilers write it: `path:line:column: field: message`.
    public var description: String {
        "\(Self.singleLine(path)):\(line):\(column): \(field.map { "\($0): " } ?? "")\(message)"
    }

    /// A path without line breaks and what terminals obey, so that a message with it is one harmless line.
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
    /// Orders by path (in byte order), line, column and message.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if !left.path.utf8.elementsEqual(right.path.utf8) {
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return (left.line, left.column, left.message) < (right.line, right.column, right.message)
    }
}
