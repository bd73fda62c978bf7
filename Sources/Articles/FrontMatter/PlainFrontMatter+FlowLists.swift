import Text

extension PlainFrontMatter {
    /// Reads a list of scalars in brackets.
    mutating func readFlowList() throws(NotPlainError) {
        append(.listStart)
        position += 1
        skipSpaces()
        while bytes[position] != UInt8(ascii: "]") {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "\""): try readQuoted(escape: UInt8(ascii: "\\"))
            case UInt8(ascii: "'"): try readQuoted(escape: UInt8(ascii: "'"))
            default: try readUnquotedItem()
            }
            // What follows has its column in characters.
            lineStart += bytes[start..<position].count { $0 & 0xC0 == 0x80 }
            skipSpaces()
            if bytes[position] == UInt8(ascii: "]") { break }
            guard bytes[position] == UInt8(ascii: ",") else { throw NotPlainError() }
            position += 1
            skipSpaces()
        }
        append(.listEnd)
        position += 1
    }

    private mutating func readUnquotedItem() throws(NotPlainError) {
        guard bytes.beginsUnquoted(at: position) else { throw NotPlainError() }
        let (mark, start) = (mark, position)
        position = try bytes.plainTextEnd(from: position, UInt8(ascii: ","), UInt8(ascii: "]"))
        // It also ends at a control character, such as that at the end of the line.
        guard [UInt8(ascii: ","), UInt8(ascii: "]")].contains(bytes[position]) else { throw NotPlainError() }
        while bytes[position - 1] == 0x20 { position -= 1 }
        let text = text(start..<position)
        guard !text.contains(where: Self.mayHaveMeaning) else { throw NotPlainError() }
        append(text, at: mark, isPlain: true)
    }

    /// Whether a byte may have a meaning within an unquoted item.
    private static func mayHaveMeaning(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: ":"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }
}
