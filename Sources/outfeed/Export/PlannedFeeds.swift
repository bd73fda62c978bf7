import Feeds

/// The feeds that are published after a run, empty ones included.
struct PlannedFeeds {
    private let feedSet: FeedSet
    private let empty: [FeedKey: FeedDescriptor]

    init(_ feedSet: FeedSet, _ empty: EmptyFeeds) {
        self.feedSet = feedSet
        let feeds = empty.feeds(feedSet.groupings)
        self.empty = Dictionary(feeds.map { ($0.key, $0) }) { first, _ in first }
    }

    /// All of them, in any order.
    var feeds: [FeedDescriptor] { feedSet.feeds + empty.values }

    /// The feed with a key; nil if there is none.
    subscript(key: FeedKey) -> FeedDescriptor? { feedSet[key] ?? empty[key] }
}
