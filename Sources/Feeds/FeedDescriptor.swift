import Articles
import Text

/// A feed without its entries: what lists of feeds, and entries of other feeds, say about it.
public struct FeedDescriptor: Hashable, Sendable {
    /// What its articles have in common.
    public let key: FeedKey
    /// The display name: the most frequent spelling of the topic, provider or other value; the title of a
    /// single feed.
    public var name: String
    /// The path in the output folder, without the extension.
    public var path: String
    /// The paths of formats that have their own, by the extension that they would have.
    public var files: [String: String]
    /// The names of its formats; nil for the site's.
    public var formats: [String]?
    /// Whether there is such a feed, rather than only its name in other feeds.
    public var isPublished: Bool
    /// The number of articles, in the feed or older.
    public var articles: Int
    /// The number of entries.
    public var entries: Int
    /// When its newest entry changed; nil if unknown.
    public var updated: Timestamp?

    /// Describes a feed.
    public init(
        key: FeedKey, name: String, path: String, files: [String: String] = [:], formats: [String]? = nil,
        isPublished: Bool = true,
        articles: Int = 0, entries: Int = 0, updated: Timestamp? = nil
    ) {
        (self.key, self.name, self.path, self.files) = (key, name, path, files)
        (self.formats, self.isPublished, self.articles) = (formats, isPublished, articles)
        (self.entries, self.updated) = (entries, updated)
    }

    /// The path of the file with an extension.
    public func file(_ fileExtension: String) -> String {
        files[fileExtension] ?? "\(path).\(fileExtension)"
    }
}
