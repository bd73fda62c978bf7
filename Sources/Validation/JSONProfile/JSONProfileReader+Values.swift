import Text

extension JSONProfileReader {
    /// Reads a URL up to the closing quote: `http` or `https`, a host name, and optionally a port.
    mutating func readAddress() throws(MismatchError) {
        guard skipLiteral("https://") || skipLiteral("http://") else { throw MismatchError() }
        try readHost()
        try readRestOfAddress()
    }

    /// Reads a URI of any scheme up to the closing quote, and returns its range.
    mutating func readIdentity() throws(MismatchError) -> Range<Int> {
        let start = position
        guard Self.isLetter(current) else { throw MismatchError() }
        while Self.isLetter(current) || Self.isDigit(current) || "+-.".utf8.contains(current) {
            position += 1
        }
        try expect(":")
        let end = position
        try readRestOfAddress()
        guard position - 1 > end else { throw MismatchError() }
        return start..<(position - 1)
    }

    /// Reads a language tag up to the closing quote.
    mutating func readLanguage() throws(MismatchError) {
        let start = position
        while Self.isLetter(current) || Self.isDigit(current) || current == UInt8(ascii: "-") {
            position += 1
        }
        guard start < position else { throw MismatchError() }
        try expect("\"")
    }

    /// Reads a date such as `2024-01-02T03:04:05Z` up to the closing quote.
    mutating func readDate() throws(MismatchError) {
        let year = try readNumber(digits: 4)
        try expect("-")
        let month = try readNumber(digits: 2)
        try expect("-")
        let day = try readNumber(digits: 2)
        try expect("T")
        let hour = try readNumber(digits: 2)
        try expect(":")
        let minute = try readNumber(digits: 2)
        try expect(":")
        let second = try readNumber(digits: 2)
        try expect("Z")
        try expect("\"")
        guard hour < 24, minute < 60, second < 60,
            CalendarDay(year: year, month: month, day: day).problem == nil
        else { throw MismatchError() }
    }

    /// Reads a whole number without leading zeros.
    mutating func readNumber() throws(MismatchError) {
        let start = position
        while Self.isDigit(current) { position += 1 }
        let count = position - start
        guard count == 1 || (2...16).contains(count) && bytes[start] != UInt8(ascii: "0") else {
            throw MismatchError()
        }
    }

    private mutating func readNumber(digits: Int) throws(MismatchError) -> Int {
        var number = 0
        for _ in 0..<digits {
            guard Self.isDigit(current) else { throw MismatchError() }
            number = number * 10 + Int(current - UInt8(ascii: "0"))
            position += 1
        }
        return number
    }

    /// Reads a host name that is not too long and ends in a letter, so that it is not an IP address.
    private mutating func readHost() throws(MismatchError) {
        let start = position
        var last = UInt8(ascii: ".")
        while true {
            let byte = current
            if byte == UInt8(ascii: ".") {
                guard last != byte else { throw MismatchError() }
            } else if !Self.isLetter(byte), !Self.isDigit(byte), byte != UInt8(ascii: "-") {
                break
            }
            last = byte
            position += 1
        }
        guard position - start <= 63, Self.isLetter(last) else { throw MismatchError() }
        if skip(":") {
            let digits = position
            while Self.isDigit(current) { position += 1 }
            guard (1...4).contains(position - digits) else { throw MismatchError() }
        }
        guard "/?#\"".utf8.contains(current) else { throw MismatchError() }
    }

    private mutating func readRestOfAddress() throws(MismatchError) {
        var hasFragment = false
        while true {
            skipAddressCharacters()
            switch current {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "%"):
                position += 1
                for _ in 0..<2 {
                    guard Self.isHexadecimal(current) else { throw MismatchError() }
                    position += 1
                }
            case UInt8(ascii: "#"):
                guard !hasFragment else { throw MismatchError() }
                hasFragment = true
                position += 1
            default: throw MismatchError()
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }
}
