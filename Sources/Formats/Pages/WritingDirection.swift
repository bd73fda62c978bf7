/// The direction in which a language is written.
enum WritingDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of a language, by its tag.
    init(of tag: String) {
        self = Self.isRightToLeft(tag) ? .rightToLeft : .leftToRight
    }

    private static func isRightToLeft(_ tag: String) -> Bool {
        let subtags = tag.lowercased().split(separator: "-")
        // The script is the second subtag, or the third after an extended language.
        if let script = subtags.dropFirst().prefix(2).first(where: { $0.utf8.count == 4 && !$0.isYear }) {
            return scripts.contains(String(script))
        }
        return subtags.first.map { languages.contains(String($0)) } ?? false
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
