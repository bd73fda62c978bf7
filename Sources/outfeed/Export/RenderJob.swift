import Feeds
import Publishing

/// A feed to write.
enum RenderJob: Sendable {
    /// A feed with articles, its number in the catalog, and its copies at old paths.
    case feed(FeedDescriptor, Int64, copies: [Manifest.Record])
    /// A feed without articles, as recorded in the manifest.
    case empty(Manifest.Record)
}
