import Articles
import Hashing

/// Some articles, for what takes too long to do with all of them: the same ones in whatever order they come.
struct ArticleSample: Sendable {
    /// How many articles are in it, at most.
    static let limit = 200

    private var ranked: [(rank: UInt64, article: Article)] = []

    /// The articles.
    var articles: [Article] { ranked.map(\.article) }

    /// Adds an article if its hash selects it for the sample.
    mutating func offer(_ article: Article) {
        offer((FNV1a(article.path.utf8).value, article))
    }

    /// Adds another sample.
    mutating func add(_ other: ArticleSample) {
        other.ranked.forEach { offer($0) }
    }

    private mutating func offer(_ new: (rank: UInt64, article: Article)) {
        if ranked.count == Self.limit {
            guard let last = ranked.last, new.rank < last.rank else { return }
            ranked.removeLast()
        }
        let place = ranked.firstIndex { new.rank < $0.rank } ?? ranked.endIndex
        ranked.insert(new, at: place)
    }
}
