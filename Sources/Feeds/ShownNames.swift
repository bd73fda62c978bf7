import Articles

/// The spellings of topics and providers that feeds show.
struct ShownNames: Sendable {
    private let spellings: [FeedKey: String]
    private let site: Site

    init(_ spellings: [FeedKey: String], site: Site) {
        self.spellings = spellings
        self.site = site
    }

    /// The name to show for a feed.
    func name(of key: FeedKey) -> String { site.name(of: key, spelling: spellings[key]) }
}
