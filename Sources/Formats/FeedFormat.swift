import Feeds
import XML

/// The formats of feeds.
public enum FeedFormat: String, CaseIterable, Hashable, Sendable {
    /// RSS 2.0, as specified by the RSS Advisory Board.
    case rss
    /// Atom 1.0 (RFC 4287).
    case atom
    /// JSON Feed 1.1.
    case json

    /// The file extension, without a dot; servers derive the media type from it.
    public var fileExtension: String { rawValue }

    /// The media type (RFC 4287 section 7, JSON Feed 1.1); that of RSS is not registered, but all readers
    /// accept it.
    public var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    /// The display name.
    public var label: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON"
        }
    }

    /// Writes a feed as a UTF-8 document; the same feed always gives the same bytes.
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

extension FeedDescriptor {
    /// The formats of the feed, out of those of the site.
    public func formats(among all: [FeedFormat]) -> [FeedFormat] {
        guard let formats else { return all }
        return all.filter { formats.contains($0.rawValue) }
    }

    /// The feed's files in its formats, out of those of the site.
    public func files(among all: [FeedFormat]) -> [(FeedFormat, String)] {
        formats(among: all).map { ($0, file($0.fileExtension)) }
    }
}
