import Feeds

extension Site {
    /// Whether the articles' language is written from right to left.
    var isRightToLeft: Bool {
        let subtags = (language ?? "en").lowercased().split(separator: "-")
        // The script is the second subtag, or the third after an extended language.
        if let script = subtags.dropFirst().prefix(2).first(where: { $0.utf8.count == 4 && !$0.isYear }) {
            return Self.scripts.contains(String(script))
        }
        return subtags.first.map { Self.languages.contains(String($0)) } ?? false
    }

    private static let scripts: Set = [
        "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
    ]
    private static let languages: Set = [
        "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw",
        "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
    ]
}

extension Substring {
    /// Whether this is a variant such as 1996, which is as long as a script subtag.
    fileprivate var isYear: Bool { utf8.first.map { $0 < UInt8(ascii: "a") } ?? false }
}
