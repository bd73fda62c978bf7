/// How a file of documents is written, as its name says.
public struct DocumentForm: Hashable, Sendable {
    /// What a file contains.
    public enum Content: Hashable, Sendable {
        /// One article: front matter, and text.
        case frontMatter
        /// One article, or a list of articles.
        case json
        /// An article in each line.
        case jsonLines
    }

    /// What the file contains.
    public let content: Content
    /// Whether it is compressed with gzip.
    public let isCompressed: Bool

    /// Whether the file may contain several articles.
    public var isArticleFile: Bool { content != .frontMatter }

    /// The endings of files with front matter, in lower case.
    public static let frontMatterEndings = ["md", "txt", "markdown", "mdx", "html", "htm"]

    /// All endings, in lower case and without the dot.
    static let endings: [(text: [UInt8], form: DocumentForm)] =
        frontMatterEndings.map { (Array($0.utf8), DocumentForm(content: .frontMatter, isCompressed: false)) }
        + [("json", Content.json), ("jsonl", .jsonLines), ("ndjson", .jsonLines)].flatMap { ending, content in
            [
                (Array(ending.utf8), DocumentForm(content: content, isCompressed: false)),
                (Array("\(ending).gz".utf8), DocumentForm(content: content, isCompressed: true)),
            ]
        }

    /// The form of a file with this name, in any letter case; nil if it is not named like a document.
    public init?(name: some BidirectionalCollection<UInt8>) {
        guard let form = Self.endings.first(where: { Self.has(name, ending: $0.text) })?.form else {
            return nil
        }
        self = form
    }

    private init(content: Content, isCompressed: Bool) {
        (self.content, self.isCompressed) = (content, isCompressed)
    }

    private static func has(_ name: some BidirectionalCollection<UInt8>, ending: [UInt8]) -> Bool {
        var rest = name[...]
        for byte in ending.reversed() where rest.popLast()?.lowercased != byte { return false }
        return rest.last == UInt8(ascii: ".")
    }
}
