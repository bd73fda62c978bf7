import Text

/// Escaped text for the content of XML elements, which can be used in several documents.
public struct EscapedXMLText: Hashable, Sendable {
    /// UTF-8.
    let bytes: [UInt8]

    /// Escapes a text like libxml2 does.
    public init(_ text: XMLText) {
        var buffer = UTF8Buffer()
        self = text.withUTF8 { Self($0, in: &buffer) }
    }

    /// Escapes UTF-8 that only has characters allowed in XML; the buffer must be empty, and is empty again
    /// afterwards.
    init(_ utf8: UnsafeBufferPointer<UInt8>, in buffer: inout UTF8Buffer) {
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
