import Text
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
        var text = UTF8Buffer(capacity: whole.count)
        whole.withUnsafeBufferPointer { _ = text.append(unescaping: $0) }
        string = text.takeString()
    }

    /// The position in a string with valid escapes of a byte of its contents.
    static func offset(ofByte index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        var (position, rest) = (bytes.startIndex, index)
        while rest > 0, position < bytes.endIndex {
            guard bytes[position] == UInt8(ascii: "\\") else {
                (position, rest) = (position + 1, rest - 1)
                continue
            }
            let isCodeUnit = bytes[position...].dropFirst().first == UInt8(ascii: "u")
            var escape = bytes[position...].prefix(isCodeUnit ? 6 : 2)
            // Two surrogates are one character.
            if isCodeUnit, escape[(position + 2)...].first.map({ $0 | 0x20 }) == UInt8(ascii: "d"),
                escape.dropFirst(3).first.map({ "89abAB".utf8.contains($0) }) == true
            {
                escape = bytes[position...].prefix(12)
            }
            rest -= JSONString(escape, isEscaped: true, limit: .max).string.utf8.count
            position = escape.endIndex
        }
        return position
    }
}
