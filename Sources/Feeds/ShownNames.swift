import Articles

/// The spellings that feeds show for topics and providers.
struct ShownNames: Sendable {
    private let spellings: [FeedKey: String]
    private let siteTitle: String?

    init(_ spellings: [FeedKey: String], site: Site) {
        self.spellings = spellings
        siteTitle = site.title
    }

    /// The name to show for a feed.
    func name(of key: FeedKey) -> String {
        switch key {
        case .all: siteTitle ?? "All articles"
        case .topic(let topic): spellings[key] ?? topic
        case .provider(let domain): spellings[key] ?? domain.string
        }
    }
}
