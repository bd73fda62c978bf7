import Articles

/// The spellings that feeds show for topics and providers: those that most articles use.
struct ShownNames: Sendable {
    private let topics: [String: String]
    private let providers: [DomainName: String]

    /// Lets the articles vote.
    ///
    /// A provider's domain that stands in for a missing name is no spelling.
    init(of articles: [Article]) {
        var topics = NameVote<String>()
        var providers = NameVote<DomainName>()
        for article in articles {
            for topic in article.topics { topics.count(topic.name, for: topic.key) }
            if let name = article.provider.name { providers.count(name, for: article.provider.domain) }
        }
        self.topics = topics.winners
        self.providers = providers.winners
    }

    /// The name to show for a feed.
    func name(of key: FeedKey, site: Site) -> String {
        switch key {
        case .all: site.title ?? "All articles"
        case .topic(let key): topics[key] ?? key
        case .provider(let domain): providers[domain] ?? domain.string
        }
    }
}
