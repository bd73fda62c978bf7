import Text

extension JSONProfileReader {
    /// Reads a string up to its closing quote; it must not be empty or begin with white space.
    mutating func readText() throws(MismatchError) {
        guard current > 0x20, current != UInt8(ascii: "\"") else { throw MismatchError() }
        while true {
            skipPlain()
            switch current {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try skipEscape()
            case 0x80...: try skipCharacter()
            case 0x20...: position += 1
            default: throw MismatchError()
            }
        }
    }

    /// Skips an escape of the kind we write; JSON allows others, but they are not accepted here.
    private mutating func skipEscape() throws(MismatchError) {
        position += 1
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"):
            position += 1
        default:
            guard skipLiteral("u2028") || skipLiteral("u2029") else { throw MismatchError() }
        }
    }

    /// Skips a multi-byte character.
    private mutating func skipCharacter() throws(MismatchError) {
        let lead = bytes[position]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= bytes.count else { throw MismatchError() }
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
        guard isCharacter else { throw MismatchError() }
        for offset in 1..<length {
            guard bytes[position + offset] & 0xC0 == 0x80 else { throw MismatchError() }
        }
        position += length
    }

    /// Skips plain ASCII in whole blocks, and the part of the last block before anything else.
    private mutating func skipPlain() {
        skipBlocks { block in
            block.isControlOrBeyondASCII .| block.equals("\"") .| block.equals("\\")
        }
    }

    /// Skips characters allowed anywhere in an address, except `%` and `#`.
    mutating func skipAddressCharacters() {
        skipBlocks { block in
            let outside =
                block.isControlOrBeyondASCII .| block.equals(" ") .| (block .== ByteBlock(repeating: 0x7F))
            let marks = block.equals("\"") .| block.equals("<") .| block.equals(">") .| block.equals("`")
            let pieces = block.equals("%") .| block.equals("#")
            // [ \ ] ^ and { | } are adjacent.
            let brackets =
                block.lies(from: UInt8(ascii: "["), to: UInt8(ascii: "^"))
                .| block.lies(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"))
            return outside .| marks .| pieces .| brackets
        }
    }

    /// Skips to the first special byte.
    @inline(__always)
    private mutating func skipBlocks(_ isSpecial: (ByteBlock) -> ByteBlock.Mask) {
        position = bytes.firstIndex(from: position) { block, _ in isSpecial(block) }
    }
}
