/// The syntax of `tag:` URIs such as `tag:example.org,2024:1` (RFC 4151).
public enum TagURI {
    /// The mistake in what follows `tag:`, as a phrase; nil if there is none.
    ///
    /// - Parameter allowingUnderscores: whether a domain may contain underscores, as some names on the web
    ///   do.
    public static func problem(in rest: some Sequence<UInt8>, allowingUnderscores: Bool = false) -> String? {
        let rest = Array(rest)
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else {
            return "expected an authority, a date and a colon, such as tag:example.com,2024:1"
        }
        guard let comma = rest[..<colon].firstIndex(of: UInt8(ascii: ",")) else {
            return "expected a comma and a date after the authority"
        }
        let mailbox = rest[..<comma].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isMailbox = mailbox.count == 1 || mailbox.count == 2 && !mailbox[0].isEmpty
        guard isMailbox, let domain = mailbox.last, isDomain(domain, allowingUnderscores) else {
            return "expected a domain or an e-mail address before the comma"
        }
        guard isDate(rest[rest.index(after: comma)..<colon]) else {
            return "expected a date such as 2024, 2024-01 or 2024-01-02 after the comma"
        }
        let hasBracket = rest[colon...].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        return hasBracket ? "[ and ] are not allowed in a tag" : nil
    }

    private static func isDomain(_ domain: ArraySlice<UInt8>, _ allowsUnderscores: Bool) -> Bool {
        domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            label.isHyphenated {
                $0.isAlphanumeric || $0 >= 0x80 || allowsUnderscores && $0 == UInt8(ascii: "_")
            }
        }
    }

    /// Whether the text is a year, a month or a day.
    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count <= 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            text.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") })
        else { return false }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 & 0x0F) } } + [1, 1]
        return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).exists
    }
}

extension Collection<UInt8> {
    /// Whether there are one or more bytes of a kind, with hyphens only between them.
    func isHyphenated(_ isOfKind: (UInt8) -> Bool) -> Bool {
        var last: UInt8?
        for byte in self {
            guard isOfKind(byte) || byte == UInt8(ascii: "-") && last != nil else { return false }
            last = byte
        }
        return last != nil && last != UInt8(ascii: "-")
    }
}
