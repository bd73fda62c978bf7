/// The syntax of IP addresses in URIs (RFC 3986, section 3.2.2).
public enum IPAddress {
    /// Whether the bytes are four numbers from 0 to 255 without leading zeros, such as `192.0.2.1`.
    public static func isVersion4(_ text: some Sequence<UInt8>) -> Bool {
        let text = Array(text)
        // Most hosts are names, which need not be split.
        guard text.first?.isDigit == true else { return false }
        let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return numbers.count == 4
            && numbers.allSatisfy { number in
                guard 1...3 ~= number.count, number.allSatisfy(\.isDigit) else { return false }
                guard number.count == 1 || number.first != UInt8(ascii: "0") else { return false }
                return number.reduce(0) { $0 * 10 + Int($1 & 0x0F) } <= 255
            }
    }

    /// Whether the bytes are eight groups of one to four hexadecimal digits, such as `2001:db8::1`.
    ///
    /// `::` may occur once, for one or more groups of zeros; an IPv4 address may replace the last two groups.
    public static func isVersion6(_ text: some Sequence<UInt8>) -> Bool {
        let text = Array(text)
        let colon = UInt8(ascii: ":")
        let gap = text.indices.first { text[$0...].starts(with: [colon, colon]) }
        guard let gap else { return groups(in: text[...], mayEndInVersion4: true) == 8 }
        guard let before = groups(in: text[..<gap], mayEndInVersion4: false),
            let after = groups(in: text[gap...].dropFirst(2), mayEndInVersion4: true)
        else { return false }
        return before + after < 8
    }

    /// The number of 16-bit groups between colons; nil if one is invalid.
    private static func groups(in text: ArraySlice<UInt8>, mayEndInVersion4: Bool) -> Int? {
        guard !text.isEmpty else { return 0 }
        var parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var count = parts.count
        if mayEndInVersion4, let last = parts.last, last.contains(UInt8(ascii: ".")) {
            guard isVersion4(last) else { return nil }
            parts.removeLast()
            count += 1
        }
        return parts.allSatisfy { 1...4 ~= $0.count && $0.allSatisfy(\.isHexDigit) } ? count : nil
    }
}
