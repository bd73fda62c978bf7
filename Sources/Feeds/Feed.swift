import Articles
import Text

/// A feed as all formats write it: its metadata and its entries, newest first.
///
/// The contents are final; formats leave nothing out and add nothing.
public struct Feed: Sendable {
    /// What lists of feeds say about it: its key, name, paths and formats.
    public let descriptor: FeedDescriptor
    /// The permanent id, a URI.
    public let id: String
    /// The title, as plain text.
    public let title: String
    /// A one-sentence description, as plain text.
    public let summary: String
    /// The web page for people, an http or https URL.
    public let page: String
    /// When its newest entry changed.
    public let updated: Timestamp
    /// The provider's logo, at most 144 × 400 pixels if its size is known.
    public let logo: Image?
    /// The settings shared by all feeds of the site.
    public let site: Site
    /// How much of an article its entries show.
    public let content: EntryContent
    /// The articles, newest first.
    public let entries: [Entry]
    /// Its archives; nil if it has none.
    public var history: FeedHistory?
    /// What makes its RSS a podcast; nil if it is none.
    public var podcast: Podcast?
    /// The platform that its RSS is made for; nil if for any reader.
    public var profile: Platform?

    package init(
        descriptor: FeedDescriptor, id: String, title: String, summary: String, page: String,
        updated: Timestamp, logo: Image?, site: Site, content: EntryContent, entries: [Entry]
    ) {
        (self.descriptor, self.id, self.title, self.summary) = (descriptor, id, title, summary)
        (self.page, self.updated, self.logo, self.site) = (page, updated, logo, site)
        (self.content, self.entries) = (content, entries)
    }

    /// Whether it is an archive, rather than the document to subscribe to.
    public var isArchive: Bool { history?.period != nil }

    /// The WebSub hubs; none without a base URL, as hubs identify a feed by its URL, and none of archives.
    public var hubs: [WebAddress] { site.baseURL == nil || isArchive ? [] : site.hubs }

    /// What its articles have in common.
    public var key: FeedKey { descriptor.key }
    /// The path in the output folder, without the extension, such as `topics/computer-vision`.
    public var path: String { descriptor.path }
    /// The topic's or provider's display name; the site's title for the feed of all articles.
    public var name: String { descriptor.name }

    /// The path of the feed's file with an extension.
    public func file(_ fileExtension: String) -> String { descriptor.file(fileExtension) }

    /// The URL of the feed's file with an extension; nil without a base URL.
    public func address(extension: String) -> String? {
        site.address(of: file(`extension`))
    }
}

/// An article in a feed, with the names that all feeds show.
public struct Entry: Sendable {
    /// The article as read from the document.
    public let article: Article
    /// The topics.
    public let topics: [FeedDescriptor]
    /// The provider.
    public let provider: FeedDescriptor
    /// The article's language if it is not the site's.
    public let language: LanguageTag?

    /// The authors' names: those of the article, or else the site's author if it is on the site, or else the
    /// provider.
    public let authors: [String]
    /// The page about the authors: the provider's website.
    public let authorPage: String?

    package init(
        article: Article, topics: [FeedDescriptor], provider: FeedDescriptor, language: LanguageTag?,
        authors: [String], authorPage: String?
    ) {
        (self.article, self.topics, self.provider) = (article, topics, provider)
        (self.language, self.authors, self.authorPage) = (language, authors, authorPage)
    }

    /// When it last changed: not before it was published.
    public var updated: Timestamp { article.lastChanged }

    /// Whether the article is on the site that the feeds are about.
    public func isOwn(of site: Site) -> Bool { site.url?.host == article.link.host }

    /// The provider's website.
    public var providerPage: String { article.provider.page }
}

extension Provider {
    /// The website at its domain.
    var page: String {
        let domain = domain.string
        return domain.utf8.contains(UInt8(ascii: ":")) ? "https://[\(domain)]/" : "https://\(domain)/"
    }
}
