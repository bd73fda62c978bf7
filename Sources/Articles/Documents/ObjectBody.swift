import Bodies

/// The text of an article in JSON, which stands in one of its fields.
struct ObjectBody {
    /// The text in UTF-8; only its beginning if no more is needed.
    let text: [UInt8]
    /// How it is written.
    let form: BodyRules.Form

    /// Keeps the text of a key.
    ///
    /// - Parameters:
    ///   - form: how the text is written; nil if it shows that itself.
    ///   - isWhole: whether more than the beginning is needed.
    init(_ text: UnsafeBufferPointer<UInt8>, _ form: BodyRules.Form?, isWhole: Bool) {
        self.form = form ?? (Self.hasEndTag(text) ? .html : .text)
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
