public import Foundation

/// An entry of a feed: an article, an episode, a note.
public struct Entry: Hashable, Sendable {
    /// What identifies the entry for ever: a URI, other than that of any other entry (RSS 2.0, `guid`; RFC
    /// 4287, section 4.2.6; JSON Feed 1.1, `id`).
    ///
    /// If it is nil, it is the ``link``. Set it if the link may change: readers show an entry again if its id is
    /// new.
    public var id: String?

    /// The headline, as plain text (RSS 2.0, `title` of items; RFC 4287, section 4.2.14; JSON Feed 1.1,
    /// `title` of items).
    public var title: String

    /// The http or https address of the entry's page (RSS 2.0, `link` of items; RFC 4287, section 4.2.7.2;
    /// JSON Feed 1.1, `url`).
    public var link: String

    /// When it was published, from year 1 to 9999; fractions of seconds are not written (RSS 2.0, `pubDate`; RFC
    /// 4287, section 4.2.9; JSON Feed 1.1, `date_published`).
    public var published: Date

    /// When it last changed (RFC 4287, section 4.2.15; JSON Feed 1.1, `date_modified`).
    ///
    /// If it is nil or earlier than ``published``, it is that.
    public var updated: Date?

    /// The names of the authors, as plain text (RFC 4287, section 4.2.1; JSON Feed 1.1, `authors`; RSS by
    /// `dc:creator`).
    ///
    /// If there are none, it is the feed's author, or else the feed's title: Atom requires one.
    public var authors: [String] = []

    /// A few sentences, as plain text (RSS 2.0, `description`; RFC 4287, section 4.2.13; JSON Feed 1.1,
    /// `summary`).
    public var summary: String?

    /// The text (RFC 4287, section 4.1.3; JSON Feed 1.1, `content_html`; RSS by `content:encoded`).
    ///
    /// If it is nil, it is the summary.
    public var content: Content?

    /// What it is about, as plain text (RSS 2.0, `category`; RFC 4287, section 4.2.2; JSON Feed 1.1, `tags`).
    public var topics: [String] = []

    /// Its language if it is not that of the feed: an RFC 5646 tag (RFC 4287, section 2; JSON Feed 1.1,
    /// `language`; RSS by `dc:language`).
    public var language: String?

    /// Its pictures, the main one first (Media RSS 1.5.1 in RSS and Atom; JSON Feed 1.1, `image`).
    public var images: [Image] = []

    /// Files that belong to it, such as the recording of an episode, the main one first (RSS 2.0, `enclosure`,
    /// which has only that one; RFC 4287, section 4.2.7.2; JSON Feed 1.1, `attachments`).
    public var enclosures: [Enclosure] = []

    /// Creates an entry with what every entry must have.
    ///
    /// - Parameters:
    ///   - title: plain text.
    ///   - link: the address of the entry's page.
    ///   - published: when it was published.
    ///   - content: the text.
    public init(title: String, link: String, published: Date, content: Content? = nil) {
        (self.title, self.link, self.published, self.content) = (title, link, published, content)
    }
}
