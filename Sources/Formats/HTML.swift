import Text
import XML

/// A piece of HTML: tags are literals of the program, everything else is escaped.
struct HTML: ~Copyable {
    private var buffer = UTF8Buffer()

    /// A text as HTML that says the same, between tags.
    static func text(_ text: String) -> XMLText {
        var html = HTML()
        html.text(text)
        return html.take()
    }

    /// Hands over the HTML so far, and begins anew.
    mutating func take() -> XMLText { XMLText(buffer.takeString()) }

    /// Appends tags as they are.
    mutating func tags(_ tags: StaticString) {
        buffer.append(tags)
    }

    /// Appends text between tags, escaped.
    mutating func text(_ text: String) {
        append(text) { block in block.equals("&") .| block.equals("<") .| block.equals(">") }
    }

    /// Appends a value, escaped for wherever it stands: between tags or within a quoted attribute.
    mutating func value(_ value: String) {
        append(value) { block in
            block.equals("&") .| block.equals("<") .| block.equals(">")
                .| block.equals("\"") .| block.equals("'")
        }
    }

    /// Appends an attribute to the tag that was begun.
    mutating func attribute(_ name: StaticString, _ value: String) {
        tags(" ")
        tags(name)
        tags("=\"")
        self.value(value)
        tags("\"")
    }

    private mutating func append(_ text: String, escaping isSpecial: (ByteBlock) -> ByteBlock.Mask) {
        var text = XMLText(text).string
        text.withUTF8 { utf8 in
            var index = 0
            while true {
                index = buffer.append(utf8, from: index, upTo: isSpecial)
                guard index < utf8.count else { return }
                buffer.append(Self.reference(for: utf8[index]))
                index += 1
            }
        }
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
