import Articles

/// An article's membership in a feed, and its spelling of the feed's name.
public struct Membership: Hashable, Sendable {
    /// The feed.
    public let key: FeedKey
    /// The article's spelling of the topic's or provider's name; nil if it gives none, which is not counted.
    ///
    /// A feed shows the most frequent spelling of its articles, on a tie the first in byte order.
    public let spelling: String?

    /// Creates a membership.
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
    /// The membership of an article on the topic in the topic's feed.
    var membership: Membership { Membership(key: .topic(key), spelling: name) }
}

extension Provider {
    /// The membership of an article of the provider in the provider's feed.
    var membership: Membership { Membership(key: .provider(domain), spelling: name) }
}
