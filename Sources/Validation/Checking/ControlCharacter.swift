import Text
import XML

/// A character that XML does not allow, where the parser only says that something has no end.
struct ControlCharacter {
    let offset: Int
    /// Its code point, such as `U+0008`.
    let name: String

    /// Finds the character behind a problem; nil if the problem is another.
    init?(behind diagnostic: XMLDiagnostic, in text: [UInt8]) {
        guard diagnostic.kind == .notWellFormed, diagnostic.offset <= text.count else { return nil }
        // The parser may stop a little after the character, or at the beginning of the section with it.
        let start = max(0, diagnostic.offset - 4)
        let before = text[..<diagnostic.offset].lastIndex(of: UInt8(ascii: "<")) ?? start
        let range = min(start, before)..<min(text.count, diagnostic.offset + 4)
        guard let (offset, name) = Self.first(in: text[range]) else { return nil }
        (self.offset, self.name) = (offset, name)
    }

    private static func first(in bytes: ArraySlice<UInt8>) -> (Int, String)? {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                return (index, Unicode.Scalar(byte).codePoint)
            }
            if bytes[index...].starts(with: [0xEF, 0xBF, 0xBE]) { return (index, "U+FFFE") }
            if bytes[index...].starts(with: [0xEF, 0xBF, 0xBF]) { return (index, "U+FFFF") }
        }
        return nil
    }
}
