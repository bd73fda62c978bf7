import Feeds
import Publishing

/// A document to write in all formats.
enum RenderJob: Sendable {
    /// A feed with articles, its number in the catalog, its archives, and its copies at old paths.
    case feed(FeedDescriptor, Int64, FeedArchives.ArchivedFeed?, copies: [MovedFeeds.Copy])
    /// An archive, and the number of its feed in the catalog.
    case archive(FeedDescriptor, Int64, FeedHistory, Period)
    /// A feed without articles, as recorded in the manifest, and its copies at old paths.
    case empty(Manifest.Record, copies: [MovedFeeds.Copy])

    /// The feed or archive; nil for a feed without articles.
    var descriptor: FeedDescriptor? {
        switch self {
        case .feed(let descriptor, _, _, _), .archive(let descriptor, _, _, _): descriptor
        case .empty: nil
        }
    }
}
