import Bodies

/// The text of an article in JSON, which stands in one of its fields.
struct ObjectBody {
    /// The text in UTF-8; only its beginning if no more is needed.
    let text: [UInt8]
    /// How it is written.
    let form: BodyRules.Form

    /// The keys in order, the first in an object counts, and how their texts are written; nil if each text shows
    /// it itself.
    private static let usual: [(key: String, form: BodyRules.Form?)] = [
        ("contentHtml", .html), ("bodyHtml", .html), ("html", .html), ("bodyMarkdown", .markdown),
        ("markdown", .markdown), ("content.rendered", .html), ("content", nil), ("body", nil),
        ("contentText", .text),
        ("articleBody", .text), ("text", .text), ("maintext", .text),
    ]

    private static let keys = Dictionary(
        uniqueKeysWithValues: usual.enumerated().map { (FoldedKey($1.key.utf8), (rank: $0, form: $1.form)) })

    /// The position of a key in the list; nil if it has no text.
    static func rank(of key: UnsafeBufferPointer<UInt8>) -> Int? { keys[FoldedKey(key)]?.rank }

    /// The position of a key in the mapping that another key of the list has; nil if it has no text.
    static func rank(of key: UnsafeBufferPointer<UInt8>, below rank: Int) -> Int? {
        keys[FoldedKey(Array("\(usual[rank].key).".utf8) + key)]?.rank
    }

    /// Keeps the text of a key.
    ///
    /// - Parameter isWhole: whether more than the beginning is needed.
    init(_ text: UnsafeBufferPointer<UInt8>, rank: Int, isWhole: Bool) {
        form = Self.usual[rank].form ?? (Self.hasEndTag(text) ? .html : .text)
        self.text = Array(text.prefix(isWhole ? text.count : DocumentBody.excerptWindow))
    }

    /// Calls `use` with the text.
    func withBody<Result>(_ use: (DocumentBody) -> Result) -> Result {
        text.withUnsafeBufferPointer { use(DocumentBody($0, form)) }
    }

    /// Whether a text is a whole page with its menus, as crawlers store it.
    static func isPage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = String(decoding: text.trimmed.prefix(14), as: UTF8.self).lowercased()
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }

    private static func hasEndTag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstIndex(of: "</", from: 0) != nil
    }
}
