/// A string proven to hold only characters that XML 1.0 allows (production `Char`, section 2.2).
///
/// libxml2 writes control characters, U+FFFE and the like without a word, and what comes out is not XML.
/// So ``XMLWriter`` takes nothing but this type.
public struct XMLText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text itself, unescaped.
    public let string: String

    /// Takes `text` as it is, without the characters that XML 1.0 forbids.
    public init(_ text: String) {
        string =
            Self.isValid(text)
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isChar)))
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
            var index = 0
            while index < bytes.count {
                if isPlainBlock(bytes, at: index) {
                    index += Block.scalarCount
                    continue
                }
                let end = min(index + Block.scalarCount, bytes.count)
                while index < end {
                    guard isValid(bytes, at: index) else { return false }
                    index += 1
                }
            }
            return true
        }
    }

    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20: false
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF: bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE
        default: true
        }
    }

    private typealias Block = SIMD16<UInt8>

    /// Whether a whole block has no byte that needs a closer look; all that is written is looked at here.
    private static func isPlainBlock(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + Block.scalarCount <= bytes.count, let start = bytes.baseAddress else { return false }
        let block = UnsafeRawPointer(start + index).loadUnaligned(as: Block.self)
        return !any((block .< Block(repeating: 0x20)) .| (block .== Block(repeating: 0xEF)))
    }
}
