import Articles

/// All groupings of a site: which feeds an article is in, and what the feeds are called.
///
/// The names of topics and providers appear in entries, so they are known even if none of them has a feed.
public struct Groupings: Sendable {
    /// The groupings whose feeds are published, in the site's order.
    public let published: [Grouping]
    /// These, and those of all articles, topics and providers if they are not among them; queries have their
    /// values in the form in which fields compare them.
    let known: [Grouping]
    /// The site's settings.
    public let site: Site
    /// The words in the site's language.
    public let words: Words
    /// The keys of front matter that must be kept with articles because a grouping names them.
    public let keptFields: Set<String>
    /// The fields that decide in which feeds an article is.
    public let fields: Set<ArticleField>
    let titles: [FeedKey: String]
    private let order: [String: Int]
    private let slugs = SlugCache()
    private let sources: [String]

    /// Prepares the groupings of a site.
    ///
    /// - Parameter sources: the folders that documents are in, as in the documents' paths.
    public init(_ site: Site, sources: [String] = []) {
        self.site = site
        self.sources = sources
        words = site.words
        published = site.groupings
        let ids = Set(site.groupings.map(\.id))
        known = (site.groupings + Grouping.defaults.filter { !ids.contains($0.id) }).map { grouping in
            guard case .query(var query) = grouping.source else { return grouping }
            query.alternatives = query.alternatives.map { conditions in
                conditions.map { condition in
                    condition.normalized { site.comparable($0, as: condition.field) }
                }
            }
            var normalized = grouping
            normalized.source = .query(query)
            return normalized
        }
        fields = known.reduce(into: Set<ArticleField>()) { $0.formUnion($1.fields) }
        keptFields = Set(
            fields.compactMap { field in
                if case .other(let path) = field { path } else { nil }
            })
        order = Dictionary(known.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var titles: [FeedKey: String] = [:]
        titles[.all] = site.titleOfAll
        for (name, title) in site.titles { titles[.topic(site.subject(of: Topic(name)))] = title }
        for (domain, title) in site.providerTitles {
            titles[FeedKey(grouping: Grouping.provider.id, subject: domain)] = title
        }
        self.titles = titles
    }

    /// What the fields of documents mean.
    public var readingRules: ReadingRules {
        var rules = ReadingRules(site.preset, fields: site.fields)
        rules.keptFields = keptFields
        rules.readsBodies = haveFullText || site.updates == .content
        rules.timeZone = site.timeZone
        rules.authorNames = site.authorNames
        // Elsewhere it does not matter, and a change of it would read all documents again.
        if let preset = site.preset, preset.namesHaveLanguages || preset.addressesHaveLanguages {
            rules.language = site.language
        }
        rules.folders = site.folders
        rules.setSite(site.url, permalink: site.permalink, sources: sources)
        return rules
    }

    /// Reads documents as the site's settings say, and keeps what the groupings need.
    public var reader: ArticleReader { ArticleReader(readingRules) }

    /// The grouping of a feed; nil if there is none with its id.
    public func grouping(of key: FeedKey) -> Grouping? { order[key.grouping].map { known[$0] } }

    /// Whether feeds of this grouping are published.
    public func publishes(_ key: FeedKey) -> Bool {
        order[key.grouping].map { $0 < published.count } ?? false
    }

    /// The position of a feed's grouping among all, by which feeds are sorted.
    public func position(of key: FeedKey) -> Int { order[key.grouping] ?? known.count }

    /// The maximum number of entries of a feed.
    public func limit(of key: FeedKey, _ rules: SelectionRules) -> Int {
        grouping(of: key)?.limit ?? rules.limit
    }

    /// Which archives a feed has.
    public func archive(of key: FeedKey) -> ArchivePeriod {
        publishes(key) ? grouping(of: key)?.archive ?? site.archive : .none
    }

    /// Which archives feeds have by the ids of their groupings, for those that have some.
    public var archives: [String: ArchivePeriod] {
        Dictionary(published.map { ($0.id, $0.archive ?? site.archive) }) { first, _ in first }
            .filter { $0.value != .none }
    }

    /// Whether entries of any feed show the full text of articles.
    public var haveFullText: Bool { published.contains { content(of: $0) == .full } }

    /// How much of an article the entries of a feed show.
    public func content(of key: FeedKey) -> EntryContent { content(of: grouping(of: key)) }

    private func content(of grouping: Grouping?) -> EntryContent {
        let usual = site.content ?? (site.preset == nil ? .excerpt : .full)
        return grouping?.content ?? (grouping?.profile == nil ? usual : .full)
    }

    /// The feeds an article is in, published or not.
    public func memberships(of article: Article) -> [Membership] {
        var memberships: [Membership] = []
        memberships.reserveCapacity(article.topics.count + known.count)
        for grouping in known {
            switch grouping.source {
            case .everything:
                memberships.append(Membership(key: FeedKey(grouping: grouping.id), spelling: nil))
            case .query(let query):
                guard query.alternatives.contains(where: { isSatisfied($0, by: article) }) else { continue }
                memberships.append(Membership(key: FeedKey(grouping: grouping.id), spelling: nil))
            case .field(let field): add(field, of: article, as: grouping.id, to: &memberships)
            }
        }
        return memberships
    }

    /// The first condition of a query that an article does not satisfy; nil if the query selects it, and for
    /// other groupings.
    ///
    /// Of several alternatives, the one that comes closest counts.
    public func failedCondition(of grouping: Grouping, for article: Article) -> Query.Condition? {
        guard let place = order[grouping.id], case .query(let query) = known[place].source else { return nil }
        var failed: Query.Condition?
        var best = -1
        for conditions in query.alternatives {
            guard let place = conditions.firstIndex(where: { !isSatisfied([$0], by: article) }) else {
                return nil
            }
            if place > best { (best, failed) = (place, conditions[place]) }
        }
        return failed
    }

    private func isSatisfied(_ conditions: [Query.Condition], by article: Article) -> Bool {
        conditions.allSatisfy { $0.isSatisfied(by: site.comparableValues(of: $0.field, in: article)) }
    }

    /// An article's topics and provider as memberships, which entries show with their names.
    func topics(of article: Article) -> [Membership] {
        var memberships: [Membership] = []
        add(.topic, of: article, as: Grouping.topic.id, to: &memberships)
        return memberships
    }

    /// See ``topics(of:)``.
    func provider(of article: Article) -> Membership {
        let key = FeedKey(grouping: Grouping.provider.id, subject: site.subject(of: article.provider))
        return Membership(key: key, spelling: article.provider.name)
    }

    /// Adds an article to the feed of each of its values of a field, once for values with the same feed.
    private func add(
        _ field: ArticleField, of article: Article, as grouping: String, to memberships: inout [Membership]
    ) {
        let first = memberships.count
        eachValue(of: field, in: article) { subject, spelling in
            guard !memberships[first...].contains(where: { $0.key.subject == subject }) else { return }
            let key = FeedKey(grouping: grouping, subject: subject)
            memberships.append(Membership(key: key, spelling: spelling))
        }
    }

    private func eachValue(of field: ArticleField, in article: Article, _ body: (String, String?) -> Void) {
        switch field {
        case .topic: for topic in article.topics { body(site.subject(of: topic), topic.name) }
        case .provider: body(site.subject(of: article.provider), article.provider.name)
        case .language:
            if let tag = article.language?.string ?? site.language { body(slugs.slug(of: tag), tag) }
        default: for text in field.texts(in: article) { body(slugs.slug(of: text), text) }
        }
    }
}
