import Articles

/// An article's membership in a feed, and its spelling of the feed's name.
public struct Membership: Hashable, Sendable {
    /// The feed.
    public let key: FeedKey
    /// The article's spelling of the topic's, provider's or other value's name; nil if it gives none, which
    /// is not counted.
    ///
    /// A feed shows the most frequent spelling of its articles, on a tie the first in byte order.
    public let spelling: String?

    /// Creates a membership.
    public init(key: FeedKey, spelling: String?) {
        self.key = key
        self.spelling = spelling
    }
}
