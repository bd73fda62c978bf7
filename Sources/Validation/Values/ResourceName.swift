/// What follows `urn:` in an address such as `urn:isbn:9780141036144` (RFC 8141; RFC 9562 for `urn:uuid:`).
enum ResourceName {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: Substring) -> String? {
        guard let colon = value.firstIndex(of: ":") else {
            return "expected the name of a namespace and a colon, such as urn:isbn:"
        }
        let namespace = value[..<colon]
        let isName =
            (2...32).contains(namespace.utf8.count) && namespace.first != "-" && namespace.last != "-"
            && namespace.utf8.allSatisfy {
                $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 26
            }
        guard isName else { return "expected a namespace of 2 to 32 letters, digits and hyphens" }
        let rest = value[value.index(after: colon)...]
        let name = rest.prefix { $0 != "?" && $0 != "#" }
        if name.isEmpty || name.hasPrefix("/") { return "expected a name after the namespace" }
        if rest.contains(where: { "[]".contains($0) }) { return "[ and ] are not allowed in a URN" }
        let after = rest[name.endIndex...]
        if after.hasPrefix("?"), !after.hasPrefix("?+"), !after.hasPrefix("?=") {
            return "expected ?+ or ?=, for a single ? is not allowed in a URN"
        }
        return namespace.lowercased() == "uuid" && !isUUID(name)
            ? "expected a UUID such as urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6" : nil
    }

    private static func isUUID(_ text: Substring) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [8, 4, 4, 4, 12]
            && text.utf8.allSatisfy {
                $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 6
            }
    }
}
