/// A set of ASCII bytes, such as those that RFC 3986 allows in one part of a URI.
public struct URIBytes: Sendable {
    private let low: UInt64
    private let high: UInt64

    private init(_ characters: String) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in characters.utf8 {
            if byte < 64 { low |= 1 &<< UInt64(byte) } else { high |= 1 &<< UInt64(byte & 63) }
        }
        self.low = low
        self.high = high
    }

    /// Whether a byte is in the set.
    public func contains(_ byte: UInt8) -> Bool {
        let half = byte < 64 ? low : high
        return byte < 128 && (half &>> UInt64(byte & 63)) & 1 == 1
    }

    private static let alphanumerics = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    private static let subDelimiters = "!$&'()*+,;="

    /// The bytes that never need encoding (section 2.3).
    public static let unreserved = URIBytes(alphanumerics + "-._~")
    /// The bytes that need no encoding in the path of a file: ``unreserved``, and `/` between names.
    public static let filePath = URIBytes(alphanumerics + "-._~/")
    /// The bytes allowed between `//` and `@` (section 3.2.1).
    public static let userinfo = URIBytes(alphanumerics + "-._~:" + subDelimiters)
    /// The bytes allowed in path, query and fragment: `pchar`, `/` and `?` (section 3.3).
    public static let tail = URIBytes(alphanumerics + "-._~:@/?" + subDelimiters)
}

// MARK: - Blocks

extension URIBytes {
    /// Tests which bytes of a block are allowed in a scheme.
    @inlinable @inline(__always)
    public static func areScheme(_ block: ByteBlock) -> ByteBlock.Mask {
        block.isLetter .| block.isDigit .| block.equals("+") .| block.equals("-") .| block.equals(".")
    }

    /// Tests which bytes of a block are allowed in a label of a host name: LDH of RFC 1123, and the
    /// underscore, which is in use.
    @inlinable @inline(__always)
    public static func areLabel(_ block: ByteBlock) -> ByteBlock.Mask {
        block.isLetter .| block.isDigit .| block.equals("-") .| block.equals("_")
    }

    /// Tests which bytes of a block are in ``tail``.
    @inlinable @inline(__always)
    public static func areTail(_ block: ByteBlock) -> ByteBlock.Mask {
        // The range from "&" to ";" contains the digits and all sub-delimiters but three.
        block.isLetter .| block.lies(from: UInt8(ascii: "&"), to: UInt8(ascii: ";"))
            .| block.lies(from: UInt8(ascii: "?"), to: UInt8(ascii: "@")) .| block.equals("!")
            .| block.equals("$") .| block.equals("=") .| block.equals("_") .| block.equals("~")
    }
}
