/// The little HTML that entries hold.
enum HTML {
    /// Text as HTML, safe between tags and within quoted attributes.
    static func escaped(_ text: String) -> String {
        var result = ""
        append(text, to: &result)
        return result
    }

    /// Appends text as HTML; see ``escaped(_:)``.
    static func append(_ text: String, to html: inout String) {
        var rest = text[...]
        while let index = rest.utf8.firstIndex(where: { escape(of: $0) != nil }) {
            html += rest[..<index]
            html += escape(of: rest.utf8[index]) ?? ""
            rest = rest[rest.utf8.index(after: index)...]
        }
        html += rest
    }

    private static func escape(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// Appends a link.
    static func appendLink(_ address: String, _ text: String, to html: inout String) {
        html += "<a href=\""
        append(address, to: &html)
        html += "\">"
        append(text, to: &html)
        html += "</a>"
    }
}
