import Feeds

/// The feeds that are published after a run, empty ones included.
struct PlannedFeeds {
    /// All of them.
    let feeds: [FeedDescriptor]
    private let positions: [FeedKey: Int]

    init(_ feeds: [FeedDescriptor]) {
        self.feeds = feeds
        positions = Dictionary(zip(feeds.map(\.key), feeds.indices)) { first, _ in first }
    }

    /// The feed with a key; nil if there is none.
    subscript(key: FeedKey) -> FeedDescriptor? { positions[key].map { feeds[$0] } }
}
