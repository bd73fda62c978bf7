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
        guard text.utf8.contains(where: isSpecial) else {
            html += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
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

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
