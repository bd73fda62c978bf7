import Text

/// A syntax error in an absolute or relative address (RFC 3986, RFC 3987, and further RFCs for some schemes).
struct AddressSyntaxError: Equatable {
    enum Kind {
        case characters, percent, scheme, host, port, tag, tagAuthority, resourceName
    }

    let kind: Kind
    let message: String

    /// The first problem with an address; nil if there is none.
    static func find(in value: String) -> AddressSyntaxError? {
        if HTTPAddress.isPlain(value) { return nil }
        if let problem = characterProblem(in: value) { return problem }
        guard let scheme = AddressReference.scheme(of: value) else {
            let start = value.utf8.prefix { !"/?#".utf8.contains($0) }
            if start.contains(UInt8(ascii: ":")) {
                return .init(kind: .scheme, message: "the scheme before the colon is not valid")
            }
            return authorityProblem(in: value[...])
        }
        let rest = value[value.utf8.index(value.startIndex, offsetBy: scheme.utf8.count + 1)...]
        if rest.isEmpty { return .init(kind: .scheme, message: "nothing follows the scheme") }
        switch scheme.lowercased() {
        case "http", "https":
            if !rest.hasPrefix("//") {
                return .init(kind: .scheme, message: "expected // and a host after the scheme")
            }
        case "tag":
            if let problem = TagURI.problem(in: rest.utf8, allowingUnderscores: true) {
                return .init(kind: .tag, message: problem)
            }
            return authorityProblem(ofTag: rest).map { .init(kind: .tagAuthority, message: $0) }
        case "urn": return URN.problem(in: rest.utf8).map { .init(kind: .resourceName, message: $0) }
        default: return authorityProblem(in: rest, isWeb: false)
        }
        return authorityProblem(in: rest)
    }

    private static func characterProblem(in value: String) -> AddressSyntaxError? {
        if value.utf8.allSatisfy(isPlain) { return nil }
        var digits = 0
        var hasFragment = false
        for scalar in value.unicodeScalars {
            if digits > 0 {
                guard scalar.properties.isASCIIHexDigit else { return wrongPercent }
                digits -= 1
            } else if scalar == "%" {
                digits = 2
            } else if scalar == "#" {
                if hasFragment { return .init(kind: .characters, message: "# appears twice") }
                hasFragment = true
            } else if let problem = AddressReference.problem(of: scalar) {
                return .init(kind: .characters, message: problem)
            }
        }
        return digits == 0 ? nil : wrongPercent
    }

    /// Whether a byte is allowed anywhere, so that most addresses need no closer look.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"):
            true
        default: false
        }
    }

    private static let wrongPercent = AddressSyntaxError(
        kind: .percent, message: "expected two hexadecimal digits after %")

    /// Checks `//user@host:port` if a value begins with it, and the path after it.
    private static func authorityProblem(in rest: Substring, isWeb: Bool = true) -> AddressSyntaxError? {
        guard rest.utf8.starts(with: "//".utf8) else { return bracketProblem(in: rest) }
        let authority = Substring(
            rest.utf8.dropFirst(2).prefix { byte in
                byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
            })
        let path = rest[authority.endIndex...]
        let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
        let server = at.map { authority[authority.utf8.index(after: $0)...] } ?? authority
        if let at, authority[..<at].utf8.contains(where: { "[]@".utf8.contains($0) }) {
            return .init(kind: .host, message: "expected a name, or a name and a password, before the host")
        }
        var host = server
        var port = Substring()
        if server.utf8.first == UInt8(ascii: "[") {
            guard let end = server.utf8.firstIndex(of: UInt8(ascii: "]")) else {
                return .init(kind: .host, message: "the address of the host has no ]")
            }
            host = server[...end]
            port = server[server.utf8.index(after: end)...]
        } else if let colon = server.utf8.firstIndex(of: UInt8(ascii: ":")) {
            host = server[..<colon]
            port = server[colon...]
        }
        if isWeb, port == ":" || path.hasPrefix("//"), host == "http" || host == "https" {
            return .init(kind: .host, message: "the scheme appears twice; write it once")
        }
        // In other schemes, the host may be missing, or a name of another kind.
        if isWeb || host.hasPrefix("["), let problem = HostName.problem(in: host) {
            return .init(kind: .host, message: problem)
        }
        return portProblem(in: port) ?? bracketProblem(in: path)
    }

    /// Checks the part of a tag before its date, in which RFC 4151 allows less than RFC 5322 in an address.
    private static func authorityProblem(ofTag rest: Substring) -> String? {
        let authority = rest.utf8.prefix { $0 != UInt8(ascii: ",") }
        if authority.contains(where: { $0 >= 0x80 }) {
            return "expected ASCII before the date; write a domain such as xn--mnchen-3ya.de"
        }
        let isRight = authority.allSatisfy { $0.isAlphanumeric || "-._@".utf8.contains($0) }
        return isRight ? nil : "expected only letters, digits and - . _ before the @ of a tag"
    }

    private static func portProblem(in port: Substring) -> AddressSyntaxError? {
        if port.isEmpty { return nil }
        guard port.hasPrefix(":"), port.utf8.dropFirst().allSatisfy(\.isDigit) else {
            return .init(kind: .port, message: "expected a number as the port")
        }
        let isTooLarge = port.count > 1 && (Int(port.dropFirst()) ?? .max) > 65_535
        return isTooLarge ? .init(kind: .port, message: "a port is at most 65535") : nil
    }

    private static func bracketProblem(in path: Substring) -> AddressSyntaxError? {
        path.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
            ? .init(kind: .characters, message: "[ and ] are allowed only around a host; write %5B and %5D")
            : nil
    }
}
