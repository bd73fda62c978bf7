import Feeds

/// All feeds of the catalog in memory while a run works on them.
struct FeedRegister {
    private(set) var feeds: [KnownFeed]
    private var positions: [FeedKey: Int]
    /// How many more, or fewer, articles use a spelling, by feed and name.
    private(set) var votes: [Int: [String: Int]] = [:]
    private var lastID: Int64
    private let site: Site

    init(_ feeds: [KnownFeed], site: Site) {
        self.feeds = feeds
        self.site = site
        positions = Dictionary(uniqueKeysWithValues: feeds.enumerated().map { ($1.key, $0) })
        lastID = feeds.last?.id ?? 0
    }

    subscript(position: Int) -> KnownFeed { feeds[position] }

    /// Where a feed stands that is known.
    func position(of key: FeedKey) -> Int? { positions[key] }

    /// Counts an article in, or out; returns the feed's number.
    mutating func count(_ membership: Membership, by change: Int) -> Int64 {
        let position = positions[membership.key] ?? add(membership.key)
        feeds[position].members += change
        feeds[position].isStale = true
        feeds[position].isChanged = true
        if let spelling = membership.spelling {
            votes[position, default: [:]][spelling, default: 0] += change
        }
        return feeds[position].id
    }

    private mutating func add(_ key: FeedKey) -> Int {
        lastID += 1
        feeds.append(KnownFeed(id: lastID, key: key, path: site.path(of: key)))
        positions[key] = feeds.count - 1
        return feeds.count - 1
    }

    /// Notes what a feed is called; returns whether it was called otherwise before.
    mutating func rename(_ position: Int, _ spelling: String?) -> Bool {
        // Two texts are equal too when only their normal forms are.
        guard !(feeds[position].spelling ?? "").utf8.elementsEqual((spelling ?? "").utf8) else {
            return false
        }
        feeds[position].spelling = spelling
        feeds[position].isChanged = true
        return !feeds[position].isNew
    }

    /// Notes that the votes have been counted.
    mutating func clearVotes() {
        votes = [:]
    }

    /// Notes whether the files of a feed may differ from what its articles make of them.
    mutating func setStale(_ isStale: Bool, _ position: Int) {
        guard feeds[position].isStale != isStale else { return }
        feeds[position].isStale = isStale
        feeds[position].isChanged = true
    }

    /// Makes every feed anew, with its path.
    mutating func renewAll() {
        for position in feeds.indices {
            feeds[position].path = site.path(of: feeds[position].key)
            feeds[position].isStale = true
            feeds[position].isChanged = true
        }
    }

    /// Takes all articles out of all feeds, and all votes with them.
    mutating func clear() {
        renewAll()
        for position in feeds.indices {
            feeds[position].members = 0
            feeds[position].spelling = nil
        }
        votes = [:]
    }

    /// Notes that the table says what the register does.
    mutating func markSaved() {
        for position in feeds.indices { feeds[position].isChanged = false }
    }
}
