import Feeds
import Text

/// All feeds of the catalog, in memory during a run.
struct FeedRegister {
    private(set) var feeds: [CatalogFeed]
    /// The number to record for feeds that this run changes.
    let run: Int64
    /// The periods of feeds with archives.
    private(set) var periods: FeedPeriods
    private var positions: [FeedKey: Int]
    /// The change in the number of articles that use a spelling, by feed and name.
    private(set) var spellings: [Int: [String: Int]] = [:]
    private var lastID: Int64

    init(_ feeds: [CatalogFeed], _ periods: FeedPeriods, run: Int64) {
        (self.feeds, self.periods) = (feeds, periods)
        self.run = run
        positions = Dictionary(feeds.enumerated().map { ($1.key, $0) }) { first, _ in first }
        lastID = feeds.last?.id ?? 0
    }

    subscript(position: Int) -> CatalogFeed { feeds[position] }

    /// Whether the run has changed what any feed shows.
    var isTouched: Bool { feeds.contains { $0.touched == run } }

    /// The subjects of topics whose names are beyond ASCII, by name, as far as the last run found them.
    var subjectsOfTopics: [String: String] {
        feeds.reduce(into: [:]) { subjects, feed in
            guard feed.key.grouping == Grouping.topic.id, feed.members > 0, let name = feed.spelling,
                !name.utf8.allSatisfy({ $0 < 0x80 })
            else { return }
            subjects[name] = feed.key.subject
        }
    }

    /// The position of a known feed.
    func position(of key: FeedKey) -> Int? { positions[key] }

    /// Counts an article as added or removed; returns the feed's number.
    mutating func count(_ membership: Membership, published: Timestamp, by change: Int) -> Int64 {
        let position = positions[membership.key] ?? add(membership.key)
        feeds[position].members &+= change
        feeds[position].touched = run
        if let spelling = membership.spelling {
            spellings[position, default: [:]][spelling, default: 0] += change
        }
        periods.count(feeds[position], published: published.seconds, by: change)
        return feeds[position].id
    }

    private mutating func add(_ key: FeedKey) -> Int {
        lastID &+= 1
        feeds.append(CatalogFeed(id: lastID, key: key, touched: run))
        positions[key] = feeds.count - 1
        return feeds.count - 1
    }

    /// Records a feed's name; returns whether it changed.
    mutating func rename(_ position: Int, _ spelling: String?) -> Bool {
        let earlier = feeds[position].spelling
        feeds[position].spelling = spelling
        // String comparison would ignore differences in normalization.
        return !(earlier ?? "").utf8.elementsEqual((spelling ?? "").utf8)
    }

    /// Resets the counts of spellings.
    mutating func clearSpellings() {
        spellings = [:]
    }

    /// Records that what a feed shows of an article has changed.
    mutating func touch(_ position: Int, published: Timestamp) {
        feeds[position].touched = run
        periods.touch(feeds[position], published: published.seconds)
    }

    /// Marks the archives whose links change.
    mutating func touchNeighbors() { periods.touchNeighbors() }

    /// Removes all articles from all feeds, and all counts of spellings.
    mutating func clear() {
        for position in feeds.indices {
            feeds[position].members = 0
            feeds[position].spelling = nil
            feeds[position].touched = run
        }
        spellings = [:]
        periods.clear()
    }
}
