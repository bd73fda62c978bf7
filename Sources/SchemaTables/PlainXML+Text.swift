import Text

extension PlainXML {
    /// Resolves text up to the next tag.
    mutating func resolveText() throws(NotPlainError) {
        while true {
            copyPlain(upTo: UInt8(ascii: ">"))
            switch current {
            case UInt8(ascii: "<"): return
            case UInt8(ascii: "&"): resolved.append(try readReference())
            case UInt8(ascii: ">"):
                let bracket = UInt8(ascii: "]")
                guard bytes[position - 1] != bracket || bytes[position - 2] != bracket else {
                    throw NotPlainError()
                }
                copyByte()
            case 0x9, 0xA, 0x20..<0x80: copyByte()
            case 0x80...: try copyCharacter()
            default: throw NotPlainError()
            }
        }
    }

    /// Resolves the value of an attribute up to its closing quote.
    ///
    /// Tabs and line feeds are not accepted, as they would have to become spaces.
    mutating func resolveValue() throws(NotPlainError) {
        while true {
            copyPlain(upTo: UInt8(ascii: "\""))
            switch current {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "&"): resolved.append(try readReference())
            case UInt8(ascii: "<"): throw NotPlainError()
            case 0x20..<0x80: copyByte()
            case 0x80...: try copyCharacter()
            default: throw NotPlainError()
            }
        }
    }

    private mutating func copyByte() {
        resolved.append(bytes[position])
        position += 1
    }

    /// Copies a multi-byte character.
    private mutating func copyCharacter() throws(NotPlainError) {
        let lead = bytes[position]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= bytes.count else { throw NotPlainError() }
        let second = bytes[position + 1]
        let isChar =
            switch lead {
            case 0xC2...0xDF: true
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            case 0xEF: second != 0xBF || bytes[position + 2] < 0xBE
            case 0xE1...0xEE: true
            case 0xF0: second >= 0x90
            case 0xF1...0xF3: true
            case 0xF4: second < 0x90
            default: false
            }
        guard isChar else { throw NotPlainError() }
        for offset in 1..<length {
            guard bytes[position + offset] & 0xC0 == 0x80 else { throw NotPlainError() }
        }
        for _ in 0..<length { copyByte() }
    }

    /// Reads a reference to a character or to one of XML's own entities.
    private mutating func readReference() throws(NotPlainError) -> Unicode.Scalar {
        position += 1
        let start = position
        var name: UInt64 = 0
        // The longest are `&#1114111;` and `&#x10FFFF;`.
        while current != UInt8(ascii: ";") {
            guard position < bytes.count, position - start < 8 else { throw NotPlainError() }
            name = name << 8 | UInt64(bytes[position])
            position += 1
        }
        let end = position
        position += 1
        // The names as numbers, one byte per letter.
        switch (end - start, name) {
        case (2, 0x6C74): return "<"  // lt
        case (2, 0x6774): return ">"  // gt
        case (3, 0x61_6D70): return "&"  // amp
        case (4, 0x7175_6F74): return "\""  // quot
        case (4, 0x6170_6F73): return "'"  // apos
        default:
            guard end > start, bytes[start] == UInt8(ascii: "#") else { throw NotPlainError() }
            return try Self.character(bytes[(start + 1)..<end])
        }
    }

    private static func character(_ number: Slice<UnsafeBufferPointer<UInt8>>) throws(NotPlainError)
        -> Unicode.Scalar
    {
        let isHexadecimal = number.first == UInt8(ascii: "x")
        let digits = isHexadecimal ? number.dropFirst() : number
        let radix: UInt32 = isHexadecimal ? 16 : 10
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt8 =
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
                case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
                default: throw NotPlainError()
                }
            guard digit < radix else { throw NotPlainError() }
            value = value * radix + UInt32(digit)
        }
        switch value {
        case 0x9, 0xA, 0xD, 0x20..<0xFFFE, 0x10000...:
            guard let scalar = Unicode.Scalar(value) else { throw NotPlainError() }
            return scalar
        default: throw NotPlainError()
        }
    }

    /// Copies plain ASCII in whole blocks, and the part of the last block before anything else.
    private mutating func copyPlain(upTo end: UInt8) {
        while let block = bytes.block(at: position) {
            let isSpecial =
                block.isControlOrBeyondASCII .| block.equals("<") .| block.equals("&")
                .| (block .== ByteBlock(repeating: end))
            let count = isSpecial.firstTrue ?? ByteBlock.scalarCount
            resolved.append(block, count: count)
            position += count
            if count < ByteBlock.scalarCount { return }
        }
    }
}
