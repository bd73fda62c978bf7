import Text

/// Text without markup as paragraphs.
enum PlainParagraphs {
    /// The HTML of a text: blank lines separate paragraphs, and other lines stay lines.
    static func html(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var html: [UInt8] = []
        var isOpen = false
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard line.contains(where: { !$0.isASCIISpace }) else {
                if isOpen { html.append(contentsOf: "</p>\n".utf8) }
                isOpen = false
                continue
            }
            html.append(contentsOf: (isOpen ? "<br>\n" : "<p>").utf8)
            isOpen = true
            for byte in line {
                switch byte {
                case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
                case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
                case 0x0D: break
                default: html.append(byte)
                }
            }
        }
        if isOpen { html.append(contentsOf: "</p>\n".utf8) }
        return html
    }
}
