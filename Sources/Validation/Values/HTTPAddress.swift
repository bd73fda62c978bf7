import Text

/// A URL of the web: http or https, with a host.
enum HTTPAddress {
    /// What is wrong with a value; nil if nothing is.
    static func problem(in value: String) -> String? {
        AddressReference.problem(in: value) ?? schemeProblem(in: value)
    }

    /// What is wrong with an address, if its syntax is right; nil if nothing is.
    static func schemeProblem(in value: String) -> String? {
        guard let scheme = AddressReference.scheme(of: value)?.lowercased() else {
            return AddressReference.schemeProblem(in: value)
        }
        return scheme == "http" || scheme == "https" ? nil : "expected an http or https address"
    }

    /// Whether a value is of the common form that needs no closer look: a short name for a host, and a path and
    /// query of letters, digits and a few marks.
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
        return rest.isEmpty || (rest.first == UInt8(ascii: "/") && rest.allSatisfy(isOfPath))
    }

    /// Whether a byte may stand in a host's name.
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

    /// Whether a site has no address, and so its feed has none: no host ends in `.invalid` (RFC 6761).
    static func isNowhere(_ site: String) -> Bool {
        guard let start = site.firstRange(of: "://")?.upperBound else { return false }
        return site[start...].prefix { !":/?#".contains($0) }.lowercased().hasSuffix(".invalid")
    }
}
