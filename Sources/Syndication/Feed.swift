public import Foundation

/// A feed: what it says about itself, and its entries.
///
/// ```swift
/// var feed = Feed(id: "tag:example.org,2026:news", title: "News", link: "https://example.org/")
/// feed.entries = [
///     Entry(title: "Hello", link: "https://example.org/hello", published: Date(), content: .html("<p>Hi!</p>"))
/// ]
/// let bytes = try feed.document(as: .rss, at: "https://example.org/feed.rss")
/// ```
///
/// Values are checked when you call ``document(as:at:)``, so you may set them in any order.
public struct Feed: Hashable, Sendable {
    /// What identifies the feed for ever, whatever its title and address: a URI such as
    /// `tag:example.org,2026:news` (RFC 4287, section 4.2.6).
    ///
    /// Only Atom has it. Choose it once and never change it; give each feed its own.
    public var id: String

    /// The title, as plain text (RSS 2.0, required channel elements; RFC 4287, section 4.2.14; JSON Feed 1.1,
    /// `title`).
    public var title: String

    /// The http or https address of the web page that the feed belongs to (RSS 2.0, `link`; RFC 4287, section
    /// 4.2.7.2, `alternate`; JSON Feed 1.1, `home_page_url`).
    public var link: String

    /// What the feed is about, as plain text (RSS 2.0, `description`; RFC 4287, section 4.2.12; JSON Feed 1.1,
    /// `description`).
    ///
    /// RSS requires one, so the title stands for it if it is nil.
    public var summary: String?

    /// When the feed last changed (RSS 2.0, `lastBuildDate`; RFC 4287, section 4.2.15).
    ///
    /// If it is nil, it is the time of the entry that changed last; a feed without entries needs one.
    public var updated: Date?

    /// The name of the author, as plain text (RFC 4287, section 4.2.1; JSON Feed 1.1, `authors`).
    ///
    /// It is also the author of entries that name none.
    public var author: String?

    /// The language of the entries: an RFC 5646 tag such as `en-US` (RSS 2.0, `language`; RFC 4287, section 2;
    /// JSON Feed 1.1, `language`).
    public var language: String?

    /// Who has which rights, as plain text (RSS 2.0, `copyright`; RFC 4287, section 4.2.10).
    public var rights: String?

    /// The http or https address of the license (RFC 4946; RSS by the Creative Commons module).
    public var license: String?

    /// A picture that stands for the feed: at most 144 pixels wide and 400 high (RSS 2.0, `image`; RFC 4287,
    /// sections 4.2.5 and 4.2.8; JSON Feed 1.1, `icon`).
    ///
    /// Atom and JSON Feed want an icon to be square, so give both sizes.
    public var logo: Image?

    /// How many minutes readers may keep the feed before they ask again (RSS 2.0, `ttl`).
    public var timeToLive: Int?

    /// The http or https addresses of WebSub hubs that tell of changes (WebSub, section 4; JSON Feed 1.1,
    /// `hubs`).
    ///
    /// Documents only name them if you tell their own address, because hubs know a feed by it.
    public var hubs: [String] = []

    /// The entries, in the order in which they are written; readers expect the newest first.
    public var entries: [Entry]

    /// Creates a feed with what every feed must have.
    ///
    /// - Parameters:
    ///   - id: a URI that never changes.
    ///   - title: plain text.
    ///   - link: the address of the web page that the feed belongs to.
    ///   - entries: the entries, newest first.
    public init(id: String, title: String, link: String, entries: [Entry] = []) {
        (self.id, self.title, self.link, self.entries) = (id, title, link, entries)
    }
}
