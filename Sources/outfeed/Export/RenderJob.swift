import Feeds
import Publishing

/// A feed to write.
enum RenderJob: Sendable {
    /// A feed with articles, its number in the catalog, and its copies at old paths.
    case feed(FeedDescriptor, Int64, copies: [MovedFeeds.Copy])
    /// A feed without articles, as recorded in the manifest, and its copies at old paths.
    case empty(Manifest.Record, copies: [MovedFeeds.Copy])
}
