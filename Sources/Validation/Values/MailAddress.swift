import Text

/// An e-mail address such as `jane@example.com` (RFC 5322), optionally followed by a name in parentheses.
package enum MailAddress {
    /// The problem with an address without a name; nil if there is none.
    package static func problem(in value: String) -> String? {
        guard let at = value.lastIndex(of: "@") else { return "expected an e-mail address, with an @" }
        let local = value[..<at]
        let domain = value[value.index(after: at)...]
        let isAtom = local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isVisible($0) && !separators.contains($0) }
        }
        guard isAtom || isQuoted(local) else {
            return "the part before the @ is not a mailbox name of ASCII letters, digits and dots"
        }
        let isDomain = domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy {
                    $0 == 0x2D || $0.isAlphanumeric
                }
        }
        if isDomain || isLiteral(domain) { return nil }
        let isASCII = domain.utf8.allSatisfy { $0 < 0x80 }
        return isASCII
            ? "the part after the @ is not a domain"
            : "expected the domain in ASCII, such as xn--mnchen-3ya.de"
    }

    private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private static func isQuoted(_ local: Substring) -> Bool {
        guard local.utf8.count > 2, local.hasPrefix("\""), local.hasSuffix("\"") else { return false }
        var isEscaped = false
        for byte in local.utf8.dropFirst().dropLast() {
            guard isVisible(byte) || byte == 0x20 || byte == 0x09, isEscaped || byte != UInt8(ascii: "\"")
            else {
                return false
            }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return !isEscaped
    }

    private static func isLiteral(_ domain: Substring) -> Bool {
        domain.hasPrefix("[") && domain.hasSuffix("]")
            && domain.utf8.dropFirst().dropLast().allSatisfy { isVisible($0) && !"[]\\".utf8.contains($0) }
    }

    private static let separators = Array("()<>[]:;@\\,\"".utf8)
}
