extension UTF8Buffer {
    /// Appends the contents of a JSON string, and resolves its escapes.
    ///
    /// Half of a surrogate pair becomes U+FFFD. An escape that is cut at the end is left out.
    ///
    /// - Returns: the position of the first such half; nil if there is none.
    public mutating func append(unescaping string: UnsafeBufferPointer<UInt8>) -> Int? {
        var firstHalf: Int?
        var position = 0
        while true {
            position = append(string, from: position) { $0.equals("\\") }
            guard position + 1 < string.count else { return firstHalf }
            let start = position
            let letter = string[position + 1]
            position += 2
            switch letter {
            case UInt8(ascii: "u"):
                guard let (scalar, length) = string.escapedScalar(at: start) else {
                    position = min(position + 4, string.count)
                    guard position - start == 6 else { return firstHalf }
                    firstHalf = firstHalf ?? start
                    append("\u{FFFD}" as StaticString)
                    continue
                }
                position = start + length
                for byte in scalar.utf8 { append(byte) }
            default: append(letter.escapedControl ?? letter)
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character of an escape `\uXXXX` or a surrogate pair of them, and the escape's length; nil for
    /// anything else.
    public func escapedScalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let first = escapedUnit(at: position) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
        guard UTF16.isLeadSurrogate(first), let second = escapedUnit(at: position + 6),
            UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF))
        else { return nil }
        return (scalar, 12)
    }

    private func escapedUnit(at position: Int) -> UInt16? {
        guard position + 6 <= count, self[position] == UInt8(ascii: "\\"),
            self[position + 1] == UInt8(ascii: "u")
        else { return nil }
        return hexNumber(at: position + 2, digits: 4).map { UInt16($0) }
    }

    /// The number that so many hexadecimal digits at a position stand for, up to eight; nil for anything else.
    public func hexNumber(at position: Int, digits: Int) -> UInt32? {
        guard position + digits <= count else { return nil }
        var number: UInt32 = 0
        for digit in self[position..<position + digits] {
            guard let value = digit.hexDigitValue else { return nil }
            number = number << 4 | UInt32(value)
        }
        return number
    }
}

extension UInt8 {
    /// The control character that this letter stands for after a backslash, in JSON and TOML alike.
    public var escapedControl: UInt8? {
        switch self {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }
}
