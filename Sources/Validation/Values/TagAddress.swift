/// What follows `tag:` in an address such as `tag:example.com,2024:1` (RFC 4151).
enum TagAddress {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: Substring) -> String? {
        guard let colon = value.firstIndex(of: ":") else {
            return "expected an authority, a date and a colon, such as tag:example.com,2024:1"
        }
        let entity = value[..<colon]
        guard let comma = entity.firstIndex(of: ",") else {
            return "expected a comma and a date after the authority"
        }
        let authority = entity[..<comma]
        let domain = authority.split(separator: "@", omittingEmptySubsequences: false)
        let isMailbox = domain.count == 1 || (domain.count == 2 && !domain[0].isEmpty)
        guard isMailbox, let name = domain.last, isDomain(name) else {
            return "expected a domain or an e-mail address before the comma"
        }
        let date = entity[entity.index(after: comma)...]
        // Only days: the note on dates knows times too, but they need a colon.
        return DatesOfW3C.flaw(in: String(date)).map { _ in
            "expected a date such as 2024, 2024-01 or 2024-01-02 after the comma"
        } ?? bracketFlaw(in: value[colon...])
    }

    private static func isDomain(_ name: Substring) -> Bool {
        name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy {
                    $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 &- 0x30 < 10
                        || ($0 | 0x20) &- UInt8(ascii: "a") < 26
                }
        }
    }

    private static func bracketFlaw(in rest: Substring) -> String? {
        rest.contains { "[]".contains($0) } ? "[ and ] are not allowed in a tag" : nil
    }
}
