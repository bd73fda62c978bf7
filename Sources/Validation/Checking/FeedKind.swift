/// The kind of a document, according to its root.
public enum FeedKind: Hashable, Sendable {
    /// RSS, version 0.91 to 2.0.
    case rss(version: String)
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
        }
    }
}
