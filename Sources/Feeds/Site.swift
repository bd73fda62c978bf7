import Articles
import Text

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
    /// The articles' language, an RFC 5646 tag such as `en-US`; also that of the feeds' own words.
    public var language: String?
    /// The time zone of dates in documents that do not say theirs.
    public var timeZone = NamedTimeZone.utc
    /// Texts of the site's own, instead of the usual ones of its language.
    public var customWords: [Word: String] = [:]
    /// The license or copyright of the feeds.
    public var rights: String?
    /// The address of the license of the feeds.
    public var license: WebAddress?
    /// The author of the site.
    public var author: String?
    /// How long a reader may cache a feed, in minutes.
    public var timeToLive: Int?
    /// The site generator whose documents these are.
    public var preset: Preset?
    /// Keys of documents by the name of the field, instead of the usual ones.
    public var fields: [String: [String]] = [:]
    /// Names of authors by the keys that documents give for them.
    public var authorNames: [String: String] = [:]
    /// How addresses are made for documents that give none.
    public var permalink: PermalinkPattern?
    /// What the settings say of documents by their paths.
    public var folders = FolderRules()
    /// How much of an article entries show; nil for the full text if a preset says that the documents are the
    /// site's own, otherwise the excerpt.
    public var content: EntryContent?
    /// Which archives feeds have, unless their grouping says otherwise.
    public var archive = ArchivePeriod.none
    /// What says when an entry last changed.
    public var updates = EntryUpdates.document
    /// Whether every feed has an HTML page, and the site an index page.
    public var hasPages = true
    /// Which feeds there are.
    public var groupings = Grouping.defaults
    /// The title of the feed of all articles, instead of ``title``.
    public var titleOfAll: String?
    /// Titles for the feeds of individual topics, by topic, instead of those made from names.
    public var titles: [String: String] = [:]
    /// Titles for the feeds of individual providers, by domain.
    public var providerTitles: [String: String] = [:]
    /// Slugs for individual topics, by their case-folded names, instead of those made from names.
    public var slugs: [String: Slug] = [:]
    /// Hosts of many providers, where a provider is known by its name and the host together.
    public var sharedHosts: [DomainName] = []

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

    /// The web page for people for the feed whose page is this file: its own page, or else the site's.
    public func page(at file: String) -> String {
        if hasPages, let page = address(of: file) { return page }
        return url?.string ?? baseURL?.string ?? Self.fallbackPage
    }

    /// The URL of a file in the output folder; nil without a base URL.
    public func address(of path: String) -> String? {
        baseURL.map { $0.string + path }
    }
}
