extension PlainJSONFeed {
    private typealias Block = SIMD16<UInt8>

    /// Reads a string up to its closing quote, which is not empty and does not begin with white space.
    mutating func readText() throws(NotPlain) {
        guard current > 0x20, current != UInt8(ascii: "\"") else { throw NotPlain() }
        while true {
            skipPlain()
            switch current {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try skipEscape()
            case 0x80...: try skipCharacter()
            case 0x20...: position += 1
            default: throw NotPlain()
            }
        }
    }

    /// Skips an escape that is written; others are allowed by JSON, and another's to judge.
    private mutating func skipEscape() throws(NotPlain) {
        position += 1
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"):
            position += 1
        default:
            guard skip("u2028") || skip("u2029") else { throw NotPlain() }
        }
    }

    /// Skips a character of several bytes.
    private mutating func skipCharacter() throws(NotPlain) {
        let lead = bytes[position]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= bytes.count else { throw NotPlain() }
        let second = bytes[position + 1]
        let isCharacter =
            switch lead {
            case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: true
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            case 0xF0: second >= 0x90
            case 0xF4: second < 0x90
            default: false
            }
        guard isCharacter else { throw NotPlain() }
        for offset in 1..<length {
            guard bytes[position + offset] & 0xC0 == 0x80 else { throw NotPlain() }
        }
        position += length
    }

    /// Skips whole blocks, and the part of one, that hold nothing but plain ASCII.
    private mutating func skipPlain() {
        while position + Block.scalarCount <= bytes.count {
            let block = block(at: position)
            // As signed numbers, control characters and all beyond ASCII are below the space.
            let isSpecial =
                (unsafeBitCast(block, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0x20))
                .| (block .== Block(repeating: UInt8(ascii: "\"")))
                .| (block .== Block(repeating: UInt8(ascii: "\\")))
            let count = Self.firstIndex(isSpecial)
            position += count
            if count < Block.scalarCount { return }
        }
    }

    /// Skips what may stand anywhere in an address, but for `%` and `#`.
    mutating func skipAddressCharacters() {
        while position + Block.scalarCount <= bytes.count {
            let block = block(at: position)
            let outside =
                (unsafeBitCast(block, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0x21))
                .| (block .== Block(repeating: 0x7F))
            let marks =
                (block .== Block(repeating: UInt8(ascii: "\"")))
                .| (block .== Block(repeating: UInt8(ascii: "<")))
                .| (block .== Block(repeating: UInt8(ascii: ">")))
                .| (block .== Block(repeating: UInt8(ascii: "`")))
            let pieces =
                (block .== Block(repeating: UInt8(ascii: "%")))
                .| (block .== Block(repeating: UInt8(ascii: "#")))
            // [ \ ] ^ and { | } are neighbours.
            let brackets =
                ((block &- Block(repeating: UInt8(ascii: "["))) .< Block(repeating: 4))
                .| ((block &- Block(repeating: UInt8(ascii: "{"))) .< Block(repeating: 3))
            let count = Self.firstIndex(outside .| marks .| pieces .| brackets)
            position += count
            if count < Block.scalarCount { return }
        }
    }

    @inline(__always)
    private func block(at index: Int) -> Block {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: Block.self)
    }

    /// The place of the first true lane; 16 if there is none.
    @inline(__always)
    private static func firstIndex(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves[0] != 0
            ? halves[0].trailingZeroBitCount / 8 : 8 + halves[1].trailingZeroBitCount / 8
    }
}
