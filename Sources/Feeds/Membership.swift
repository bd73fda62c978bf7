import Articles

/// That an article belongs to a feed, and how it spells the feed's name.
public struct Membership: Hashable, Sendable {
    /// The feed.
    public let key: FeedKey
    /// The topic's or provider's name as the article has it; nil where it has none, and so no vote.
    ///
    /// A feed shows the spelling that most of its articles use, among equals the smallest in byte order.
    public let spelling: String?
}

extension Article {
    /// The feeds the article belongs to.
    public var memberships: [Membership] {
        [Membership(key: .all, spelling: nil)]
            + topics.map { Membership(key: .topic($0.key), spelling: $0.name) }
            + [Membership(key: .provider(provider.domain), spelling: provider.name)]
    }
}
