import Text

/// The host of an address: a name or an IP address (RFC 3986, section 3.2.2; RFC 1035).
///
/// Underscores are accepted, as they occur on the web although the rules for host names forbid them.
enum HostName {
    /// The problem with a host; nil if there is none.
    static func problem(in host: Substring) -> String? {
        if host.isEmpty { return "the host is missing" }
        if host.hasPrefix("[") { return literalProblem(in: host.dropFirst().dropLast()) }
        if host.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
            return "[ and ] are allowed only around the whole host"
        }
        // A name with non-ASCII letters has a longer encoded form, whose length only Unicode's tables could
        // tell.
        let name = host.utf8.last == UInt8(ascii: ".") ? host.utf8.dropLast() : host.utf8
        if name.count > 253, Substring(name).unicodeScalars.count > 253 {
            return "the host is longer than 253 characters"
        }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.count == 4, labels.allSatisfy({ $0.allSatisfy(\.isDigit) }), !IPAddress.isVersion4(name) {
            return "expected four numbers from 0 to 255"
        }
        if let mark = name.first(where: isMark) {
            return "the character \(Unicode.Scalar(mark)) is not allowed in a host name"
        }
        for label in labels {
            if label.isEmpty { return "the host has an empty part before or between its dots" }
            if label.count > 63, Substring(label).unicodeScalars.count > 63 {
                return "a part of the host is longer than 63 characters"
            }
        }
        return nil
    }

    /// Whether the host of an address has ASCII characters only, or the address has no host.
    static func isASCII(in address: String) -> Bool {
        guard let slashes = address.firstRange(of: "//") else { return true }
        return address[slashes.upperBound...].prefix { !"/?#".contains($0) }.utf8.allSatisfy { $0 < 0x80 }
    }

    private static func literalProblem(in literal: Substring) -> String? {
        if literal.lowercased().hasPrefix("v") { return nil }
        let address = literal.utf8.prefix { $0 != UInt8(ascii: "%") }
        return IPAddress.isVersion6(address) ? nil : "expected an IPv6 address such as [2001:db8::1]"
    }

    /// Whether a byte is allowed in the host of an address, but in no name that can be looked up.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }
}
