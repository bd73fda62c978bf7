import XML

/// The formats that feeds are written in.
public enum FeedFormat: String, CaseIterable, Hashable, Sendable {
    /// RSS 2.0, as the RSS Advisory Board describes it.
    case rss
    /// Atom 1.0 (RFC 4287).
    case atom
    /// JSON Feed 1.1.
    case json

    /// The file name extension, without a dot, from which servers know the media type.
    public var fileExtension: String { rawValue }

    /// The media type (RFC 4287 section 7, JSON Feed 1.1; RSS has none registered, but all readers know this).
    public var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    /// What people call it.
    public var label: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON"
        }
    }

    /// Writes a feed as a document in UTF-8: the same feed gives the same bytes.
    ///
    /// - Throws: ``XML/XMLWriter/MemoryError`` if memory runs out.
    public func document(for rendered: RenderedFeed) throws(XMLWriter.MemoryError) -> [UInt8] {
        switch self {
        case .rss: try RSS.document(for: rendered)
        case .atom: try Atom.document(for: rendered)
        case .json: JSONFeed.document(for: rendered)
        }
    }
}
