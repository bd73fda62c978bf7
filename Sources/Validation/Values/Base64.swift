import Text

/// Base64 (RFC 3548, section 3); white space between the characters is ignored.
enum Base64 {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? { problem(in: value.utf8) }

    /// The problem with the bytes of a value; nil if there is none.
    static func problem(in value: some Sequence<UInt8>) -> String? {
        var (digits, padding) = (0, 0)
        for byte in value {
            switch byte {
            case _ where byte.isXMLSpace: continue
            case UInt8(ascii: "="): padding += 1
            case _ where padding > 0: return "expected nothing after the padding"
            case UInt8(ascii: "+"), UInt8(ascii: "/"): digits += 1
            case _ where byte.isAlphanumeric: digits += 1
            default: return "a character is not allowed in Base64"
            }
        }
        let expected = (4 - digits % 4) % 4
        guard expected < 3 else { return "a character is missing at the end" }
        return padding == expected ? nil : "expected \(expected) = at the end"
    }
}
