import Articles

/// Gathers articles, in any order, and keeps one of each identity: the same whatever the order was.
public struct Selection: Sendable {
    /// How many documents went which way.
    public struct Counts: Hashable, Sendable {
        /// Held back by `published: false`.
        public var unpublished = 0
        /// Held back until their date comes.
        public var future = 0
        /// Left out by a filter.
        public var filtered = 0
        /// Copies of an article that another document stands for.
        public var duplicates = 0
    }

    /// The rules that articles are judged by.
    public let rules: SelectionRules
    /// How many documents went which way.
    public private(set) var counts = Counts()
    /// One article for each identity, in no order.
    public private(set) var articles: [Article] = []
    private var positions: [PermanentID: Int] = [:]
    private var topicsOfCopies: [PermanentID: Set<Topic>] = [:]

    /// Begins with nothing.
    public init(rules: SelectionRules) {
        self.rules = rules
    }

    /// Judges an article and keeps it if it may be in feeds.
    ///
    /// Of articles with one identity the newest stays, then that of higher quality, then that of the first
    /// path in byte order; it takes on the topics of the others.
    public mutating func add(_ article: Article) {
        switch rules.verdict(on: article) {
        case .selected: keep(article)
        case .unpublished: counts.unpublished += 1
        case .future: counts.future += 1
        case .filtered: counts.filtered += 1
        }
    }

    private mutating func keep(_ article: Article) {
        guard let position = positions[article.identity] else {
            positions[article.identity] = articles.count
            articles.append(article)
            return
        }
        counts.duplicates += 1
        let other = articles[position]
        let (winner, loser) = article.prevails(over: other) ? (article, other) : (other, article)
        articles[position] = winner
        topicsOfCopies[article.identity, default: []].formUnion(loser.topics)
    }

    /// The article's own topics, then those only its copies have, ordered by key.
    func topics(of article: Article) -> [Topic] {
        guard let others = topicsOfCopies[article.identity] else { return article.topics }
        let own = Set(article.topics.map(\.key))
        let names = Dictionary(grouping: others.filter { !own.contains($0.key) }, by: \.key)
        let added = names.values.compactMap { $0.min { $0.name.precedes($1.name) } }
        return article.topics + added.sorted { $0.key.precedes($1.key) }
    }
}

extension Article {
    /// Whether this document stands for the article rather than another of the same identity.
    fileprivate func prevails(over other: Article) -> Bool {
        if published != other.published { return published > other.published }
        let (quality, otherQuality) = (quality ?? -.infinity, other.quality ?? -.infinity)
        if quality != otherQuality { return quality > otherQuality }
        return path.precedes(other.path)
    }
}

extension String {
    /// Whether the string comes first in byte order, which no locale or Unicode version changes.
    func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
