import Text

/// A text composed of literals and ``XMLText``, for XML and for other documents.
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

    /// Creates an empty buffer.
    public init() {}

    /// Appends a literal.
    public mutating func append(_ literal: StaticString) {
        buffer.append(literal)
    }

    /// Appends a text as it is.
    public mutating func append(_ text: XMLText) {
        text.withUTF8 { buffer.append($0) }
    }

    /// Appends a text, replacing special bytes.
    ///
    /// - Parameters:
    ///   - isSpecial: tests all bytes of a block.
    ///   - replacement: returns what to write for a special byte.
    @inline(__always)
    public mutating func append(
        _ text: XMLText, replacing isSpecial: (ByteBlock) -> ByteBlock.Mask,
        with replacement: (UInt8) -> StaticString
    ) {
        text.withUTF8 { buffer.append($0, replacing: isSpecial, with: replacement) }
    }

    /// Returns the text so far in UTF-8, and clears the buffer.
    public mutating func take() -> [UInt8] { buffer.take() }

    /// Returns the text so far, escaped for element content.
    public mutating func escaped() -> EscapedXMLText {
        buffer.withBytes { EscapedXMLText($0, in: &escapedBuffer) }
    }
}
