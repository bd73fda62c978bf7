import Text
import XML

/// Writes one JSON document into memory (RFC 8259), indented by two spaces, in UTF-8.
///
/// Names are literals in the code; values are ``XML/XMLText``, so that they are the same as in XML.
struct JSONWriter: ~Copyable {
    private var buffer = UTF8Buffer(capacity: 1 << 16)
    /// The number of open objects and arrays.
    private var depth = 0
    /// Whether the innermost of them is empty so far.
    private var isEmpty = true

    /// Opens an object: the document itself or an element of an array.
    mutating func startObject() {
        if depth > 0 { startLine() }
        open("{")
    }

    mutating func endObject() { close("}") }

    /// Opens an array as a member of an object.
    mutating func startArray(_ name: StaticString) {
        start(name)
        open("[")
    }

    mutating func endArray() { close("]") }

    /// Adds a string to an object.
    mutating func member(_ name: StaticString, _ value: XMLText) {
        start(name)
        string(value)
    }

    /// Adds a string to an object unless it is nil.
    mutating func member(_ name: StaticString, _ value: XMLText?) {
        if let value { member(name, value) }
    }

    /// Adds a number to an object unless it is nil.
    mutating func member(_ name: StaticString, number value: Int?) {
        guard let value else { return }
        start(name)
        for byte in String(value).utf8 { buffer.append(byte) }
    }

    /// Adds a UTF-8 string to an object.
    mutating func member(_ name: StaticString, utf8 value: [UInt8]) {
        start(name)
        value.withUnsafeBufferPointer { string($0) }
    }

    /// Adds a string to an array.
    mutating func element(_ value: XMLText) {
        startLine()
        string(value)
    }

    /// Ends the document with a line break.
    mutating func finish() -> [UInt8] {
        buffer.append("\n")
        return buffer.take()
    }
}

// MARK: - Layout

extension JSONWriter {
    private mutating func open(_ bracket: StaticString) {
        buffer.append(bracket)
        depth += 1
        isEmpty = true
    }

    private mutating func close(_ bracket: StaticString) {
        depth -= 1
        if !isEmpty { breakLine() }
        buffer.append(bracket)
        isEmpty = false
    }

    private mutating func startLine() {
        if !isEmpty { buffer.append(",") }
        breakLine()
        isEmpty = false
    }

    private mutating func breakLine() {
        buffer.append("\n")
        for _ in 0..<depth { buffer.append("  ") }
    }

    private mutating func start(_ name: StaticString) {
        startLine()
        buffer.append("\"")
        buffer.append(name)
        buffer.append("\": ")
    }
}

// MARK: - Strings

extension JSONWriter {
    private mutating func string(_ text: XMLText) {
        var text = text.string
        text.withUTF8 { string($0) }
    }

    private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        buffer.append("\"")
        var index = 0
        while true {
            index = buffer.append(utf8, from: index) { block in
                block.isControl .| block.equals("\"") .| block.equals("\\")
                    .| (block .== ByteBlock(repeating: 0xE2))
            }
            guard index < utf8.count else { break }
            index += appendEscaped(utf8, at: index)
        }
        buffer.append("\"")
    }

    /// Writes a byte, or a character that must be escaped; returns its length in bytes.
    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case UInt8(ascii: "\""): buffer.append("\\\"")
        case UInt8(ascii: "\\"): buffer.append("\\\\")
        // XML has no other control characters.
        case UInt8(ascii: "\n"): buffer.append("\\n")
        case UInt8(ascii: "\t"): buffer.append("\\t")
        case UInt8(ascii: "\r"): buffer.append("\\r")
        // U+2028 and U+2029 (E2 80 A8, E2 80 A9) end a line in older JavaScript.
        case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] | 1 == 0xA9:
            buffer.append(utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
            return 3
        case let byte: buffer.append(byte)
        }
        return 1
    }
}
