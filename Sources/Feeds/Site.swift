import Articles

/// What all feeds of a site say of themselves: the owner's part of every feed.
public struct Site: Hashable, Encodable, Sendable {
    /// The site's name; every feed's title ends with it.
    public var title: String?
    /// A one-sentence description of the feed of everything.
    public var description: String?
    /// The permanent identity that the feeds' own are made from: a `tag:` URI or an http URL.
    public var id: PermanentID?
    /// The page a person reads.
    public var url: WebAddress?
    /// Where the output folder is served, with a slash at the end; self links need it.
    public var baseURL: WebAddress?
    /// The hubs that tell subscribers of changed feeds (WebSub); feeds name them where ``baseURL`` is known.
    public var hubs: [WebAddress] = []
    /// The articles' language, an RFC 5646 tag such as `en-US`.
    public var language: String?
    /// The copyright notice of the feeds.
    public var rights: String?
    /// Who makes the site.
    public var author: String?
    /// How long a reader may keep a feed before it asks again, in minutes.
    public var timeToLive: Int?
    /// Whether every feed has a page beside it, and the site a page that lists them.
    public var hasPages = true
    /// Titles for single feeds in place of those made from names.
    public var titles: [FeedKey: String] = [:]
    /// File names for single topics, by topic key, in place of those made from names.
    public var slugs: [String: Slug] = [:]

    /// A site that says nothing of itself.
    public init() {}

    /// What feed identities begin with where the site has neither an id nor a base URL.
    public static let fallbackID = "tag:outfeed.invalid,2026:feeds"

    /// Where feeds link to when neither a page nor its base URL is known.
    public static let fallbackPage = "https://outfeed.invalid/"

    /// The permanent identity of a feed: it depends on the site's id and the key alone.
    func id(of key: FeedKey) -> String {
        let root = id?.string ?? baseURL?.string ?? Self.fallbackID
        let separator = root.hasSuffix("/") || root.hasSuffix(":") ? "" : "/"
        return root + separator + key.uriPath
    }

    /// The file of a feed in the output folder, without the extension: it depends on the key and ``slugs``.
    public func path(of key: FeedKey) -> String {
        switch key {
        case .all: "all"
        case .topic(let key): "topics/\(slugs[key] ?? Slug(topicKey: key, avoiding: Set(slugs.values)))"
        case .provider(let domain): "providers/\(Slug(domain: domain.string))"
        }
    }

    /// The name to show for a feed: the spelling, or what stands in for one.
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

    /// What a feed holds, in a sentence.
    func summary(of key: FeedKey, name: String) -> String {
        switch key {
        case .all: description ?? "The newest articles on every topic, from every provider."
        case .topic: "The newest articles on \(name)."
        case .provider: "The newest articles from \(name)."
        }
    }

    /// The page that a person reads in place of the feed with this file: its own, else the site's.
    public func page(of path: String) -> String {
        if hasPages, let page = address(of: "\(path).html") { return page }
        return url?.string ?? baseURL?.string ?? Self.fallbackPage
    }

    /// Where a file of the output folder is served; nil without a base URL.
    public func address(of path: String) -> String? {
        baseURL.map { $0.string + path }
    }
}
