/// Scans the ASCII parts of markup, byte by byte.
struct ByteScanner {
    let bytes: ArraySlice<UInt8>
    var position: Int

    /// The maximum length of names and strings in bytes; longer ones are truncated, as none of them matters.
    private static let limit = 1 << 16

    init(_ bytes: ArraySlice<UInt8>, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.init(bytes[...], at: position)
    }

    /// The byte at the current position; nil at the end.
    var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    var isAtSpace: Bool { byte.map(Self.isSpace) ?? false }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D
    }

    /// Skips white space; returns whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = position
        while isAtSpace { position += 1 }
        return position > start
    }

    /// Skips a literal if it comes next.
    mutating func skip(_ literal: StaticString) -> Bool {
        let isHere = literal.withUTF8Buffer { literal in
            position + literal.count <= bytes.endIndex
                && literal.indices.allSatisfy { bytes[position + $0] == literal[$0] }
        }
        if isHere { position += literal.utf8CodeUnitCount }
        return isHere
    }

    /// Skips past the next occurrence of a literal; if there is none, moves to the end and returns false.
    mutating func skip(past literal: StaticString) -> Bool {
        let first = literal.utf8Start.pointee
        while let next = bytes[position...].firstIndex(of: first) {
            position = next
            if skip(literal) { return true }
            position += 1
        }
        position = bytes.endIndex
        return false
    }

    /// Reads a name: everything up to white space or a byte used in markup.
    mutating func name() -> String { string(nameRange()) }

    /// Reads a name and returns its range.
    mutating func nameRange() -> Range<Int> {
        let start = position
        while let byte, !Self.isSpace(byte), !Self.endsName(byte) { position += 1 }
        return start..<position
    }

    /// Reads a quoted string; nil if there is none, or if it is not closed.
    mutating func quoted() -> String? {
        quotedRange().map(string)
    }

    /// Reads a quoted string and returns its range without the quotes; nil if there is none, or if it is not
    /// closed.
    mutating func quotedRange() -> Range<Int>? {
        guard let quote = byte, quote == 0x22 || quote == 0x27 else { return nil }
        guard let end = bytes[(position + 1)...].firstIndex(of: quote) else { return nil }
        defer { position = end + 1 }
        return (position + 1)..<end
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(Self.limit), as: UTF8.self)
    }

    /// Reads `name="value"`, with optional white space around the equals sign; nil for anything else.
    mutating func attribute() -> (name: String, value: String)? {
        let name = name()
        skipSpace()
        guard skip("=") else { return nil }
        skipSpace()
        return quoted().map { (name, $0) }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<")...UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "&"),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
