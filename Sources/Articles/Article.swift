import Text

/// The contents of a document: clean text, valid addresses, parsed dates.
///
/// The document's private data, `secured`, is not included; it is never decoded.
public struct Article: Hashable, Codable, Sendable {
    /// The document's path, as it was found.
    public var path: String
    /// The permanent id, an ASCII URI: the document's `id`, or else the canonical URL.
    public var identity: PermanentID
    /// The headline, as plain text.
    public var title: String
    /// The article's URL: `webUrl`, or else `originalUrl`.
    public var link: WebAddress
    /// A summary, as plain text.
    public var excerpt: String?
    /// When it was published; feeds are sorted by it.
    public var published: Timestamp
    /// When it last changed.
    public var updated: Timestamp?
    /// The first author's name, as plain text.
    public var author: String?
    /// The language it is written in, if the document says so.
    public var language: LanguageTag?
    /// The editorial section, such as `news`.
    public var category: String?
    /// The type of article, such as `article`.
    public var type: String?
    /// The editor's rating; higher is better.
    public var quality: Double?
    /// How much it is discussed; higher is more.
    public var heat: Double?
    /// The AMP version of the article.
    public var ampLink: WebAddress?
    /// The AMP version in a cache.
    public var cachedAMPLink: WebAddress?
    /// The publisher.
    public var provider: Provider
    /// The topics as spelled in the document, without duplicates.
    public var topics: [Topic]
    /// The images, the lead image first.
    public var images: [Image]
    /// Articles by others on the same subject.
    public var related: [RelatedArticle]
    /// False if the document says that it is held back; ``hold`` says why.
    public var isPublished: Bool
    /// Other keys of the document that are kept, with their values as plain text; see ``KeptFields``.
    public var otherFields: [String: [String]]?
    // These are optional so that articles stored by earlier versions can be read.
    /// The names of the other authors, as plain text; nil for none.
    public var otherAuthors: [String]?
    /// Why the document says that it is held back.
    public var hold: HoldReason?
    /// When it may be published at the earliest, if the document says so besides its date.
    public var notBefore: Timestamp?
    /// When it is no longer published.
    public var expires: Timestamp?
    /// A hash of the body, so that a change shows; nil if no feed has full text.
    public var bodyHash: UInt64?
    /// Files that belong to it, the main one first; nil for none.
    public var enclosures: [Enclosure]?
    /// Whether files besides the document were looked for, so that the article can change without it.
    public var dependsOnFiles: Bool?

    /// When it last changed: not before it was published.
    public var lastChanged: Timestamp { max(updated ?? published, published) }
    /// The names of all authors.
    public var authors: [String] { (author.map { [$0] } ?? []) + (otherAuthors ?? []) }
    /// When it is due: its date, or a later one that the document gives.
    public var due: Timestamp { notBefore.map { max($0, published) } ?? published }
}

extension Article {
    /// An article of no document, with what every format needs; its provider is its host.
    package init(identity: PermanentID, title: String, link: WebAddress, published: Timestamp) {
        self.init(
            path: "", identity: identity, title: title, link: link, published: published,
            provider: Provider(domain: DomainName(hostOf: link), images: []), topics: [], images: [],
            related: [], isPublished: true)
    }
}

/// The publisher of an article.
public struct Provider: Hashable, Codable, Sendable {
    /// The site's domain, which identifies the provider.
    public var domain: DomainName
    /// The name, if the document gives one.
    public var name: String?
    /// The logos, the preferred one first.
    public var images: [Image]
}

/// An image on the web.
public struct Image: Hashable, Codable, Sendable {
    /// The image's URL.
    public var address: WebAddress
    /// In pixels, greater than zero.
    public var width: Int?
    /// In pixels, greater than zero.
    public var height: Int?

    package init(address: WebAddress, width: Int?, height: Int?) {
        (self.address, self.width, self.height) = (address, width, height)
    }
}

/// An article by somebody else on the same subject.
public struct RelatedArticle: Hashable, Codable, Sendable {
    /// The headline, as plain text.
    public var title: String
    /// The article's URL.
    public var link: WebAddress
    /// When it was published.
    public var published: Timestamp?
    /// The publisher: the provider's name, or else its domain.
    public var provider: String
}
