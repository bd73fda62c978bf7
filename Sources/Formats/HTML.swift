import Text
import XML

/// A piece of HTML: tags are literals in the code, everything else is escaped.
struct HTML: ~Copyable {
    private var buffer = XMLBuffer()

    /// Escapes text for use between tags.
    static func text(_ text: String) -> XMLText {
        // Most texts need no escaping.
        guard text.utf8.contains(where: Self.isMarkup) else { return XMLText(text) }
        var html = HTML()
        html.text(text)
        return XMLText(html.takeString())
    }

    /// Returns the HTML so far in UTF-8, and clears it.
    mutating func take() -> [UInt8] { buffer.take() }

    /// Returns the HTML so far as a string, and clears it.
    mutating func takeString() -> String { String(decoding: take(), as: UTF8.self) }

    /// The HTML so far, escaped as text of an XML document.
    mutating func escaped() -> EscapedXMLText { buffer.escaped() }

    /// Appends tags unescaped.
    mutating func tags(_ tags: StaticString) {
        buffer.append(tags)
    }

    /// Appends HTML that is clean already.
    mutating func clean(_ html: String) {
        buffer.append(XMLText(html))
    }

    /// Appends text between tags, escaped.
    mutating func text(_ text: String) {
        buffer.append(
            XMLText(text),
            replacing: { block in block.equals("&") .| block.equals("<") .| block.equals(">") },
            with: Self.reference)
    }

    /// Appends a value escaped for use both between tags and in a quoted attribute.
    mutating func value(_ value: String) {
        buffer.append(
            XMLText(value),
            replacing: { block in
                block.equals("&") .| block.equals("<") .| block.equals(">")
                    .| block.equals("\"") .| block.equals("'")
            },
            with: Self.reference)
    }

    /// Appends an attribute to the open tag.
    mutating func attribute(_ name: StaticString, _ value: String) {
        tags(" ")
        tags(name)
        tags("=\"")
        self.value(value)
        tags("\"")
    }

    /// Appends a link with a title.
    mutating func link(_ address: String, _ title: String) {
        tags("<a")
        attribute("href", address)
        tags(">")
        value(title)
        tags("</a>")
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
