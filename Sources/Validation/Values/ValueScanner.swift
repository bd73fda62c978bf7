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

    /// How many digits come next.
    var digitCount: Int { rest.prefix(while: \.isDigit).count }

    /// Skips white space, folded lines and comments as in mail (RFC 822, section 3.3); returns whether there
    /// were any.
    @discardableResult
    mutating func skipGap() -> Bool {
        let start = rest.startIndex
        while true {
            if skipAll(" ") || skipAll("\t") || skipFold() || skipComment() { continue }
            return rest.startIndex > start
        }
    }

    /// Skips a line break before white space.
    private mutating func skipFold() -> Bool {
        let line = rest.first == 0x0D ? rest.dropFirst() : rest
        guard line.first == 0x0A, let next = line.dropFirst().first, next == 0x20 || next == 0x09 else {
            return false
        }
        rest = line.dropFirst(2)
        return true
    }

    /// Skips text in parentheses, in which others may be nested.
    private mutating func skipComment() -> Bool {
        guard rest.first == UInt8(ascii: "(") else { return false }
        var (depth, isEscaped) = (0, false)
        for index in rest.indices {
            switch rest[index] {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                guard depth == 0 else { continue }
                rest = rest[rest.index(after: index)...]
                return true
            default: break
            }
        }
        return false
    }

    /// Reads letters; may return an empty string.
    mutating func letters() -> String {
        let letters = rest.prefix(while: \.isLetter)
        rest.removeFirst(letters.count)
        return String(Substring(letters))
    }
}
