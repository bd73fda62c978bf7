/// A piece of HTML that is being written: tags are literals of the program, everything else is escaped.
struct HTML {
    private var bytes: [UInt8] = []

    /// The HTML so far.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Text as HTML, safe between tags and within quoted attributes.
    static func escaped(_ text: String) -> String {
        var html = HTML()
        html.text(text)
        return html.string
    }

    /// Appends tags as they are.
    mutating func tags(_ tags: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: tags.utf8Start, count: tags.utf8CodeUnitCount))
    }

    /// Appends text, escaped.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for (index, byte) in text.enumerated() {
                guard let escape = Self.escape(of: byte) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                tags(escape)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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
        tags("<a")
        attribute("href", address)
        tags(">")
        text(title)
        tags("</a>")
    }

    @inline(__always)
    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
