import Articles
import Feeds
import Formats
import Publishing
import Text

/// What a configuration file says; nil where it says nothing.
///
/// Paths are relative to the working folder, as on the command line.
struct Configuration: Equatable {
    var sources: [String]?
    var output: String?
    var state: String?
    var kinds: [FeedKey.Kind]?
    var formats: [FeedFormat]?
    var hasPages: Bool?
    var hasLinks: Bool?
    var templates: String?
    var compression: Compression?
    var limit: Int?
    var includesUnpublished: Bool?
    var minimumQuality: Double?
    var minimumHeat: Double?
    var types: [String]?
    var categories: [String]?
    var now: Timestamp?
    var jobs: Int?
    var verifies: Bool?
    var isDryRun: Bool?
    var isStrict: Bool?
    var wait: Int?
    var maximumShrink: Double?
    /// In seconds.
    var keepsEmpty: Int?
    var isQuiet: Bool?
    var isVerbose: Bool?
    var printsJSON: Bool?
    var metrics: String?
    var site = Site()
}
