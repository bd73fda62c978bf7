import Text
import XML

/// A piece of HTML: tags are literals of the program, everything else is escaped.
struct HTML: ~Copyable {
    private var buffer = UTF8Buffer()

    /// A text as HTML that says the same.
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

    /// Appends text, escaped: safe between tags and within quoted attributes.
    mutating func text(_ text: String) {
        var text = XMLText(text).string
        text.withUTF8 { utf8 in
            var index = 0
            while true {
                index = buffer.append(utf8, from: index) { block in
                    block.equals("&") .| block.equals("<") .| block.equals(">")
                        .| block.equals("\"") .| block.equals("'")
                }
                guard index < utf8.count else { return }
                buffer.append(Self.reference(for: utf8[index]))
                index += 1
            }
        }
    }

    /// Appends an attribute to the tag that was begun.
    mutating func attribute(_ name: StaticString, _ value: String) {
        tags(" ")
        tags(name)
        tags("=\"")
        text(value)
        tags("\"")
    }

    /// Appends a link.
    mutating func link(_ address: String, _ title: String) {
        tags("<a href=\"")
        text(address)
        tags("\">")
        text(title)
        tags("</a>")
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
