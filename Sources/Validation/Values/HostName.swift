/// The host of an address: a name, or an address of the internet (RFC 3986, section 3.2.2; RFC 1035).
///
/// Underscores pass, which names on the web have although the rules for hosts know none.
enum HostName {
    /// What is wrong with a host; nil if nothing is.
    static func flaw(in host: Substring) -> String? {
        if host.isEmpty { return "the host is missing" }
        if host.hasPrefix("[") { return literalFlaw(in: host.dropFirst().dropLast()) }
        if host.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
            return "[ and ] may stand only around the whole host"
        }
        // A name of other letters is sent in a longer spelling, which only a table of Unicode could tell.
        let name = host.utf8.last == UInt8(ascii: ".") ? host.utf8.dropLast() : host.utf8
        if name.count > 253, Substring(name).unicodeScalars.count > 253 {
            return "the host is longer than 253 characters"
        }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.count == 4, labels.allSatisfy({ $0.allSatisfy(isDigit) }), !isVersion4(Substring(name)) {
            return "expected four numbers from 0 to 255"
        }
        if let mark = name.first(where: isMark) {
            return "the character \(Unicode.Scalar(mark)) is not allowed in the name of a host"
        }
        for label in labels {
            if label.isEmpty { return "the host has nothing before or between its points" }
            if label.count > 63, Substring(label).unicodeScalars.count > 63 {
                return "a part of the host is longer than 63 characters"
            }
        }
        return nil
    }

    private static func literalFlaw(in literal: Substring) -> String? {
        if literal.lowercased().hasPrefix("v") { return nil }
        let address = literal.prefix { $0 != "%" }
        return isVersion6(address) ? nil : "expected an address of IPv6 such as [2001:db8::1]"
    }

    private static func isVersion6(_ text: Substring) -> Bool {
        guard text.utf8.count <= 45 else { return false }
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return false }
        var count = 0
        for (index, half) in halves.enumerated() where !half.isEmpty {
            let isLast = index == halves.count - 1
            guard let groups = groups(in: half, mayEndInVersion4: isLast) else { return false }
            count += groups
        }
        return halves.count == 2 ? count <= 7 : count == 8
    }

    /// How many groups of 16 bits there are; nil if one is wrong.
    private static func groups(in text: Substring, mayEndInVersion4: Bool) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var count = 0
        for (index, part) in parts.enumerated() {
            if mayEndInVersion4, index == parts.count - 1, part.contains(".") {
                guard isVersion4(part) else { return nil }
                count += 2
            } else {
                guard (1...4).contains(part.count), part.utf8.allSatisfy(isHexadecimal) else { return nil }
                count += 1
            }
        }
        return count
    }

    private static func isVersion4(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                let isShortest = part == "0" || !part.hasPrefix("0")
                return isShortest && part.utf8.allSatisfy(isDigit) && UInt8(part) != nil
            }
    }

    /// Whether a byte may stand in the host of an address, but in no name that can be looked up.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }
}
