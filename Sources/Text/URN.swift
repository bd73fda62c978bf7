/// The syntax of URNs such as `urn:isbn:9780141036144` (RFC 8141; RFC 9562 for `urn:uuid:`).
public enum URN {
    /// The mistake in what follows `urn:`, as a phrase; nil if there is none.
    public static func problem(in rest: some Sequence<UInt8>) -> String? {
        let rest = Array(rest)
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else {
            return "expected the name of a namespace and a colon, such as urn:isbn:"
        }
        let namespace = rest[..<colon]
        guard 2...32 ~= namespace.count, namespace.isHyphenated(\.isAlphanumeric) else {
            return "expected a namespace of 2 to 32 letters, digits and hyphens"
        }
        let text = rest[rest.index(after: colon)...]
        let name = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if name.isEmpty || name.first == UInt8(ascii: "/") { return "expected a name after the namespace" }
        if text.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
            return "[ and ] are not allowed in a URN"
        }
        let after = text[name.endIndex...]
        if after.first == UInt8(ascii: "?"), !after.starts(with: "?+".utf8), !after.starts(with: "?=".utf8) {
            return "expected ?+ or ?=, because a single ? is not allowed in a URN"
        }
        return namespace.map(\.lowercased).elementsEqual("uuid".utf8) && !isUUID(name)
            ? "expected a UUID such as urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6" : nil
    }

    private static func isUUID(_ name: ArraySlice<UInt8>) -> Bool {
        let parts = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }
}
