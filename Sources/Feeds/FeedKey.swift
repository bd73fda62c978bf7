import Articles
import Text

/// What the articles of a feed have in common.
public enum FeedKey: Hashable, Sendable {
    /// Every article.
    case all
    /// The articles on a topic, identified by its key (see ``Articles/Topic/key``).
    case topic(String)
    /// The articles of a provider.
    case provider(DomainName)

    /// The kinds of feeds, named as on the command line and in `outfeed list`.
    public enum Kind: String, CaseIterable, Hashable, Comparable, Sendable {
        /// The feed of all articles.
        case all
        /// A feed for each topic.
        case topic
        /// A feed for each provider.
        case provider

        private var order: Int {
            switch self {
            case .all: 0
            case .topic: 1
            case .provider: 2
            }
        }

        /// The order in which feeds are listed: all, topics, providers.
        public static func < (left: Kind, right: Kind) -> Bool {
            left.order < right.order
        }
    }

    /// The kind of the feed.
    public var kind: Kind {
        switch self {
        case .all: .all
        case .topic: .topic
        case .provider: .provider
        }
    }

    /// What distinguishes feeds of one kind: a topic's key, a provider's domain, or empty for the feed of all
    /// articles.
    public var subject: String {
        switch self {
        case .all: ""
        case .topic(let key): key
        case .provider(let domain): domain.string
        }
    }

    /// Creates a key from a kind and a ``subject``.
    public init(_ kind: Kind, of subject: String) {
        switch kind {
        case .all: self = .all
        case .topic: self = .topic(subject)
        case .provider: self = .provider(DomainName(stored: subject))
        }
    }

    /// The feed's name within its site's id, as part of a URI, such as `topic/computer%20vision`.
    var uriPath: String {
        switch self {
        case .all: "all"
        case .topic(let key): "topic/\(String(percentEncoding: key))"
        case .provider(let domain): "provider/\(String(percentEncoding: domain.string))"
        }
    }
}
