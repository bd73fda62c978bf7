import Formats
import Validation

/// The formats of feeds.
public enum FeedFormat: String, CaseIterable, Hashable, Sendable {
    /// RSS 2.0, as the RSS Advisory Board specifies it, by its Best Practices Profile.
    case rss
    /// Atom 1.0 (RFC 4287).
    case atom
    /// JSON Feed 1.1.
    case json

    /// The media type to serve it with, such as `application/atom+xml` (RFC 4287, section 7; JSON Feed
    /// 1.1).
    public var mediaType: String { format.mediaType }

    /// The usual extension of a file, without a dot: `rss`, `atom` or `json`.
    public var fileExtension: String { format.fileExtension }

    var format: Formats.FeedFormat {
        switch self {
        case .rss: .rss
        case .atom: .atom
        case .json: .json
        }
    }

    /// What documents are checked as.
    var dialect: FeedChecker.Dialect {
        switch self {
        case .rss: .rss
        case .atom: .atom
        case .json: .json
        }
    }
}
