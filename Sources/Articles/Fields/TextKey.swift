import Bodies

/// A key of an article in JSON that may have the article's text, or keys below it that may.
struct TextKey: Hashable, Sendable {
    /// The position in the list of keys, the first that has a text counts; nil if only keys below may have it.
    var rank: Int?
    /// How the text is written; nil if each text shows it itself.
    var form: BodyRules.Form?
    /// The keys of a mapping, or of the mappings in a list.
    var below: [FoldedKey: TextKey] = [:]

    /// The usual keys in order, and how their texts are written.
    private static let usual: [(path: String, form: BodyRules.Form?)] = [
        ("contentHtml", .html), ("bodyHtml", .html), ("html", .html), ("bodyMarkdown", .markdown),
        ("markdown", .markdown), ("content.rendered", .html), ("content", nil), ("body", nil),
        ("contentText", .text), ("articleBody", .text), ("text", .text), ("maintext", .text),
        ("content.html", .html), ("content.markdown", .markdown), ("content.value", nil),
        ("body.processed", .html), ("body.value", nil), ("fields.body", nil), ("postBody", .html),
        ("bodyText", .text), ("fields.bodyText", .text), ("textContent", .text), ("cleanedText", .text),
        ("plaintext", .text),
    ]

    /// The paths of the usual keys.
    static let usualPaths = usual.map(\.path)

    private static let forms = Dictionary(usual.map { ($0.path, $0.form) }) { first, _ in first }

    /// The outermost keys of a list of paths.
    static func keys(_ paths: [String]) -> [FoldedKey: TextKey] {
        var keys: [FoldedKey: TextKey] = [:]
        for (rank, path) in paths.enumerated() {
            let parts = path.split(separator: ".").map(String.init)
            let form = forms[path] ?? parts.last.flatMap { forms[$0] } ?? nil
            add(parts[...], rank, form, to: &keys)
        }
        return keys
    }

    private static func add(
        _ path: ArraySlice<String>, _ rank: Int, _ form: BodyRules.Form?, to keys: inout [FoldedKey: TextKey]
    ) {
        guard let first = path.first, first.lowercased() != Field.secured.name else { return }
        var key = keys[FoldedKey(first.utf8)] ?? TextKey()
        if path.count > 1 {
            add(path.dropFirst(), rank, form, to: &key.below)
        } else if key.rank == nil {
            (key.rank, key.form) = (rank, form)
        }
        keys[FoldedKey(first.utf8)] = key
    }
}
