import Text

/// The recommended normal form of an address that is an id (RFC 4287, section 4.2.6.1).
enum NormalAddress {
    /// The part that is not in normal form; nil if there is none, or the value is not an absolute address.
    static func problem(in value: String) -> String? {
        guard let scheme = AddressReference.scheme(of: value) else { return nil }
        if scheme.utf8.contains(where: \.isCapital) { return "the scheme has capital letters" }
        let rest = value.utf8.dropFirst(scheme.utf8.count + 1)
        if let problem = percentProblem(in: rest) { return problem }
        guard rest.starts(with: "//".utf8) else { return nil }
        let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        // A missing host is reported by other rules.
        guard !authority.isEmpty else { return nil }
        let at = authority.lastIndex(of: UInt8(ascii: "@"))
        let server = at.map { authority[authority.index(after: $0)...] } ?? authority
        if server.contains(where: \.isCapital) { return "the host has capital letters" }
        let path = rest[authority.endIndex...].prefix { !"?#".utf8.contains($0) }
        if let port = defaultPorts[scheme] {
            if server.reversed().starts(with: ":\(port)".utf8.reversed()) {
                return "the port is the default one"
            }
            if path.isEmpty { return "there is no / after the host" }
        }
        let parts = path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        return parts.contains(where: { $0 == "." || $0 == ".." }) ? "the path has . or .. as a part" : nil
    }

    private static func percentProblem(in rest: Substring.UTF8View) -> String? {
        var rest = rest
        while let start = rest.firstIndex(of: UInt8(ascii: "%")) {
            let digits = rest[start...].dropFirst().prefix(2)
            if digits.contains(where: \.isSmallLetter) { return "the digits after % are in lower case" }
            if let byte = rest[start...].percentDecodedFirst, URIBytes.unreserved.contains(byte) {
                return "%\(Substring(digits)) need not be encoded"
            }
            rest = rest[start...].dropFirst()
        }
        return nil
    }

    private static let defaultPorts = ["http": "80", "https": "443"]
}
