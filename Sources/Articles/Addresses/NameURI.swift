/// What URIs that are names must be like beyond RFC 3986: those of the schemes `tag` (RFC 4151) and `urn`
/// (RFC 8141, and RFC 9562 for UUIDs).
enum NameURI {
    /// Checks an address of any scheme.
    ///
    /// - Throws: ``AddressFlaw/notATag``, ``AddressFlaw/notAURN``.
    static func check(_ address: [UInt8]) throws(AddressFlaw) {
        guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return }
        let rest = address[(colon + 1)...]
        let scheme = address[..<colon].map(\.lowercased)
        if scheme.elementsEqual("tag".utf8), !isTag(rest) { throw .notATag }
        if scheme.elementsEqual("urn".utf8), !isURN(rest) { throw .notAURN }
    }

    /// Whether there are an authority, a comma, a date and a colon.
    private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
            let comma = rest[..<colon].firstIndex(of: UInt8(ascii: ","))
        else { return false }
        let authority = rest[..<comma]
        let mailbox = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard mailbox.count <= 2, mailbox.count == 1 || !mailbox[0].isEmpty, let domain = mailbox.last else {
            return false
        }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy(isLabel) && isDate(rest[(comma + 1)..<colon])
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, let last = label.last else { return false }
        return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
            && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    /// Whether the text is a year, a month or a day: `2024`, `2024-01`, `2024-01-31`.
    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count <= 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.allSatisfy(\.isDigit) })
        else { return false }
        let day = String(decoding: text, as: UTF8.self) + String("-01-01".dropFirst(3 * (parts.count - 1)))
        return (try? Timestamp(day)) != nil
    }

    /// Whether there are a namespace, a colon and a name.
    private static func isURN(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let (namespace, text) = (rest[..<colon], rest[(colon + 1)...])
        let name = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard (2...32).contains(namespace.count), isLabel(namespace), let first = name.first,
            first != UInt8(ascii: "/")
        else { return false }
        let after = text[name.endIndex...]
        // A single question mark has no meaning in a URN.
        if after.first == UInt8(ascii: "?"), !after.starts(with: "?+".utf8), !after.starts(with: "?=".utf8) {
            return false
        }
        return !namespace.map(\.lowercased).elementsEqual("uuid".utf8) || isUUID(name)
    }

    private static func isUUID(_ name: ArraySlice<UInt8>) -> Bool {
        name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(\.count)
            == [8, 4, 4, 4, 12]
            && name.allSatisfy {
                $0 == UInt8(ascii: "-") || $0.isDigit || ($0 | 0x20) &- UInt8(ascii: "a") < 6
            }
    }
}
