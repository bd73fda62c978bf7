import Articles
import Text

/// A feed as every format writes it: what it says of itself, and its entries, newest first.
///
/// What may be published was decided before; formats leave nothing out and add nothing.
public struct Feed: Sendable {
    /// What its articles have in common.
    public let key: FeedKey
    /// Its file in the output folder, without the extension: `topics/computer-vision`.
    public let path: String
    /// The topic's or provider's shown name; the site's title for the feed of everything.
    public let name: String
    /// The permanent identity, a URI.
    public let id: String
    /// The title, plain text.
    public let title: String
    /// What the feed holds, in a sentence of plain text.
    public let summary: String
    /// The page a person reads, an http or https URL.
    public let page: String
    /// When its newest entry changed.
    public let updated: Timestamp
    /// The provider's logo, at most 144 × 400 pixels where its size is known.
    public let logo: Image?
    /// What is true of all feeds of the site.
    public let site: Site
    /// The articles, newest first.
    public let entries: [Entry]

    /// The hubs to subscribe at, which know a feed by its own address: none where that is not known.
    public var hubs: [WebAddress] { site.baseURL == nil ? [] : site.hubs }

    /// How far the file lies below the output folder: 0 or 1 folders.
    public var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Where the feed's file with this extension is served; nil where the base URL is not known.
    public func address(extension: String) -> String? {
        site.address(of: "\(path).\(`extension`)")
    }
}

/// A feed as entries of others name it.
public struct FeedReference: Hashable, Sendable {
    /// The topic's or provider's shown name.
    public let name: String
    /// The feed's file in the output folder, without the extension; nil where it has no feed.
    public let path: String?

    /// Names a feed.
    public init(name: String, path: String?) {
        self.name = name
        self.path = path
    }
}

/// An article's place in a feed, with the names that all feeds show.
public struct Entry: Sendable {
    /// What the document says.
    public let article: Article
    /// The topics.
    public let topics: [FeedReference]
    /// The provider.
    public let provider: FeedReference

    /// Who wrote it: the author, else the provider.
    public var author: String { article.author ?? provider.name }

    /// When it last changed.
    public var updated: Timestamp { article.updated ?? article.published }

    /// The provider's site.
    public var providerPage: String { article.provider.domain.page }
}

extension DomainName {
    /// The site at the domain.
    fileprivate var page: String {
        string.utf8.contains(UInt8(ascii: ":")) ? "https://[\(string)]/" : "https://\(string)/"
    }
}
