import Text

/// What one document says once it is read: clean text, valid addresses, real dates.
///
/// The document's private payload, `secured`, has no place here: it is never decoded.
public struct Article: Hashable, Codable, Sendable {
    /// The document's path, as it was found.
    public var path: String
    /// The permanent identity, an ASCII URI: the author's `id`, else the canonical URL.
    public var identity: PermanentID
    /// The headline, plain text.
    public var title: String
    /// Where the article is read: `webUrl`, else `originalUrl`.
    public var link: WebAddress
    /// A summary, plain text.
    public var excerpt: String?
    /// When it was published; feeds are ordered by it.
    public var published: Timestamp
    /// When it last changed.
    public var updated: Timestamp?
    /// Who wrote it, plain text.
    public var author: String?
    /// The editor's section, such as `news`.
    public var category: String?
    /// The kind of text, such as `article`.
    public var type: String?
    /// The editor's mark; higher is better.
    public var quality: Double?
    /// How much it is talked about; higher is more.
    public var heat: Double?
    /// The article as an AMP page.
    public var ampLink: WebAddress?
    /// The AMP page in a cache.
    public var cachedAMPLink: WebAddress?
    /// Who published it.
    public var provider: Provider
    /// What it is about, each spelled as in the document, no two the same topic.
    public var topics: [Topic]
    /// Pictures, the leading one first.
    public var images: [Image]
    /// What others wrote on the same matter.
    public var related: [RelatedArticle]
    /// False when the document says `published: false`: it is held back.
    public var isPublished: Bool
}

/// Who published an article.
public struct Provider: Hashable, Codable, Sendable {
    /// The site's domain, which makes providers the same.
    public var domain: DomainName
    /// The name, where the document gives one.
    public var name: String?
    /// Logos, the preferred one first.
    public var images: [Image]
}

/// A picture on the web.
public struct Image: Hashable, Codable, Sendable {
    /// Where the picture is.
    public var address: WebAddress
    /// In pixels, greater than zero.
    public var width: Int?
    /// In pixels, greater than zero.
    public var height: Int?
}

/// An article of somebody else on the same matter.
public struct RelatedArticle: Hashable, Codable, Sendable {
    /// The headline, plain text.
    public var title: String
    /// Where it is read.
    public var link: WebAddress
    /// When it was published.
    public var published: Timestamp?
    /// Who published it: the provider's name, else its domain.
    public var provider: String
}
