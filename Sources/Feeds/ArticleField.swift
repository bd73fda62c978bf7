import Articles
import Text

/// A field of articles that groupings and queries can name.
public enum ArticleField: Hashable, Sendable {
    /// The topics, told apart by slug.
    case topic
    /// The provider, told apart by domain.
    case provider
    /// The authors, by name.
    case author
    /// The editorial section.
    case category
    /// The type of article.
    case type
    /// The language, an RFC 5646 tag.
    case language
    /// The editor's rating, a number.
    case quality
    /// How much the article is discussed, a number.
    case heat
    /// Any other key of the front matter, kept with articles because a grouping names it; a dotted path such
    /// as `book.series` names a key within a mapping.
    case other(String)

    /// The fields with a meaning of their own, by name.
    public static let known: [ArticleField] = [
        .topic, .provider, .author, .category, .type, .language, .quality, .heat,
    ]

    /// Finds a field by its name in the configuration.
    public init(_ name: String) {
        self = Self.known.first { $0.name == name } ?? .other(name)
    }

    /// The name in the configuration.
    public var name: String {
        switch self {
        case .topic: "topic"
        case .provider: "provider"
        case .author: "author"
        case .category: "category"
        case .type: "type"
        case .language: "language"
        case .quality: "quality"
        case .heat: "heat"
        case .other(let path): path
        }
    }
}

extension ArticleField: Encodable {
    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        try name.encode(to: encoder)
    }
}

extension ArticleField {
    /// An article's values as text: names of topics, the provider's domain, numbers in decimal.
    func texts(in article: Article) -> [String] {
        func list(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        return switch self {
        case .topic: article.topics.map(\.name)
        case .provider: [article.provider.domain.string]
        case .author: article.authors
        case .category: list(article.category)
        case .type: list(article.type)
        case .language: list(article.language?.string)
        case .quality: list(article.quality?.decimal)
        case .heat: list(article.heat?.decimal)
        case .other(let path): article.otherFields?[path] ?? []
        }
    }
}
