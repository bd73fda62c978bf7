import Feeds
import Publishing

extension Manifest.Record {
    /// Describes a feed that has no files yet.
    init(_ feed: Feed) {
        self.init(
            kind: feed.key.kind.rawValue, name: feed.name, path: feed.path, entries: feed.entries.count,
            updated: feed.updated.rfc3339, files: [])
    }

    /// Whether it is of a feed, and not of the files that all feeds share.
    var isFeed: Bool { kind != SiteFiles.kind }
}

extension Manifest {
    /// What it has of feeds, the files that all feeds share left out.
    var feeds: [Record] { records.filter(\.isFeed) }
}
