import Text

/// A string guaranteed to contain only characters allowed in XML 1.0 (production `Char`, section 2.2).
///
/// libxml2 silently writes control characters, U+FFFE and others, and the result is not XML. So ``XMLWriter``
/// only accepts this type, and ``EscapedXMLText``, which is created from it.
public struct XMLText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The unescaped text.
    public let string: String

    /// Takes `text` and removes characters that XML 1.0 forbids.
    public init(_ text: String) {
        var text = text
        let isValid = text.withUTF8(Self.isValid)
        string = isValid ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isChar)))
    }

    /// Takes a literal and removes characters that XML 1.0 forbids.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Calls `body` with the text in UTF-8.
    func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var copy = string
        return copy.withUTF8(body)
    }

    /// Calls `body` with the text as a C string; the text itself contains no NUL.
    func withCString(_ body: (UnsafePointer<UInt8>) -> Void) {
        // Passing the string directly would copy it twice.
        string.withCString { body(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)) }
    }

    /// Whether XML 1.0 allows this character: tab, line feed, carriage return, and everything from U+0020 on
    /// except U+FFFE and U+FFFF (surrogates never occur in a Swift string).
    private static func isChar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Whether XML 1.0 allows all characters.
    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while true {
            // Finds control characters, and the first byte of U+F000 to U+FFFF.
            index = bytes.firstIndex(from: index) { block, _ in
                block.isControl .| (block .== ByteBlock(repeating: 0xEF))
            }
            guard index < bytes.count else { return true }
            guard isValid(bytes, at: index) else { return false }
            index += 1
        }
    }

    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20: false
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        default: bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE
        }
    }
}
