import Feeds
import Publishing

/// A feed to be written.
enum RenderJob: Sendable {
    /// A feed of articles, with its number in the catalog.
    case feed(FeedSet.Outline, Int64)
    /// A feed without articles, as the manifest is to note it.
    case empty(Manifest.Record)
}
