import Text

extension PlainFrontMatter {
    /// Reads the scalar, or the list in brackets, that begins here and ends on the same line.
    @inline(__always)
    mutating func readValue() throws(NotPlainError) {
        switch bytes[position] {
        case UInt8(ascii: "\""): try readQuoted(escape: UInt8(ascii: "\\"))
        case UInt8(ascii: "'"): try readQuoted(escape: UInt8(ascii: "'"))
        case UInt8(ascii: "["): try readFlowList()
        default: try readUnquoted()
        }
    }

    private mutating func readUnquoted() throws(NotPlainError) {
        guard bytes.beginsUnquoted(at: position) else { throw NotPlainError() }
        let (mark, start) = (mark, position)
        while true {
            position = try bytes.plainTextEnd(from: position, UInt8(ascii: ":"), UInt8(ascii: "#"))
            switch bytes[position] {
            case UInt8(ascii: ":"):
                guard bytes[position + 1] > 0x20 else { throw NotPlainError() }
            case UInt8(ascii: "#") where bytes[position - 1] != 0x20: break
            default:
                while bytes[position - 1] == 0x20 { position -= 1 }
                return append(text(start..<position), at: mark, isPlain: true)
            }
            position += 1
        }
    }

    /// Reads a quoted scalar; the only escapes accepted are those that stand for their second byte itself.
    mutating func readQuoted(escape: UInt8) throws(NotPlainError) {
        let (mark, quote) = (mark, bytes[position])
        position += 1
        var start = position
        var hasEscapes = false
        while true {
            position = try bytes.plainTextEnd(from: position, quote, escape)
            guard bytes[position] == quote || bytes[position] == escape else { throw NotPlainError() }
            let next = bytes[position + 1]
            if bytes[position] == quote, quote != escape || next != quote { break }
            guard next == quote || next == escape || next == UInt8(ascii: "/") else { throw NotPlainError() }
            if !hasEscapes { steps.texts.begin(room: bytes.count) }
            hasEscapes = true
            steps.texts.append(text(start..<position))
            // The escaped byte begins the next piece.
            start = position + 1
            position += 2
        }
        let piece = text(start..<position)
        position += 1
        guard hasEscapes else { return append(piece, at: mark, isPlain: false) }
        steps.texts.append(piece)
        append(steps.texts.latest, at: mark, isPlain: false)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the byte at `position` may begin an unquoted scalar and has no special meaning.
    @inline(__always)
    func beginsUnquoted(at position: Int) -> Bool {
        switch self[position] {
        case UInt8(ascii: "-"): self[position + 1] > 0x20
        case ...0x20, 0x7F, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
            UInt8(ascii: "@"), UInt8(ascii: "`"):
            false
        default: true
        }
    }

    /// The end of the text that begins at `position`: the first of two given bytes, or an ASCII control
    /// character.
    @inline(__always)
    func plainTextEnd(
        from position: Int, _ first: UInt8, _ second: UInt8
    ) throws(PlainFrontMatter.NotPlainError) -> Int {
        var end = position
        while true {
            // The non-ASCII characters that matter begin with C2, E2 or EF.
            end = firstIndex(from: end) { block, _ in
                (block .< ByteBlock(repeating: 0x20)) .| (block .== ByteBlock(repeating: 0x7F))
                    .| (block .== ByteBlock(repeating: first)) .| (block .== ByteBlock(repeating: second))
                    .| (block & ByteBlock(repeating: 0xDF) .== ByteBlock(repeating: 0xC2))
                    .| (block .== ByteBlock(repeating: 0xEF))
            }
            guard self[end] >= 0x80 else { return end }
            // YAML forbids non-ASCII control characters, U+FFFE and U+FFFF, treats U+0085, U+2028 and U+2029
            // as line breaks, and sometimes skips a byte order mark.
            switch (self[end], self[end + 1], self[end + 2]) {
            case (0xC2, ..<0xA0, _), (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF):
                throw PlainFrontMatter.NotPlainError()
            default: end += 1
            }
        }
    }
}
