import Text

/// A text that is put together of literals of the program and ``XMLText``, for XML and for other documents.
///
/// ```swift
/// var buffer = XMLBuffer()
/// buffer.append("<p>")
/// buffer.append(XMLText(excerpt))
/// writer.element("content", ["type": "html"], buffer.escaped())  // &lt;p&gt;…
/// ```
public struct XMLBuffer: ~Copyable {
    private var buffer = UTF8Buffer()
    private var escapedBuffer = UTF8Buffer()

    /// Begins empty.
    public init() {}

    /// Appends a literal of the program.
    public mutating func append(_ literal: StaticString) {
        buffer.append(literal)
    }

    /// Appends a text, its special bytes replaced.
    ///
    /// - Parameters:
    ///   - isSpecial: tells it of each byte of a block.
    ///   - replacement: what is written for a special byte.
    @inline(__always)
    public mutating func append(
        _ text: XMLText, replacing isSpecial: (ByteBlock) -> ByteBlock.Mask,
        with replacement: (UInt8) -> StaticString
    ) {
        text.withUTF8 { buffer.append($0, replacing: isSpecial, with: replacement) }
    }

    /// Hands over the text so far in UTF-8, and begins anew.
    public mutating func take() -> [UInt8] { buffer.take() }

    /// The text so far, as it stands between the tags of a document.
    public mutating func escaped() -> EscapedXMLText {
        buffer.withBytes { EscapedXMLText($0, in: &escapedBuffer) }
    }
}
