/// Where an article was found: in a file of its own, or as one of several in a file.
public struct DocumentPlace: Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// The article's line in a file of lines, or its position in a list, from 1; nil for a file of its own.
    public let number: Int?

    /// Describes a place.
    public init(path: String, number: Int? = nil) {
        (self.path, self.number) = (path, number)
    }

    /// The place that a description names; nil if it is not in a file that may have several articles.
    public init?(inArticleFile description: String) {
        if let end = description.lastIndex(of: "#"), let number = Int(description[end...].dropFirst()) {
            self.init(path: String(description[..<end]), number: number)
        } else {
            self.init(path: description)
        }
        guard DocumentForm(name: path.utf8)?.isArticleFile == true else { return nil }
    }

    /// Whether the file's name is that of the article.
    var isNamed: Bool { number == nil }

    /// The file's path, with `#` and the number for one of several articles, such as `news.jsonl#17`.
    public var description: String { number.map { "\(path)#\($0)" } ?? path }
}
