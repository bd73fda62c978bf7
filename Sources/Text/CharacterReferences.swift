/// A decoded character reference: one scalar or, for some names, two.
public struct CharacterReference {
    /// The scalar, or the first of two.
    public let first: Unicode.Scalar
    /// The second scalar of a few names.
    public var second: Unicode.Scalar?
    /// The position after the reference.
    public let end: Int
}

/// Finds character references (HTML Standard, section 13.2.5.72 and following), but leaves an `&` that was
/// not meant as one alone.
public struct CharacterReferences {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var query = QueryTracker()

    /// Creates a finder of references in a text.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The reference whose `&` is at `start`, or `nil` if that `&` is text; positions must ascend.
    public mutating func reference(at start: Int) -> CharacterReference? {
        guard start + 2 < bytes.count else { return nil }
        return bytes[start + 1] == UInt8(ascii: "#") ? numeric(at: start) : named(at: start)
    }

    private func numeric(at start: Int) -> CharacterReference? {
        let isHexadecimal = bytes[start + 2].lowercased == UInt8(ascii: "x")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        let firstDigit = start + (isHexadecimal ? 3 : 2)
        var position = firstDigit
        var value: UInt32 = 0
        while position < bytes.count, let digit = bytes[position].hexDigitValue, digit < radix {
            value = min(value * radix + UInt32(digit), 0x11_0000)
            position += 1
        }
        // At the end of truncated text, the number may be incomplete.
        guard position > firstDigit, position < bytes.count else { return nil }
        let isTerminated = bytes[position] == UInt8(ascii: ";")
        // "&#1 in the charts" is not a control character.
        guard isTerminated || value >= 0x20 else { return nil }
        return CharacterReference(first: Self.scalar(value), end: isTerminated ? position + 1 : position)
    }

    private mutating func named(at start: Int) -> CharacterReference? {
        var end = start + 1
        while end < bytes.count, end - start <= CharacterReferenceTable.longestName + 1,
            bytes[end].isAlphanumeric
        {
            end += 1
        }
        guard end > start + 1, let entry = CharacterReferenceTable.entry(named: bytes[start + 1..<end]) else {
            return nil
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
            return CharacterReference(first: entry.first, second: entry.second, end: end + 1)
        }
        guard entry.worksUnterminated, end == bytes.count || bytes[end] != UInt8(ascii: "="),
            !query.isInQuery(at: start, of: bytes)
        else { return nil }
        return CharacterReference(first: entry.first, second: entry.second, end: end)
    }

    /// The scalar for a number according to HTML: windows-1252 bytes are converted, and invalid numbers
    /// become the replacement character.
    private static func scalar(_ number: UInt32) -> Unicode.Scalar {
        let value = number & ~0x1F == 0x80 ? windows1252[Int(number & 0x1F)] : number
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}

/// Tells whether a position is in the query of a URL (`?a=1&copy&b=2`), where `&` separates parameters.
private struct QueryTracker {
    private enum State { case text, mark, query }

    private var state = State.text
    private var position = 0

    /// Whether a position is in a query; positions must be given in ascending order, so that the text is read
    /// once.
    mutating func isInQuery(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        while position < place {
            switch bytes[position] {
            case ...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): state = .text
            case UInt8(ascii: "?") where state == .text: state = .mark
            case UInt8(ascii: "=") where state == .mark: state = .query
            default: break
            }
            position += 1
        }
        return state == .query
    }
}
