import Feeds
import Publishing

/// A feed to write.
enum RenderJob: Sendable {
    /// A feed with articles, and its number in the catalog.
    case feed(FeedDescriptor, Int64)
    /// A feed without articles, as recorded in the manifest.
    case empty(Manifest.Record)
}
