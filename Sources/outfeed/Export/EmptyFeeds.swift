import Articles
import Feeds
import Publishing
import Text

/// Published feeds that have lost all their articles: they stay for a while, empty and valid.
///
/// An article may only be withdrawn for a correction. Removing its feed at once would make readers drop the
/// feed.
struct EmptyFeeds {
    /// Records of the feeds that stay, now without entries and name.
    private(set) var staying: [Manifest.Record] = []
    /// The paths, without extension, of feeds that have been empty for too long.
    private(set) var expired: Set<String> = []
    /// The paths, without extension, of feeds that had articles until now.
    private(set) var emptied: [String] = []

    /// The descriptors of the feeds that stay.
    func feeds(_ groupings: Groupings) -> [FeedDescriptor] {
        staying.compactMap(\.key).map { groupings.descriptor(of: $0, spelling: nil) }
    }

    /// Finds the empty feeds.
    ///
    /// - Parameters:
    ///   - manifest: the published feeds.
    ///   - feedSet: the feeds that have articles.
    init(_ manifest: Manifest, besides feedSet: FeedSet, _ settings: ExportSettings) {
        let groupings = feedSet.groupings
        lazy var taken = Set(feedSet.feeds.map(\.path))
        let now = settings.rules.now
        for record in manifest.feeds {
            guard let key = groupings.key(of: record, isKnown: feedSet.contains), groupings.publishes(key),
                !feedSet.contains(key)
            else { continue }
            let path = groupings.descriptor(of: key, spelling: nil).path
            guard !taken.contains(path) else { continue }
            if record.hasArticles { emptied.append(record.path) }
            let since = record.emptySince.flatMap { try? Timestamp($0) } ?? now
            guard now.seconds - since.seconds < settings.keepsEmpty else {
                expired.insert(record.path)
                continue
            }
            taken.insert(path)
            staying.append(
                Manifest.Record(
                    kind: record.kind, subject: key.subject, name: "", path: path, entries: 0,
                    updated: record.updated, emptySince: since.rfc3339, files: []))
        }
    }
}

extension Feed {
    /// Recreates the feed of a record without articles; nil if the record is not for a feed.
    init?(empty record: Manifest.Record, _ groupings: Groupings) {
        guard let key = record.key else { return nil }
        self.init(
            empty: groupings.descriptor(of: key, spelling: nil),
            updated: (try? Timestamp(record.updated)) ?? Timestamp(seconds: 0), groupings)
    }
}
