import Articles
import Feeds

/// What documents suggest about which feeds there should be.
struct SuggestedFeeds: Sendable {
    /// The fields by which feeds may be useful, besides topics and providers.
    private static let fields: [ArticleField] = [.author, .category, .language]
    /// From how many names on, a host has many providers.
    private static let namesOfSharedHost = 3

    private var articles: [ArticleField: Int] = [:]
    private var values: [ArticleField: Set<String>] = [:]
    private var names: [DomainName: Set<String>] = [:]

    /// Counts an article.
    mutating func count(_ article: Article) {
        let texts: [(ArticleField, String?)] = [
            (.author, article.author), (.category, article.category), (.language, article.language?.string),
        ]
        for (field, text) in texts {
            guard let text else { continue }
            articles[field, default: 0] += 1
            values[field, default: []].insert(Slug(name: text).string)
        }
        if let name = article.provider.name {
            names[article.provider.domain, default: []].insert(Slug(name: name).string)
        }
    }

    /// Adds the counts of other documents.
    mutating func add(_ other: SuggestedFeeds) {
        articles.merge(other.articles, uniquingKeysWith: +)
        values.merge(other.values) { $0.union($1) }
        names.merge(other.names) { $0.union($1) }
    }

    /// The groupings to begin with, by name: a field with several values that articles share; nil for the usual ones.
    var groupings: [String]? {
        let more = Self.fields.filter { field in
            guard let count = values[field]?.count, count > 1 else { return false }
            return articles[field] ?? 0 >= 3 * count
        }
        return more.isEmpty ? nil : (Grouping.defaults.map(\.id) + more.map(\.name))
    }

    /// Hosts that articles name many providers on, sorted.
    var sharedHosts: [String] {
        names.filter { $0.value.count >= Self.namesOfSharedHost }.map(\.key.string).sorted { $0.precedes($1) }
    }
}
