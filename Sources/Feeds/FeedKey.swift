import Articles
import Text

/// What the articles of a feed have in common.
public enum FeedKey: Hashable, Sendable {
    /// Every article.
    case all
    /// The articles on a topic, given by its key (see ``Articles/Topic/key``).
    case topic(String)
    /// The articles of a provider.
    case provider(DomainName)

    /// The kinds of feeds, named as on the command line and in `outfeed list`.
    public enum Kind: String, CaseIterable, Hashable, Comparable, Sendable {
        /// The one feed of everything.
        case all
        /// A feed for every topic.
        case topic
        /// A feed for every provider.
        case provider

        private var order: Int {
            switch self {
            case .all: 0
            case .topic: 1
            case .provider: 2
            }
        }

        /// Orders as feeds are listed: everything, topics, providers.
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

    /// What tells feeds of one kind apart: a topic's key, a provider's domain, nothing for the feed of everything.
    public var subject: String {
        switch self {
        case .all: ""
        case .topic(let key): key
        case .provider(let domain): domain.string
        }
    }

    /// The feed of a kind that is about a subject; see ``subject``.
    public init(_ kind: Kind, of subject: String) {
        switch kind {
        case .all: self = .all
        case .topic: self = .topic(subject)
        case .provider: self = .provider(DomainName(stored: subject))
        }
    }

    /// Names the feed within the identity of its site, as part of a URI: `topic/computer%20vision`.
    var uriPath: String {
        switch self {
        case .all: "all"
        case .topic(let key): "topic/\(String(percentEncoding: key))"
        case .provider(let domain): "provider/\(String(percentEncoding: domain.string))"
        }
    }
}
