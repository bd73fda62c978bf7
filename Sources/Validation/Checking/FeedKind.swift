/// The kind of a document, according to its root.
public enum FeedKind: Hashable, Sendable {
    /// RSS, version 0.91 to 2.0.
    case rss(version: String)
    /// RSS 1.0, which is RDF.
    case rdf
    /// An Atom 1.0 feed.
    case atomFeed
    /// A standalone Atom 1.0 entry.
    case atomEntry
    /// A JSON Feed.
    case jsonFeed
}

extension FeedKind {
    /// The media types of such a document, the best first.
    var mediaTypes: [String] {
        switch self {
        case .jsonFeed: ["application/feed+json", "application/json"]
        case .atomFeed, .atomEntry: ["application/atom+xml"]
        case .rss: ["application/rss+xml"]
        // RSS 1.0 recommends application/xml until RSS or RDF has a type of its own.
        case .rdf: ["application/rss+xml", "application/rdf+xml", "application/xml"]
        }
    }
}
