import Articles

/// The settings of a site that appear in all its feeds.
public struct Site: Hashable, Encodable, Sendable {
    /// The site's name, which ends every feed's title.
    public var title: String?
    /// A one-sentence description of the feed of all articles.
    public var description: String?
    /// The permanent id from which the feeds' ids are derived: a `tag:` URI or an http URL.
    public var id: PermanentID?
    /// The web page for people.
    public var url: WebAddress?
    /// The URL at which the output folder is served, with a trailing slash; required for self links.
    public var baseURL: WebAddress?
    /// The WebSub hubs that notify subscribers of changed feeds; feeds only name them if ``baseURL`` is
    /// known.
    public var hubs: [WebAddress] = []
    /// The articles' language, an RFC 5646 tag such as `en-US`.
    public var language: String?
    /// The license or copyright of the feeds.
    public var rights: String?
    /// The author of the site.
    public var author: String?
    /// How long a reader may cache a feed, in minutes.
    public var timeToLive: Int?
    /// Whether every feed has an HTML page, and the site an index page.
    public var hasPages = true
    /// Titles for individual feeds, instead of those made from names.
    public var titles: [FeedKey: String] = [:]
    /// File names for individual topics, by topic key, instead of those made from names.
    public var slugs: [String: Slug] = [:]

    /// Creates a site without any settings.
    public init() {}

    /// The prefix of feed ids if the site has neither an id nor a base URL.
    public static let fallbackID = "tag:outfeed.invalid,2026:feeds"

    /// The link of feeds if neither a page nor a base URL is known.
    public static let fallbackPage = "https://outfeed.invalid/"

    /// The permanent id of a feed; depends only on the site's id and the key.
    func id(of key: FeedKey) -> String {
        let root = id?.string ?? baseURL?.string ?? Self.fallbackID
        let separator = root.hasSuffix("/") || root.hasSuffix(":") ? "" : "/"
        return root + separator + key.uriPath
    }

    /// The path of a feed in the output folder, without the extension; depends only on the key and ``slugs``.
    public func path(of key: FeedKey) -> String {
        switch key {
        case .all: "all"
        case .topic(let key): "topics/\(slugs[key] ?? Slug(topicKey: key, avoiding: Set(slugs.values)))"
        case .provider(let domain): "providers/\(Slug(domain: domain.string))"
        }
    }

    /// The display name of a feed: the spelling, or a substitute for it.
    public func name(of key: FeedKey, spelling: String?) -> String {
        switch key {
        case .all: title ?? "All articles"
        case .topic(let topic): spelling ?? topic
        case .provider(let domain): spelling ?? domain.string
        }
    }

    /// The title of a feed of articles on, or by, `name`.
    public func title(of key: FeedKey, name: String) -> String {
        if let title = titles[key] { return title }
        guard key != .all else { return name }
        return title.map { "\(name) – \($0)" } ?? name
    }

    /// A one-sentence description of a feed.
    func summary(of key: FeedKey, name: String) -> String {
        switch key {
        case .all: description ?? "The newest articles on every topic, from every provider."
        case .topic: "The newest articles on \(name)."
        case .provider: "The newest articles from \(name)."
        }
    }

    /// The web page for people for the feed with this path: its own page, or else the site's.
    public func page(of path: String) -> String {
        if hasPages, let page = address(of: "\(path).html") { return page }
        return url?.string ?? baseURL?.string ?? Self.fallbackPage
    }

    /// The URL of a file in the output folder; nil without a base URL.
    public func address(of path: String) -> String? {
        baseURL.map { $0.string + path }
    }
}
