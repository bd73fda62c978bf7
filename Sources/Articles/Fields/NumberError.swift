import Text

/// Why a text is not the number that a field requires.
enum NumberError: Error, CustomStringConvertible {
    case decimal
    case pixels
    case bytes
    case seconds

    var description: String {
        switch self {
        case .decimal: "expected a decimal number such as 78 or -1.5"
        case .pixels: "expected a size in pixels, a whole number from 1 to 1000000"
        case .bytes: "expected a length in bytes, a whole number such as 12216320"
        case .seconds: "expected seconds, or a time such as 1:02:03"
        }
    }

    /// Parses digits with an optional sign and fraction.
    ///
    /// Exponents, hexadecimal numbers and infinities are not accepted.
    static func number(_ text: UnsafeBufferPointer<UInt8>) throws(NumberError) -> Double {
        // Most are small integers; zero may be negative.
        let string = String(decoding: text, as: UTF8.self)
        if text.count <= 15, let whole = Int(string), whole != 0 { return Double(whole) }
        let isDecimal = text.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
            default: false
            }
        }
        guard isDecimal, text.count <= 40, let number = Double(string) else {
            throw .decimal
        }
        return number
    }

    /// Parses a number of pixels.
    static func pixels(_ text: UnsafeBufferPointer<UInt8>) throws(NumberError) -> Int {
        guard let pixels = Int(String(decoding: text, as: UTF8.self)), 1...1_000_000 ~= pixels else {
            throw .pixels
        }
        return pixels
    }

    /// Parses a number of bytes, below 2⁵³ so that every reader of JSON can.
    static func bytes(_ text: UnsafeBufferPointer<UInt8>) throws(NumberError) -> Int {
        guard let bytes = Int(String(decoding: text, as: UTF8.self)), 0..<(1 << 53) ~= bytes else {
            throw .bytes
        }
        return bytes
    }

    /// Parses a duration: seconds, `M:SS`, `H:MM:SS` or `PT1H2M3S`; parts of a second are left out.
    static func seconds(_ text: UnsafeBufferPointer<UInt8>) throws(NumberError) -> Int {
        if text.first == UInt8(ascii: "P") { return try secondsOfPeriod(text.dropFirst()) }
        let whole = text.prefix { $0 != UInt8(ascii: ".") }
        let parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var seconds = 0
        for part in parts {
            guard 1...8 ~= part.count, part.allSatisfy(\.isDigit), parts.count < 4,
                let number = Int(String(decoding: part, as: UTF8.self)),
                number < 60 || part.startIndex == whole.startIndex
            else { throw .seconds }
            seconds = seconds * 60 + number
        }
        return seconds
    }

    /// Parses the rest of an ISO 8601 duration of days, hours, minutes and seconds, after its `P`.
    private static func secondsOfPeriod(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) throws(NumberError) -> Int {
        var (seconds, digits, units) = (0, "", "DTHMS"[...])
        for byte in text {
            let letter = Character(Unicode.Scalar(byte))
            guard !byte.isDigit, letter != "." else {
                digits.append(letter)
                continue
            }
            guard let place = units.firstIndex(of: letter) else { throw .seconds }
            units = units[units.index(after: place)...]
            if letter == "T", digits.isEmpty { continue }
            let scale = ["D": 86_400, "H": 3_600, "M": 60, "S": 1][letter]
            guard let scale, let number = Double(digits), number < 1e8 else { throw .seconds }
            seconds += Int(number) * scale
            digits = ""
        }
        guard digits.isEmpty, text.last?.isDigit == false, text.last != UInt8(ascii: "T") else {
            throw .seconds
        }
        return seconds
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The text without surrounding spaces, tabs and line breaks.
    var trimmed: UnsafeBufferPointer<UInt8> {
        guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
            return UnsafeBufferPointer(rebasing: self[0..<0])
        }
        return UnsafeBufferPointer(rebasing: self[first...last])
    }
}
