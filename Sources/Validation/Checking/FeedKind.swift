/// What a document is, as its root says.
public enum FeedKind: Hashable, Sendable {
    /// RSS of a version from 0.91 to 2.0.
    case rss(version: String)
    /// An Atom 1.0 feed.
    case atomFeed
    /// An Atom 1.0 entry that stands alone.
    case atomEntry
    /// A JSON Feed.
    case jsonFeed
}
