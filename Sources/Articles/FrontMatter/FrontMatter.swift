/// Where a document's front matter is, and how it is written.
struct FrontMatter: Equatable {
    /// A way to write front matter.
    enum Form: Sendable {
        /// YAML between lines `---`; the end may be `...`.
        case yaml
        /// TOML between lines `+++`, or `---toml` and `---`.
        case toml
        /// A JSON object at the beginning of the file, or between lines `;;;`, where its braces may be
        /// missing, or between `---json` and `---`.
        case json
        /// `Key: value` on each line up to the first blank one.
        case headers
    }

    let form: Form
    /// Where the document's body begins.
    let bodyStart: Int
    /// It includes the opening line, so that lines count from 1, but neither the byte order mark nor the
    /// closing line.
    let range: Range<Int>

    /// - Parameter bodyStart: nil if no closing line precedes the body.
    init(form: Form, range: Range<Int>, bodyStart: Int? = nil) {
        (self.form, self.range, self.bodyStart) = (form, range, bodyStart ?? range.upperBound)
    }

    /// The maximum length of front matter without delimiters, in bytes: 1 MiB.
    static let limit = 1 << 20

    /// The result of looking for it.
    enum Search: Equatable {
        /// No front matter: the file is not a document.
        case none
        case found(FrontMatter)
        /// The bytes do not contain its end.
        case unclosed(expected: String)
        /// It is longer than ``FrontMatter/limit``.
        case tooLong
    }

    /// Whether a key (in any letter case) says that lines of the form `Key: value`, or an object in a file
    /// that begins with a brace, are an article's.
    ///
    /// Prose may begin like this too ("Note: ...").
    static func isArticleKey(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let key = key.lazy.map(\.lowercased)
        return articleKeys.contains { key.elementsEqual($0.utf8) }
    }

    private static let articleKeys = ["title", "date", "publisheddatetime", "publishdate", "pubdate"]
}
