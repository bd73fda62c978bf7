extension RuleGroup {
    static let limits = RuleGroup("Size", rules: [.tooLarge, .tooMuch, .tooDeep], checks: [])
}

extension Rule {
    static let tooLarge = Rule(
        "too-large", .error, "A document is at most 100 MB, or as large as --max-size allows.",
        .outfeed("limits"),
        wrong: .described("A document of 100,000,001 bytes.") {
            [UInt8](repeating: UInt8(ascii: " "), count: 100_000_001)
        },
        right: .rssChannel(""))

    static let tooMuch = Rule(
        "too-much", .error,
        "A tag has at most 256 attributes, at most 512 namespace declarations in scope at once, and a document "
            + "has at most 10,000 different names, 2,000,000 elements, texts and attributes, or 1,000,000 JSON "
            + "values. A tag, comment, CDATA section or instruction has at most 16 MiB, a document that is not UTF-8 "
            + "at most 64 MiB when converted to UTF-8. Only the first MiB of a text is checked.",
        .outfeed("limits"),
        wrong: .described("A tag with 300 attributes.") {
            Array("<rss \((1...300).map { "a\($0)=\"\"" }.joined(separator: " "))/>".utf8)
        },
        right: .rssChannel(""))

    static let tooDeep = Rule(
        "too-deep", .error, "Elements or values are nested at most 256 deep.", .outfeed("limits"),
        wrong: .described("20,000 elements in one another.") {
            Array(String(repeating: "<a>", count: 20_000).utf8)
        },
        right: .rssChannel(""))
}
