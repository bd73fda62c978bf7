import Text

/// A set of ASCII bytes: what RFC 3986 allows in one part of a URI.
struct URIBytes: Sendable {
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

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let half = byte < 64 ? low : high
        return byte < 128 && (half &>> UInt64(byte & 63)) & 1 == 1
    }

    private static let alphanumerics = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    private static let subDelimiters = "!$&'()*+,;="

    static let hexDigits = URIBytes("0123456789abcdefABCDEF")
    static let userinfo = URIBytes(alphanumerics + "-._~:" + subDelimiters)
    /// Path and query alike, and the fragment: `pchar`, `/` and `?` of RFC 3986, section 3.3.
    static let tail = URIBytes(alphanumerics + "-._~:@/?" + subDelimiters)
}

// MARK: - Blocks

extension URIBytes {
    /// Where a block has what a scheme may hold.
    @inline(__always)
    static func areScheme(_ block: ByteBlock) -> ByteBlock.Mask {
        block.isLetter .| block.isDigit .| block.equals("+") .| block.equals("-") .| block.equals(".")
    }

    /// Where a block has what one label of a host name may hold: LDH of RFC 1123 and the underscore, which is
    /// in use.
    @inline(__always)
    static func areLabel(_ block: ByteBlock) -> ByteBlock.Mask {
        block.isLetter .| block.isDigit .| block.equals("-") .| block.equals("_")
    }

    /// Where a block has what ``tail`` holds.
    @inline(__always)
    static func areTail(_ block: ByteBlock) -> ByteBlock.Mask {
        // From "&" to ";" lie the digits and all sub-delimiters but three.
        block.isLetter .| block.lies(from: UInt8(ascii: "&"), to: UInt8(ascii: ";"))
            .| block.lies(from: UInt8(ascii: "?"), to: UInt8(ascii: "@")) .| block.equals("!")
            .| block.equals("$") .| block.equals("=") .| block.equals("_") .| block.equals("~")
    }
}
