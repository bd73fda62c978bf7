import Text

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
    private static let frontMatterEndings = ["md", "txt", "markdown", "mdx", "html", "htm"]

    /// What files of each ending contain.
    private static let contents: [(ending: UInt64, content: Content)] =
        frontMatterEndings.map { (packed($0), .frontMatter) }
        + [(packed("json"), .json), (packed("jsonl"), .jsonLines), (packed("ndjson"), .jsonLines)]
    private static let gzip = packed("gz")

    /// The form of a file with this name, in any letter case; nil if it is not named like a document.
    public init?(name: some BidirectionalCollection<UInt8>) {
        var name = name[...]
        var ending = Self.takeEnding(of: &name)
        isCompressed = ending == Self.gzip
        if isCompressed { ending = Self.takeEnding(of: &name) }
        guard let content = Self.contents.first(where: { $0.ending == ending })?.content,
            !isCompressed || content != .frontMatter
        else { return nil }
        self.content = content
    }

    /// An ending of up to 8 letters as a number: every run compares those of all files.
    private static func packed(_ ending: String) -> UInt64 { ending.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    /// Removes the ending and its dot; nil without a dot, or if the ending is longer than any known one.
    private static func takeEnding<Name>(of name: inout Name) -> UInt64?
    where Name: BidirectionalCollection<UInt8>, Name.SubSequence == Name {
        var (ending, bits): (UInt64, UInt64) = (0, 0)
        while let byte = name.popLast() {
            if byte == UInt8(ascii: ".") { return ending }
            guard bits < 64 else { return nil }
            ending |= UInt64(byte.lowercased) << bits
            bits += 8
        }
        return nil
    }
}
