import Text

/// A URI or IRI, absolute or relative (RFC 3986 and RFC 3987).
enum AddressReference {
    /// The problem with a value as an absolute or relative reference; nil if there is none.
    static func problem(in value: String) -> String? { AddressSyntaxError.find(in: value)?.message }

    /// The problem with a reference that may be a URN such as urn:ebu or urn:apple, as in Media RSS; nil if
    /// there is none.
    ///
    /// RFC 8141 requires more of a URN.
    static func looseProblem(in value: String) -> String? {
        guard let problem = AddressSyntaxError.find(in: value), problem.kind != .resourceName else {
            return nil
        }
        return problem.message
    }

    /// The problem with a value as an absolute address, with a scheme; nil if there is none.
    static func wholeProblem(in value: String) -> String? { problem(in: value) ?? schemeProblem(in: value) }

    /// The problem with an address that must be absolute, if its syntax is valid; nil if there is none.
    static func schemeProblem(in value: String) -> String? {
        scheme(of: value) == nil ? "expected a whole address, with a scheme" : nil
    }

    /// The problem with an address in which a reference to & is left; nil if there is none.
    static func escapeProblem(in value: String) -> String? {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return nil }
        let reference = ["&amp;", "&#38;", "&#038;", "&#x26;"].first { value.lowercased().contains($0) }
        return reference.map { "\($0) is left in it; escape the & only once" }
    }

    /// The scheme of an address; nil for a relative one.
    static func scheme(of value: String) -> String? {
        guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = value[..<colon].utf8
        guard scheme.first?.isLetter == true else { return nil }
        let isScheme = scheme.allSatisfy {
            $0.isAlphanumeric || [0x2B, 0x2D, 0x2E].contains($0)
        }
        return isScheme ? String(value[..<colon]) : nil
    }

    static func problem(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case " ", "\t", "\n", "\r": "white space is not allowed in an address"
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}":
            "the character \(scalar) is not allowed in an address"
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": "a control character is not allowed in an address"
        case "\u{0}"..."\u{7E}": nil
        case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}":
            "a text direction control is not allowed in an address"
        case "\u{FFF0}"..."\u{FFFF}", "\u{E0000}"..."\u{E0FFF}": "a character is not allowed in an address"
        default:
            scalar.properties.isNoncharacterCodePoint || scalar.properties.generalCategory == .privateUse
                ? "a character is not allowed in an address" : nil
        }
    }
}
