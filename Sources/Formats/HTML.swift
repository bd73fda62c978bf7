import Text
import XML

/// A piece of HTML: tags are literals of the program, everything else is escaped.
struct HTML: ~Copyable {
    private var buffer = XMLBuffer()

    /// A text as HTML that says the same, between tags.
    static func text(_ text: String) -> XMLText {
        // Most texts are HTML as they are.
        guard text.utf8.contains(where: Self.isMarkup) else { return XMLText(text) }
        var html = HTML()
        html.text(text)
        return XMLText(html.takeString())
    }

    /// Hands over the HTML so far in UTF-8, and begins anew.
    mutating func take() -> [UInt8] { buffer.take() }

    /// Hands over the HTML so far, and begins anew.
    mutating func takeString() -> String { String(decoding: take(), as: UTF8.self) }

    /// The HTML so far, as text of a document in XML.
    mutating func escaped() -> EscapedXMLText { buffer.escaped() }

    /// Appends tags as they are.
    mutating func tags(_ tags: StaticString) {
        buffer.append(tags)
    }

    /// Appends text between tags, escaped.
    mutating func text(_ text: String) {
        buffer.append(
            XMLText(text),
            replacing: { block in block.equals("&") .| block.equals("<") .| block.equals(">") },
            with: Self.reference)
    }

    /// Appends a value, escaped for wherever it stands: between tags or within a quoted attribute.
    mutating func value(_ value: String) {
        buffer.append(
            XMLText(value),
            replacing: { block in
                block.equals("&") .| block.equals("<") .| block.equals(">")
                    .| block.equals("\"") .| block.equals("'")
            },
            with: Self.reference)
    }

    /// Appends an attribute to the tag that was begun.
    mutating func attribute(_ name: StaticString, _ value: String) {
        tags(" ")
        tags(name)
        tags("=\"")
        self.value(value)
        tags("\"")
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    }

    private static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
