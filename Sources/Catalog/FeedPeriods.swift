import Feeds

/// The articles of a feed that were published in one period.
public struct CatalogPeriod: Sendable {
    /// When the period begins, in seconds since 1970.
    public let start: Int64
    /// The number of articles.
    public internal(set) var members = 0
    /// The number of the last run that changed what its archive shows.
    public internal(set) var touched: Int64
}

/// The periods of all feeds that have archives, in memory during a run.
struct FeedPeriods {
    /// By feed and start.
    private(set) var all: [Int64: [Int64: CatalogPeriod]]
    /// Whether the periods whose numbers changed had articles before the run.
    private var before: [Int64: [Int64: Bool]] = [:]
    private let lengths: [String: ArchivePeriod]
    private let run: Int64

    /// - Parameter lengths: those of the groupings that have archives.
    init(_ all: [Int64: [Int64: CatalogPeriod]], lengths: [String: ArchivePeriod], run: Int64) {
        (self.all, self.lengths, self.run) = (all, lengths, run)
    }

    /// Counts an article as added or removed.
    mutating func count(_ feed: CatalogFeed, published seconds: Int64, by change: Int) {
        guard let start = lengths[feed.key.grouping]?.start(around: seconds) else { return }
        var period = all[feed.id]?[start] ?? CatalogPeriod(start: start, touched: run)
        if before[feed.id]?[start] == nil { before[feed.id, default: [:]][start] = period.members > 0 }
        period.members += change
        period.touched = run
        all[feed.id, default: [:]][start] = period
    }

    /// Records that an article has changed in what an archive shows.
    mutating func touch(_ feed: CatalogFeed, published seconds: Int64) {
        guard let start = lengths[feed.key.grouping]?.start(around: seconds) else { return }
        all[feed.id]?[start]?.touched = run
    }

    /// Removes all articles.
    mutating func clear() {
        for (feed, periods) in all {
            for (start, period) in periods {
                before[feed, default: [:]][start] = period.members > 0
                all[feed]?[start] = CatalogPeriod(start: start, touched: run)
            }
        }
    }

    /// Marks the archives whose links change because a period has articles now, or has none any more.
    ///
    /// The newest period is not an archive yet, so a new one changes the links of the two before.
    mutating func touchNeighbors() {
        for (feed, presence) in before {
            let present = periods(of: feed).map(\.start)
            for (start, wasPresent) in presence
            where wasPresent != (all[feed]?[start]?.members ?? 0 > 0) {
                let index = present.firstIndex { $0 >= start } ?? present.count
                for neighbor in present[max(0, index - 2)..<min(present.count, index + 2)] {
                    all[feed]?[neighbor]?.touched = run
                }
            }
        }
    }

    /// The periods of a feed with articles, oldest first.
    func periods(of feed: Int64) -> [CatalogPeriod] {
        all[feed]?.values.filter { $0.members > 0 }.sorted { $0.start < $1.start } ?? []
    }
}
