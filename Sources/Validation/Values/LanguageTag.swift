/// A language tag such as `en-GB` (RFC 5646), by its grammar; no registry is asked.
enum LanguageTag {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        let isAlphanumeric = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy {
                    ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
                }
        }
        guard isAlphanumeric, let first = parts.first?.lowercased() else {
            return "expected a language tag such as en-GB"
        }
        let isWord = first.utf8.allSatisfy { $0 &- UInt8(ascii: "a") < 26 }
        if first == "x" || first == "i" { return parts.count > 1 ? nil : "something must follow \(first)-" }
        guard isWord, first.utf8.count > 1 else { return "expected a language of two letters or more first" }
        return parts.last?.utf8.count == 1 ? "something must follow the last letter" : nil
    }
}
