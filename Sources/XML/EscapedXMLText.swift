import Text

/// Text as it stands between the tags of an XML document, escaped once for all documents that hold it.
public struct EscapedXMLText: Hashable, Sendable {
    /// UTF-8.
    let bytes: [UInt8]

    /// Escapes a text as libxml2 does.
    public init(_ text: XMLText) {
        self = text.withUTF8(Self.init)
    }

    /// Escapes UTF-8 that has only characters that XML allows.
    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        var buffer = UTF8Buffer(capacity: utf8.count + utf8.count / 2)
        buffer.append(
            utf8,
            replacing: { block in
                block.equals("&") .| block.equals("<") .| block.equals(">")
                    .| block.equals("\"") .| block.equals("\r")
            },
            with: { byte in
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                default: "&#13;"
                }
            })
        bytes = buffer.take()
    }
}
