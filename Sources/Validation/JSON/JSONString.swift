import XML

/// The contents of a JSON string, with escapes resolved.
struct JSONString {
    let string: String

    /// Decodes a string with valid escapes.
    ///
    /// - Parameter limit: the length in bytes at which it is truncated, between two characters.
    init(_ bytes: ArraySlice<UInt8>, isEscaped: Bool, limit: Int) {
        let isCut = bytes.count > limit
        let whole = isCut ? bytes[..<bytes.scalarBoundary(after: bytes.startIndex + limit)] : bytes
        guard isEscaped else {
            string = String(decoding: whole, as: UTF8.self)
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(whole.count)
        var rest = whole
        while let slash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            text += rest[..<slash]
            rest = rest[(slash + 1)...]
            Self.replaceEscape(&rest, &text)
        }
        string = String(decoding: text + rest, as: UTF8.self)
    }

    /// Resolves an escape after its backslash; an incomplete one is left out.
    private static func replaceEscape(_ rest: inout ArraySlice<UInt8>, _ text: inout [UInt8]) {
        guard let letter = rest.popFirst() else { return }
        switch letter {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var units = [codeUnit(&rest)]
            if UTF16.isLeadSurrogate(units[0]), rest.starts(with: [0x5C, 0x75]) {
                var second = rest.dropFirst(2)
                let unit = codeUnit(&second)
                if UTF16.isTrailSurrogate(unit) { (units, rest) = (units + [unit], second) }
            }
            text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        default: text.append(letter)
        }
    }

    private static func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt16 {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    }
}
