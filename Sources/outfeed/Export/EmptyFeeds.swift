import Articles
import Feeds
import Publishing
import Text

/// Feeds that stand and whose articles are all gone: they stay for a while, empty and valid.
///
/// A feed whose last article is taken back for a correction would otherwise be gone, and readers forget what is gone.
struct EmptyFeeds {
    /// What the manifest has of those that stay, from now on without entries and name.
    private(set) var staying: [Manifest.Record] = []
    /// The paths, without extension, of those whose time is over.
    private(set) var expired: Set<String> = []
    /// The paths, without extension, of those that had articles until now.
    private(set) var emptied: [String] = []

    /// Finds them.
    ///
    /// - Parameters:
    ///   - manifest: what stands.
    ///   - outlines: the feeds that have articles and are wanted.
    ///   - keys: what articles have in common, wanted or not: feeds of theirs are not empty.
    init(
        _ manifest: Manifest, besides outlines: [FeedSet.Outline], keys: Set<FeedKey>,
        _ settings: ExportSettings
    ) {
        let taken = Set(outlines.map(\.path))
        let now = settings.rules.now
        for record in manifest.feeds {
            guard let key = record.key, settings.rules.kinds.contains(key.kind), !keys.contains(key),
                !taken.contains(record.path)
            else { continue }
            if record.hasArticles { emptied.append(record.path) }
            let since = record.emptySince.flatMap { try? Timestamp($0) } ?? now
            guard now.seconds - since.seconds < settings.keepsEmpty else {
                expired.insert(record.path)
                continue
            }
            staying.append(
                Manifest.Record(
                    kind: record.kind, subject: key.subject, name: "", path: record.path, entries: 0,
                    updated: record.updated, emptySince: since.rfc3339, files: []))
        }
    }
}

extension Feed {
    /// The feed of a record without articles; nil if it is of none.
    init?(empty record: Manifest.Record, site: Site) {
        guard let key = record.key else { return nil }
        self.init(
            emptyAt: record.path, key: key,
            updated: (try? Timestamp(record.updated)) ?? Timestamp(seconds: 0),
            site: site)
    }
}
