/// The number of articles per topic or provider.
struct NameTally<Key: Hashable & Sendable>: Sendable {
    /// A topic or provider.
    struct Row: Sendable {
        let key: Key
        /// The most frequent spelling, on a tie the first in byte order; nil if no article gives one.
        let name: String?
        let articles: Int
    }

    private struct Uses {
        var articles = 0
        var spellings: [String: Int] = [:]
    }

    private var uses: [Key: Uses] = [:]

    /// The number of distinct topics or providers.
    var count: Int { uses.count }

    /// Counts an article.
    mutating func count(_ key: Key, spelling: String?) {
        uses[key, default: Uses()].articles += 1
        if let spelling { uses[key, default: Uses()].spellings[spelling, default: 0] += 1 }
    }

    /// Adds the counts of another tally.
    mutating func add(_ other: NameTally) {
        uses.merge(other.uses) { mine, theirs in
            Uses(
                articles: mine.articles + theirs.articles,
                spellings: mine.spellings.merging(theirs.spellings, uniquingKeysWith: +))
        }
    }

    /// Those with the most articles; on a tie, `text` decides, in byte order.
    func top(_ limit: Int, by text: (Key) -> String) -> [Row] {
        let order = uses.sorted { left, right in
            left.value.articles == right.value.articles
                ? text(left.key).utf8.lexicographicallyPrecedes(text(right.key).utf8)
                : left.value.articles > right.value.articles
        }
        return order.prefix(limit).map { key, uses in
            let name = uses.spellings.min { left, right in
                left.value == right.value
                    ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value > right.value
            }
            return Row(key: key, name: name?.key, articles: uses.articles)
        }
    }
}
