import Text

/// Text as it stands between the tags of an XML document, escaped once for all documents that hold it.
public struct EscapedXMLText: Hashable, Sendable {
    /// UTF-8.
    let bytes: [UInt8]

    /// Escapes a text as libxml2 does.
    public init(_ text: XMLText) {
        var buffer = UTF8Buffer(capacity: text.string.utf8.count * 2)
        text.withUTF8 { utf8 in
            var index = 0
            while true {
                index = buffer.append(utf8, from: index) { block in
                    block.equals("&") .| block.equals("<") .| block.equals(">")
                        .| block.equals("\"") .| block.equals("\r")
                }
                guard index < utf8.count else { return }
                buffer.append(Self.reference(for: utf8[index]))
                index += 1
            }
        }
        bytes = buffer.take()
    }

    private static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#13;"
        }
    }
}
