import Articles

/// A definition of feeds: which articles each of them holds, and how it is named and published.
///
/// All articles, each topic and each provider are the three groupings that every site begins with.
public struct Grouping: Hashable, Encodable, Sendable {
    /// What makes articles belong together.
    public enum Source: Hashable, Encodable, Sendable {
        /// Every article: one feed.
        case everything
        /// A feed for each value of a field.
        case field(ArticleField)
        /// The articles that a query selects: one feed.
        case query(Query)
    }

    /// Its name on the command line, in `outfeed list` and in the feeds' ids.
    public let id: String
    /// Which articles make a feed.
    public internal(set) var source: Source
    /// Where the feeds are in the output folder.
    public var path: PathPattern
    /// The pattern of titles, with `{name}`, `{site}` and `{count}`; nil for the usual title.
    public var title: String?
    /// The pattern of descriptions, with the same places; nil for the usual description.
    public var description: String?
    /// The maximum number of entries per feed; nil for the site's.
    public var limit: Int?
    /// The names of the feed formats to write; nil for the site's.
    public var formats: [String]?
    /// How much of an article entries show; nil for what the site says.
    public var content: EntryContent?
    /// Which archives its feeds have; nil for what the site says.
    public var archive: ArchivePeriod?
    /// What makes its RSS feeds podcasts; nil if they are none.
    public var podcast: Podcast?
    /// The platform that its RSS feeds are made for; nil if for any reader.
    public var profile: Platform?

    /// Defines feeds.
    public init(id: String, source: Source, path: PathPattern) {
        (self.id, self.source, self.path) = (id, source, path)
    }

    /// The feed of all articles.
    public static let all = Grouping(id: "all", source: .everything, path: PathPattern("all"))
    /// A feed for each topic.
    public static let topic = Grouping(field: .topic)
    /// A feed for each provider.
    public static let provider = Grouping(field: .provider)
    /// The groupings of a site that defines none.
    public static let defaults = [all, topic, provider]

    /// A feed for each value of a field, in the usual folder: `authors/{slug}`.
    public init(field: ArticleField) {
        self.init(id: field.name, source: .field(field), path: PathPattern("\(field.folder)/{slug}"))
    }

    /// Whether it defines a feed for each value of a field, rather than a single feed.
    public var hasManyFeeds: Bool {
        if case .field = source { true } else { false }
    }

    /// Whether a query selects the articles.
    var isQuery: Bool {
        if case .query = source { true } else { false }
    }

    /// The field by which articles are grouped; nil for a single feed.
    public var field: ArticleField? {
        if case .field(let field) = source { field } else { nil }
    }

    /// The fields that it names.
    var fields: Set<ArticleField> {
        switch source {
        case .everything: []
        case .field(let field): [field]
        case .query(let query): query.fields
        }
    }
}

extension ArticleField {
    /// The folder of a feed for each value.
    fileprivate var folder: String {
        switch self {
        case .topic: "topics"
        case .provider: "providers"
        case .author: "authors"
        case .category: "categories"
        case .type: "types"
        case .language: "languages"
        case .quality, .heat: name
        case .other(let path): Slug(name: path).string
        }
    }
}
