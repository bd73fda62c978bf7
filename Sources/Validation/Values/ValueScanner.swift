import Text

/// Scans the bytes of a value from left to right.
struct ValueScanner {
    private var rest: Substring.UTF8View

    init(_ value: String) {
        rest = Substring(value).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    var byte: UInt8? { rest.first }

    /// Skips a character if it comes next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Skips one or more occurrences of a character; returns whether there were any.
    mutating func skipAll(_ character: Unicode.Scalar) -> Bool {
        guard skip(character) else { return false }
        while skip(character) {}
        return true
    }

    /// Reads a number with this many digits; nil if they do not come next.
    mutating func number(digits range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(while: \.isDigit)
        guard range.contains(digits.count) else { return nil }
        rest.removeFirst(digits.count)
        return Int(Substring(digits))
    }

    /// Reads digits; may return an empty string.
    mutating func digits() -> String {
        let digits = rest.prefix(while: \.isDigit)
        rest.removeFirst(digits.count)
        return String(Substring(digits))
    }

    /// Skips text in parentheses that are not nested; returns whether there was any.
    mutating func skipComment() -> Bool {
        guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")),
            !rest[..<end].dropFirst().contains(UInt8(ascii: "("))
        else { return false }
        rest = rest[rest.index(after: end)...]
        return true
    }

    /// Reads letters; may return an empty string.
    mutating func letters() -> String {
        let letters = rest.prefix(while: \.isLetter)
        rest.removeFirst(letters.count)
        return String(Substring(letters))
    }
}
