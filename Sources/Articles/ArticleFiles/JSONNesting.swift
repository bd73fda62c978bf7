import Text

/// Finds the end of a value in JSON, piece by piece, by its brackets and quotation marks.
///
/// It stops at bytes that are nowhere in JSON. So a missing quotation mark is found at once, before brackets
/// in a text could be taken for those of the value.
struct JSONNesting {
    /// How far a piece was searched.
    enum Step: Equatable {
        /// The value goes on after the piece.
        case unfinished
        /// The position after the value.
        case end(Int)
        /// The position of a byte that cannot be there.
        case flaw(Int, String)
    }

    private var depth = 0
    /// Whether each of the open brackets is that of an object, the innermost in the lowest bit.
    private var open: UInt64 = 0
    private var isInString = false
    private var isEscaped = false
    private var hasBegun = false

    /// The deepest nesting at which brackets are compared; documents may not be nested as deep.
    private static let comparedDepth = 64

    /// Searches the next piece.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Step {
        var position = 0
        while position < bytes.count {
            if isInString {
                guard let end = skipString(bytes, from: position) else { return .unfinished }
                position = end
                if isInString {
                    return .flaw(position, "a string contains a control character; write it as an escape")
                }
                if depth == 0 { return .end(position) }
                continue
            }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                if depth == 0, hasBegun { return .end(position) }
                isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0, hasBegun { return .end(position) }
                if depth < Self.comparedDepth { open = open << 1 | (byte == UInt8(ascii: "{") ? 1 : 0) }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { return hasBegun ? .end(position) : .flaw(position, Self.noValue) }
                let isObject = byte == UInt8(ascii: "}")
                if depth <= Self.comparedDepth {
                    guard (open & 1 == 1) == isObject else {
                        return .flaw(position, "expected \(isObject ? "]" : "}")")
                    }
                    open >>= 1
                }
                depth -= 1
                if depth == 0 { return .end(position + 1) }
            case _ where byte.isXMLSpace, UInt8(ascii: ","):
                if depth == 0 { return hasBegun ? .end(position) : .flaw(position, Self.noValue) }
            case UInt8(ascii: ":") where depth > 0: break
            case _ where Self.scalarBytes.contains(byte): break
            default: return .flaw(position, Self.noValue)
            }
            hasBegun = true
            position += 1
        }
        return .unfinished
    }

    /// The position after the string that has begun, or that of a byte which cannot be in it; nil if it goes
    /// on after the piece.
    private mutating func skipString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if isEscaped {
                isEscaped = false
                position += 1
                continue
            }
            position = bytes.firstIndex(from: position) { block, _ in
                block.equals("\"") .| block.equals("\\") .| block.isControl
            }
            guard position < bytes.count else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\""): isInString = false
            default: return position
            }
            position += 1
            if !isInString { return position }
        }
        return nil
    }

    private static let noValue = "expected a value"

    /// The bytes of numbers, true, false and null.
    private static let scalarBytes = ByteSet("0123456789+-.eEtrufalsn")
}

/// A set of ASCII characters.
private struct ByteSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: StaticString) {
        characters.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }
}
