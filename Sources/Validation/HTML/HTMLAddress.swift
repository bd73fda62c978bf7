import Text

/// An address in HTML, which browsers repair in many ways; only what leads nowhere is a problem.
enum HTMLAddress {
    /// The problem with an address; nil if there is none.
    static func problem(in value: String) -> String? {
        guard !isPlain(value) else { return nil }
        let address = trimmed(value)
        let lower = address.prefix(9).lowercased()
        for scheme in ["https:", "http:"] where lower.hasPrefix(scheme) {
            return problem(after: address.dropFirst(scheme.count))
        }
        if let scheme = AddressReference.scheme(of: String(address))?.lowercased() {
            if scheme == "file" || scheme.count == 1 {
                return "the file is on one computer only; write an address on the web"
            }
            // Only http and https are usually misspelt, and then by these letters.
            let isMisspelt = scheme.count > 2 && scheme.count < 9 && scheme.allSatisfy("htps".contains)
            return isMisspelt ? "there is no scheme \(scheme); write http or https" : nil
        }
        guard
            let start = ["https://", "http://"].compactMap({ address.firstRange(of: $0)?.lowerBound }).min(),
            address[..<start].last?.isWhitespace == true
        else { return nil }
        return "found other text before the address; remove it"
    }

    /// Whether an address is like most: `http` or `https`, a host of letters, digits, `.` and `-`, and at most one `#`.
    private static func isPlain(_ value: String) -> Bool {
        let bytes = value.utf8
        guard let start = ["https://", "http://"].first(where: value.hasPrefix)?.utf8.count else {
            return false
        }
        let rest = bytes.dropFirst(start)
        let host = rest.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        // `http` and `https` without a dot are schemes that stand twice.
        guard host.contains(UInt8(ascii: ".")) else { return false }
        let next = rest[host.endIndex...].first
        guard next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") else { return false }
        return bytes.allSatisfy { 0x20 < $0 && $0 < 0x7F } && bytes.count { $0 == UInt8(ascii: "#") } < 2
    }

    private static func problem(after rest: Substring) -> String? {
        guard rest.hasPrefix("//") else { return "expected // after the scheme" }
        let rest = rest.dropFirst(2)
        let host = rest.prefix { !"/?#".contains($0) }
        let start = rest.prefix(6).lowercased()
        if ["http:/", "https:", "http//"].contains(where: start.hasPrefix) {
            return "the scheme appears twice; write it once"
        }
        if host.isEmpty { return "the host is missing" }
        if host.contains(where: \.isWhitespace) || host.contains("%20") {
            return "the host has a space; remove it"
        }
        let hasTwo = rest.utf8.count(where: { $0 == UInt8(ascii: "#") }) > 1
        return hasTwo ? "# appears twice; write the second one as %23" : nil
    }

    /// A value without white space and control characters around it, which browsers ignore.
    private static func trimmed(_ value: String) -> Substring {
        func isIgnored(_ character: Character) -> Bool {
            character.isWhitespace || character.unicodeScalars.allSatisfy { $0.value < 0x20 }
        }
        var text = value.drop(while: isIgnored)
        while let last = text.last, isIgnored(last) { text.removeLast() }
        return text
    }
}
