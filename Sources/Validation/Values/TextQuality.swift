/// Signs that a text was damaged before it was put into a feed.
struct TextQuality {
    /// The first position of something, and how often it occurs.
    struct Places: Equatable {
        let first: Int
        var count = 1
    }

    /// U+FFFD.
    private(set) var replacements: Places?
    /// Private-use characters.
    private(set) var privateUse: Places?
    /// Non-ASCII control characters, and U+007F.
    private(set) var controls: Places?
    /// UTF-8 that was mistaken for Windows-1252 or ISO-8859-1 and encoded again.
    private(set) var mojibake: Places?

    /// Examines text that is valid UTF-8.
    init(of utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x7F {
                    index += 1
                } else {
                    index += look(at: bytes, index)
                }
            }
        }
    }

    /// Examines a character and returns its length, including anything that belongs to it.
    private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        func byte(_ distance: Int) -> UInt8 {
            index + distance < bytes.count ? bytes[index + distance] : 0
        }
        switch bytes[index] {
        case 0x7F:
            Self.add(index, to: &controls)
            return 1
        case 0xC2:
            if (0x80..<0xA0).contains(byte(1)), byte(1) != 0x85 { Self.add(index, to: &controls) }
            return 2
        case 0xC3:
            let length = Self.mojibake(byte(1), byte(2), byte(3), byte(4))
            if length > 0 { Self.add(index, to: &mojibake) }
            return max(length, 2)
        case 0xEE: Self.add(index, to: &privateUse)
        case 0xEF:
            if byte(1) < 0xA4 { Self.add(index, to: &privateUse) }
            if byte(1) == 0xBF, byte(2) == 0xBD { Self.add(index, to: &replacements) }
        case 0xF3 where byte(1) >= 0xB0, 0xF4:
            Self.add(index, to: &privateUse)
            return 4
        case 0xF0...: return 4
        case 0xC4..<0xE0: return 2
        default: break
        }
        return 3
    }

    /// The length of a character that was encoded twice, given the bytes after its first, C3; 0 for others.
    ///
    /// Only pairs that occur in no language count, such as `Ã©` and `â€`; `Ã` before a no-break space may be
    /// correct.
    private static func mojibake(_ second: UInt8, _ third: UInt8, _ fourth: UInt8, _ fifth: UInt8) -> Int {
        switch (second, third) {
        // Ã, then a symbol or a control character.
        case (0x83, 0xC2): letterSigns.contains(fourth) || fourth < 0xA0 ? 4 : 0
        // Â, then a symbol.
        case (0x82, 0xC2): [0xA3, 0xA9, 0xAE, 0xB0].contains(fourth) ? 4 : 0
        // â, then € or its control character.
        case (0xA2, 0xE2): fourth == 0x82 && fifth == 0xAC ? 5 : 0
        case (0xA2, 0xC2): fourth == 0x80 ? 4 : 0
        // ð, then Ÿ or its control character: the beginning of most emoji.
        case (0xB0, 0xC5): fourth == 0xB8 ? 4 : 0
        case (0xB0, 0xC2): fourth == 0x9F ? 4 : 0
        default: 0
        }
    }

    /// What the second bytes of common letters turn into, such as © for é.
    private static let letterSigns: Set<UInt8> = [
        0xA1, 0xA2, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAC, 0xAF, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6,
        0xB8, 0xB9, 0xBA, 0xBC, 0xBD,
    ]

    /// The escapes of JSON for control characters other than tabs and ends of lines.
    static func escapedControls(in utf8: [UInt8]) -> Places? {
        var places: Places?
        var index = 0
        while let found = utf8[index...].firstIndex(of: UInt8(ascii: "\\")) {
            let escape = String(decoding: utf8[(found + 1)...].prefix(5), as: UTF8.self).lowercased()
            let isAllowed = ["u0009", "u000a", "u000d"].contains(escape)
            if escape.hasPrefix("b") || escape.hasPrefix("f")
                || (escape.hasPrefix("u000") || escape.hasPrefix("u001")) && !isAllowed
            {
                add(found, to: &places)
            }
            index = min(found + 2, utf8.count)
        }
        return places
    }

    private static func add(_ index: Int, to places: inout Places?) {
        if places == nil { places = Places(first: index) } else { places?.count += 1 }
    }
}
