import Catalog
import Feeds
import Text

/// The archives of feeds: one for each period but that of the newest article (RFC 5005, section 4).
struct FeedArchives {
    /// An archive.
    struct Archive {
        let descriptor: FeedDescriptor
        let history: FeedHistory
        /// The number of the last run that changed what it shows.
        let touched: Int64
    }

    /// A feed that has archives.
    struct ArchivedFeed: Sendable {
        /// The place of the subscription document.
        let history: FeedHistory
        /// The number of articles of the newest period, all of which the subscription document holds.
        let open: Int
    }

    private var archivesByFeed: [String: [Archive]] = [:]
    private var feeds: [String: ArchivedFeed] = [:]
    /// The paths of archives that are left out because a feed has this path.
    private(set) var conflicts: [String] = []
    /// Documents with so many entries that readers may have trouble with them.
    private var large: [String] = []

    /// Finds the archives of the feeds that are published.
    init(_ feedSet: FeedSet, _ contents: CatalogUpdate.Contents) {
        guard !contents.periods.isEmpty else { return }
        let taken = Set(feedSet.feeds.map(\.path))
        for feed in feedSet.feeds {
            let length = feedSet.groupings.archive(of: feed.key)
            guard length != .none, let id = contents.feed(feed, of: feedSet)?.id,
                let periods = contents.periods[id]
            else { continue }
            add(feed, periods, length, besides: taken)
        }
    }

    private mutating func add(
        _ feed: FeedDescriptor, _ periods: [CatalogPeriod], _ length: ArchivePeriod,
        besides taken: Set<String>
    ) {
        guard let open = periods.last else { return }
        var closed: [(descriptor: FeedDescriptor, period: Period, touched: Int64)] = []
        for known in periods.dropLast() {
            let period = length.period(from: known.start)
            let descriptor = feed.archive(of: period, articles: known.members)
            if taken.contains(descriptor.path) {
                conflicts.append(descriptor.path)
            } else {
                closed.append((descriptor, period, known.touched))
            }
            if known.members > Self.comfortableLength { large.append(descriptor.path) }
        }
        if open.members > Self.comfortableLength { large.append(feed.path) }
        archivesByFeed[feed.path] = closed.indices.map { index in
            Archive(
                descriptor: closed[index].descriptor,
                history: FeedHistory(
                    of: feed, period: closed[index].period,
                    previous: index > 0 ? closed[index - 1].descriptor : nil,
                    next: index + 1 < closed.count ? closed[index + 1].descriptor : nil),
                touched: closed[index].touched)
        }
        feeds[feed.path] = ArchivedFeed(
            history: FeedHistory(of: feed, previous: closed.last?.descriptor), open: open.members)
    }

    /// The archives of a feed, oldest first.
    func archives(of feed: FeedDescriptor) -> [Archive] { archivesByFeed[feed.path] ?? [] }

    /// What the subscription document of a feed holds; nil if the feed has no archives.
    subscript(feed: FeedDescriptor) -> ArchivedFeed? { feeds[feed.path] }

    /// The archive of a feed that holds the articles of a time; nil if there is none.
    func archive(of feed: FeedDescriptor, at time: Timestamp) -> FeedDescriptor? {
        archives(of: feed).first { $0.history.period?.seconds.contains(time.seconds) ?? false }?.descriptor
    }

    /// Warnings for the user, each a sentence.
    var warnings: [String] {
        Self.warnings(aboutLarge: large)
            + conflicts.map { path in
                "archive: \(path) is not written, because a feed has this path; give one of the groupings another path"
            }
    }

    /// How many entries all readers can take in one document.
    static let comfortableLength = 5000

    /// Warns of documents with more entries.
    static func warnings(aboutLarge paths: [String]) -> [String] {
        guard let first = paths.first else { return [] }
        let others = paths.count == 1 ? "" : ", and \(paths.count - 1) more documents as well"
        return [
            "archive: \(first) has more than \(comfortableLength) entries\(others); choose a shorter period"
        ]
    }
}
