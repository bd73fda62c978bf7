import Text

/// An http or https URL with a host.
enum HTTPAddress {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        AddressReference.problem(in: value) ?? schemeProblem(in: value)
    }

    /// The problem with an address whose syntax is valid; nil if there is none.
    static func schemeProblem(in value: String) -> String? {
        guard let scheme = AddressReference.scheme(of: value)?.lowercased() else {
            return AddressReference.schemeProblem(in: value)
        }
        return scheme == "http" || scheme == "https" ? nil : "expected an http or https address"
    }

    /// Whether a value has the common form that needs no closer look: a short host name, and a path and query
    /// of letters, digits and a few punctuation marks.
    static func isPlain(_ value: String) -> Bool {
        let bytes = value.utf8
        guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) else { return false }
        var rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        var (hasLetter, isPartEmpty, count) = (false, true, 0)
        while let byte = rest.first, isWord(byte) {
            let isPoint = byte == UInt8(ascii: ".")
            if isPoint && isPartEmpty { return false }
            (hasLetter, isPartEmpty) = (hasLetter || byte >= UInt8(ascii: "A"), isPoint)
            rest.removeFirst()
            count += 1
        }
        guard hasLetter, !isPartEmpty, count < 64 else { return false }
        // Two slashes may follow a scheme that stands twice.
        return rest.isEmpty
            || (rest.first == UInt8(ascii: "/") && rest.dropFirst().first != UInt8(ascii: "/")
                && rest.allSatisfy(isOfPath))
    }

    /// Whether a byte is allowed in a host name.
    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isOfPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "="),
            UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","):
            true
        default: isWord(byte)
        }
    }

    /// Whether a site has no URL, and so its feed has none: its host ends in `.invalid` (RFC 6761).
    static func isNowhere(_ site: String) -> Bool {
        guard let start = site.firstRange(of: "://")?.upperBound else { return false }
        return site[start...].prefix { !":/?#".contains($0) }.lowercased().hasSuffix(".invalid")
    }
}
