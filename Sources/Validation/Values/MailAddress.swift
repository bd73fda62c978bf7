import Text

/// An e-mail address such as `jane@example.com` (RFC 5322), optionally followed by a name in parentheses.
enum MailAddress {
    /// The problem with an address without a name; nil if there is none.
    static func problem(in value: String) -> String? {
        guard let at = value.lastIndex(of: "@") else { return "expected an @" }
        let local = value[..<at]
        let domain = value[value.index(after: at)...]
        let isAtom = local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !separators.contains($0) }
        }
        let isQuoted = local.count > 2 && local.hasPrefix("\"") && local.hasSuffix("\"")
        guard isAtom || isQuoted else { return "the part before the @ is not a mailbox name" }
        let isDomain = domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy {
                    $0 >= 0x80 || $0 == 0x2D || $0.isAlphanumeric
                }
        }
        let isLiteral = domain.hasPrefix("[") && domain.hasSuffix("]")
        return isDomain || isLiteral ? nil : "the part after the @ is not a domain"
    }

    private static let separators = Array("()<>[]:;@\\,\"".utf8)
}
