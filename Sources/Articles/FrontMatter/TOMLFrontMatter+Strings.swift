import Text

extension TOMLFrontMatter {
    /// Reads a string in quotation marks or apostrophes, one or three of them.
    mutating func string() throws(YAMLError) -> UnsafeBufferPointer<UInt8> {
        guard let quote = byte, bytes[position...].prefix(3).count == 3,
            bytes[position...].prefix(3).allSatisfy({ $0 == quote })
        else { return try lineString() }
        position += 3
        // A line break right after them does not belong to the text.
        _ = skipLineEnd()
        return try contents(upTo: quote, isMultiline: true)
    }

    /// Reads a string of one line.
    mutating func lineString() throws(YAMLError) -> UnsafeBufferPointer<UInt8> {
        let quote = bytes[position]
        position += 1
        return try contents(upTo: quote, isMultiline: false)
    }

    private mutating func contents(
        upTo quote: UInt8, isMultiline: Bool
    ) throws(YAMLError) -> UnsafeBufferPointer<UInt8> {
        var start = position
        var hasEscapes = false
        while let byte {
            switch byte {
            case quote where !isMultiline || isEnd(quote):
                // Up to two more may stand before the three that end the text.
                while isMultiline, position + 3 < bytes.count, bytes[position + 3] == quote { position += 1 }
                let piece = UnsafeBufferPointer(rebasing: bytes[start..<position])
                position += isMultiline ? 3 : 1
                guard hasEscapes else { return piece }
                steps.texts.append(piece)
                return steps.texts.latest
            case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
                if !hasEscapes { steps.texts.begin(room: bytes.count) }
                hasEscapes = true
                steps.texts.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
                try escape(isMultiline: isMultiline)
                start = position
            case 0x0A where isMultiline,
                0x0D where isMultiline && bytes[position...].dropFirst().first == 0x0A:
                position += 1
            default:
                guard !byte.isForbiddenInTOML else {
                    throw error(
                        byte == 0x0A
                            ? "expected the end of the text on its line" : "expected no control character")
                }
                position += 1
            }
        }
        throw error("the text has no end")
    }

    /// Whether three quotes stand here.
    private func isEnd(_ quote: UInt8) -> Bool {
        let next = bytes[position...].prefix(3)
        return next.count == 3 && next.allSatisfy { $0 == quote }
    }

    private mutating func escape(isMultiline: Bool) throws(YAMLError) {
        let letter = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(letter)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard let (scalar, length) = bytes.escapedScalar(at: position) ?? bytes.longEscape(at: position)
            else {
                throw error(
                    "expected the number of a character in four digits after \\u, or in eight after \\U")
            }
            for byte in scalar.utf8 { steps.texts.append(byte) }
            position += length
        default:
            if let control = letter.escapedControl { return append(control) }
            guard isMultiline, skipLineBreak() else { throw error("this escape does not exist in TOML") }
        }
    }

    private mutating func append(_ byte: UInt8) {
        steps.texts.append(byte)
        position += 2
    }

    /// Skips a backslash at the end of a line, and all white space up to the next text.
    private mutating func skipLineBreak() -> Bool {
        var end = position + 1
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        guard end < bytes.count, bytes[end].isXMLSpace else { return false }
        while end < bytes.count, bytes[end].isXMLSpace { end += 1 }
        position = end
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character of an escape `\UXXXXXXXX`, and the escape's length.
    fileprivate func longEscape(at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard position + 1 < count, self[position + 1] == UInt8(ascii: "U") else { return nil }
        return hexNumber(at: position + 2, digits: 8).flatMap(Unicode.Scalar.init).map { ($0, 10) }
    }
}
