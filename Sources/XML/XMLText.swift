/// A string proven to hold only characters that XML 1.0 allows (production `Char`, section 2.2).
///
/// libxml2 writes control characters, U+FFFE and the like without a word, and what comes out is not XML.
/// So ``XMLWriter`` takes nothing but this type.
public struct XMLText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text itself, unescaped.
    public let string: String

    /// Takes `text` as it is, without the characters that XML 1.0 forbids.
    public init(_ text: String) {
        string = Self.isValid(text) ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isChar)))
    }

    /// Takes `text` only if XML 1.0 allows each of its characters.
    public init?(exactly text: String) {
        guard Self.isValid(text) else { return nil }
        string = text
    }

    /// Takes a literal, without the characters that XML 1.0 forbids.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Whether XML 1.0 allows this character: tab, line feed, carriage return, and everything from U+0020
    /// on but U+FFFE and U+FFFF (surrogates never occur in a Swift string).
    private static func isChar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private static func isValid(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                if byte < 0x20 {
                    guard byte == 0x9 || byte == 0xA || byte == 0xD else { return false }
                } else if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                    return false
                }
            }
            return true
        }
    }
}
