import Foundation

/// A `mailto:` link such as `mailto:jane@example.com?subject=News` (RFC 6068), or what follows its scheme.
struct MailLink {
    /// The addresses, without escapes.
    let addresses: [String]

    /// Takes a link apart; nil if a value has neither the scheme nor headers, or they are wrong.
    init?(_ value: String) {
        let hasScheme = value.prefix(7).lowercased() == "mailto:"
        let parts = (hasScheme ? value.dropFirst(7) : value[...]).split(
            separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard hasScheme || parts.count == 2, AddressSyntaxError.find(in: "mailto:" + parts.joined()) == nil
        else {
            return nil
        }
        if parts.count == 2 {
            let headers = parts[1].split(separator: "&", omittingEmptySubsequences: false)
            guard headers.allSatisfy({ $0.contains("=") && !$0.hasPrefix("=") }) else { return nil }
        }
        addresses = parts[0].split(separator: ",", omittingEmptySubsequences: false).map {
            String($0).removingPercentEncoding ?? String($0)
        }
    }
}
