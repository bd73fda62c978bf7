import Articles

/// That an article belongs to a feed, and how it spells the feed's name.
public struct Membership: Hashable, Sendable {
    /// The feed.
    public let key: FeedKey
    /// The topic's or provider's name as the article has it; nil where it has none, and so does not count.
    ///
    /// A feed shows the spelling that most of its articles use, among equals the smallest in byte order.
    public let spelling: String?

    /// Says that an article belongs to a feed.
    public init(key: FeedKey, spelling: String?) {
        self.key = key
        self.spelling = spelling
    }
}

extension Article {
    /// The feeds the article belongs to.
    public var memberships: [Membership] {
        [Membership(key: .all, spelling: nil)] + topics.map(\.membership) + [provider.membership]
    }
}

extension Topic {
    /// That an article on the topic belongs to the topic's feed.
    var membership: Membership { Membership(key: .topic(key), spelling: name) }
}

extension Provider {
    /// That an article of the provider belongs to the provider's feed.
    var membership: Membership { Membership(key: .provider(domain), spelling: name) }
}
