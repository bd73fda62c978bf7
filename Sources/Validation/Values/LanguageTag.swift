import Text

/// A language tag such as `en-GB` (RFC 5646); its language must be in ISO 639, and its region in ISO 3166.
enum LanguageTag {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        if value.utf8.contains(UInt8(ascii: "_")) { return "expected - instead of _, as in en-GB" }
        let parts = value.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy(isSubtag), let language = parts.first else {
            return "expected a language tag such as en-GB"
        }
        if language == "x" || language == "i" {
            return parts.count > 1 ? nil : "something must follow \(language)-"
        }
        guard language.utf8.count > 1, language.utf8.allSatisfy(\.isSmallLetter) else {
            return "expected a language of two or three letters first"
        }
        guard LanguageSubtags.contains(String(language)) else {
            return "there is no language \(language) in ISO 639"
        }
        return irregular.contains(value.lowercased()) ? nil : problem(after: parts.dropFirst(), of: language)
    }

    /// The problem with a tag whose language has a shorter code; nil if there is none.
    static func lengthProblem(in value: String) -> String? {
        let language = value.prefix { $0 != "-" }
        return LanguageSubtags.short(for: language.lowercased()).map { short in
            "the language has a code of two letters; write \(short)\(value.dropFirst(language.count))"
        }
    }

    /// Checks the subtags after the language.
    private static func problem(after subtags: ArraySlice<Substring>, of language: Substring) -> String? {
        var rest = subtags
        if extensible.contains(language) {
            for _ in 0..<3 { rest.skip { $0.utf8.count == 3 && $0.utf8.allSatisfy(\.isSmallLetter) } }
        }
        rest.skip { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isSmallLetter) }
        if let region = rest.first, isRegion(region) {
            if region == "uk" { return "there is no region UK; write GB, as in \(language)-GB" }
            if !RegionSubtags.contains(region) { return "there is no region \(region.uppercased())" }
            rest.removeFirst()
        }
        var seen: Set<Substring> = []
        while let variant = rest.first, isVariant(variant) {
            rest.removeFirst()
            if !seen.insert(variant).inserted { return "the part \(variant) appears twice" }
        }
        while let first = rest.first, first.utf8.count == 1, first != "x" {
            rest.removeFirst()
            if !seen.insert(first).inserted { return "the part \(first)- appears twice" }
            guard rest.skip({ $0.utf8.count > 1 }) else { return "something must follow \(first)-" }
            while rest.skip({ $0.utf8.count > 1 }) {}
        }
        if rest.first == "x" { return rest.count > 1 ? nil : "something must follow x-" }
        return rest.first.map { "the part \($0) is not allowed there" }
    }

    private static func isRegion(_ subtag: Substring) -> Bool {
        let bytes = subtag.utf8
        return bytes.count == 2 && bytes.allSatisfy(\.isSmallLetter)
            || bytes.count == 3 && bytes.allSatisfy(\.isDigit)
    }

    private static func isVariant(_ subtag: Substring) -> Bool {
        let count = subtag.utf8.count
        return count > 4 || count == 4 && subtag.utf8.first?.isDigit == true
    }

    private static func isSubtag(_ part: Substring) -> Bool {
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0.isSmallLetter || $0.isDigit }
    }

    /// The languages that may be followed by an extended language subtag, such as yue after zh.
    private static let extensible: Set<Substring> = [
        "ar", "kok", "lv", "ms", "no", "sgn", "sw", "uz", "zh",
    ]
    /// Tags registered before the grammar existed, which do not match it.
    private static let irregular: Set<String> = ["en-gb-oed", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"]
}

extension ArraySlice<Substring> {
    /// Removes the first element if it is of a kind; returns whether it was.
    @discardableResult
    fileprivate mutating func skip(_ isWanted: (Substring) -> Bool) -> Bool {
        guard let first, isWanted(first) else { return false }
        removeFirst()
        return true
    }
}
