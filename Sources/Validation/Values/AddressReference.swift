/// A URI or IRI, whole or relative (RFC 3986 and RFC 3987).
enum AddressReference {
    /// What is wrong with a value as a reference, whole or relative; nil if nothing is.
    static func flaw(in value: String) -> String? {
        if isPlainWebAddress(value) { return nil }
        var percent = 0
        for scalar in value.unicodeScalars {
            if percent > 0 {
                guard scalar.properties.isASCIIHexDigit else {
                    return "expected two hexadecimal digits after %"
                }
                percent -= 1
            } else if scalar == "%" {
                percent = 2
            } else if let flaw = flaw(of: scalar) {
                return flaw
            }
        }
        guard percent == 0 else { return "expected two hexadecimal digits after %" }
        guard value.utf8.filter({ $0 == UInt8(ascii: "#") }).count < 2 else { return "# stands twice" }
        guard let scheme = scheme(of: value) else {
            let start = value.prefix { !"/?#".contains($0) }
            return start.contains(":")
                ? "the scheme before the colon is wrong" : authorityFlaw(in: value[...])
        }
        let isWeb = ["http", "https"].contains(scheme.lowercased())
        return authorityFlaw(in: value.dropFirst(scheme.count + 1), isWeb: isWeb)
    }

    /// Whether a value is of the common form that needs no closer look: a name for a host, and a path and query
    /// of letters, digits and a few marks.
    private static func isPlainWebAddress(_ value: String) -> Bool {
        let bytes = value.utf8
        guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) else { return false }
        var rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        let isWord = { (byte: UInt8) in
            isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        let host = rest.prefix(while: isWord)
        rest = rest.dropFirst(host.count)
        guard !host.isEmpty, rest.first == UInt8(ascii: "/") else { return rest.isEmpty && !host.isEmpty }
        return rest.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "?"),
                UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","):
                true
            default: isWord(byte)
            }
        }
    }

    /// What is wrong with a value as a whole address, with a scheme; nil if nothing is.
    static func wholeFlaw(in value: String) -> String? {
        if isPlainWebAddress(value) { return nil }
        if let flaw = flaw(in: value) { return flaw }
        guard let scheme = scheme(of: value) else { return "expected a whole address, with a scheme" }
        let rest = value.dropFirst(scheme.count + 1)
        if rest.isEmpty { return "nothing follows the scheme" }
        let isWeb = ["http", "https"].contains(scheme.lowercased())
        return isWeb && !rest.hasPrefix("//") ? "expected // and a host after the scheme" : nil
    }

    /// The scheme of an address; nil for a relative one.
    static func scheme(of value: String) -> String? {
        guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = value[..<colon].utf8
        guard let first = scheme.first, isLetter(first) else { return nil }
        let isScheme = scheme.allSatisfy {
            isLetter($0) || $0 &- UInt8(ascii: "0") < 10 || [0x2B, 0x2D, 0x2E].contains($0)
        }
        return isScheme ? String(value[..<colon]) : nil
    }

    /// Looks at `//user@host:port` where a value begins with it.
    private static func authorityFlaw(in rest: Substring, isWeb: Bool = true) -> String? {
        guard rest.hasPrefix("//") else { return bracketFlaw(in: rest) }
        let authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(2 + authority.count)
        let server =
            authority.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        var host = server
        var port = Substring()
        if server.hasPrefix("[") {
            guard let end = server.firstIndex(of: "]") else { return "the address of the host has no ]" }
            host = server[...end]
            port = server[server.index(after: end)...]
        } else if let colon = server.firstIndex(of: ":") {
            host = server[..<colon]
            port = server[colon...]
        }
        // Those of other schemes need none, as in file:///.
        if host.isEmpty, isWeb { return "the host is missing" }
        let isPort =
            port.isEmpty || (port.first == ":" && port.dropFirst().utf8.allSatisfy { $0 &- 0x30 < 10 })
        return isPort ? bracketFlaw(in: path) : "the port is no number"
    }

    private static func bracketFlaw(in path: Substring) -> String? {
        path.contains(where: { "[]".contains($0) }) ? "[ and ] may stand only around a host" : nil
    }

    static func flaw(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case " ", "\t", "\n", "\r": "white space is not allowed in an address"
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}":
            "the character \(scalar) is not allowed in an address"
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": "a control character is not allowed in an address"
        case "\u{0}"..."\u{7E}": nil
        case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}":
            "a control of the direction of writing is not allowed in an address"
        case "\u{FFF0}"..."\u{FFFF}", "\u{E0000}"..."\u{E0FFF}": "a character is not allowed in an address"
        default:
            scalar.properties.isNoncharacterCodePoint || scalar.properties.generalCategory == .privateUse
                ? "a character is not allowed in an address" : nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
