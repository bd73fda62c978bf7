import Text

/// Goes through the bytes of a value from left to right.
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

    /// Skips one or more of a character; returns whether there was any.
    mutating func skipAll(_ character: Unicode.Scalar) -> Bool {
        guard skip(character) else { return false }
        while skip(character) {}
        return true
    }

    /// A number of this many digits; nil if they do not come next.
    mutating func number(digits range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(while: \.isDigit)
        guard range.contains(digits.count) else { return nil }
        rest.removeFirst(digits.count)
        return Int(Substring(digits))
    }

    /// The digits that come next; may be empty.
    mutating func digits() -> String {
        let digits = rest.prefix(while: \.isDigit)
        rest.removeFirst(digits.count)
        return String(Substring(digits))
    }

    /// Skips a text in brackets, without more brackets in it; returns whether there was one.
    mutating func skipComment() -> Bool {
        guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")),
            !rest[..<end].dropFirst().contains(UInt8(ascii: "("))
        else { return false }
        rest = rest[rest.index(after: end)...]
        return true
    }

    /// The letters that come next; may be empty.
    mutating func letters() -> String {
        let letters = rest.prefix(while: \.isLetter)
        rest.removeFirst(letters.count)
        return String(Substring(letters))
    }
}
