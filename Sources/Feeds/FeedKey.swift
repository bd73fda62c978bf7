import Articles
import Text

/// What identifies a feed: its grouping, and what its articles have in common.
public struct FeedKey: Hashable, Sendable {
    /// The id of the ``Grouping``.
    public let grouping: String
    /// What distinguishes the feeds of one grouping: the slug of a topic or another value, or a provider's
    /// domain; empty for a single feed.
    public let subject: String

    /// Identifies a feed.
    public init(grouping: String, subject: String = "") {
        (self.grouping, self.subject) = (grouping, subject)
    }

    /// The feed of all articles.
    public static let all = FeedKey(grouping: "all")

    /// The feed of a topic, identified by its slug.
    public static func topic(_ slug: String) -> FeedKey { FeedKey(grouping: "topic", subject: slug) }

    /// The feed of a provider.
    public static func provider(_ domain: DomainName) -> FeedKey {
        FeedKey(grouping: "provider", subject: domain.string)
    }

    /// The feed's name within its site's id, as part of a URI, such as `topic/computer-vision`.
    var uriPath: String {
        let name = String(percentEncoding: grouping)
        return subject.isEmpty ? name : "\(name)/\(String(percentEncoding: subject))"
    }
}
