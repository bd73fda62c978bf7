import Articles
import Feeds
import Publishing

extension Manifest.Record {
    /// Describes a feed that has no files yet.
    init(_ feed: Feed) {
        self.init(
            kind: feed.key.kind.rawValue, subject: feed.key.subject, name: feed.name, path: feed.path,
            entries: feed.entries.count, updated: feed.updated.rfc3339, files: [])
    }

    /// Whether it is of a feed, and not of the files that all feeds share.
    var isFeed: Bool { kind != SiteFiles.kind }

    /// Whether it is of a feed that has articles.
    var hasArticles: Bool { isFeed && emptySince == nil }

    /// What the feed's articles have in common; nil for other files, and where an earlier version noted too little.
    var key: FeedKey? {
        guard let kind = FeedKey.Kind(rawValue: kind) else { return nil }
        guard subject.isEmpty else { return FeedKey(kind, of: subject) }
        return switch kind {
        case .all: .all
        case .topic: .topic(Topic(name).key)
        case .provider: (try? DomainName(String(path.dropFirst("providers/".count)))).map { .provider($0) }
        }
    }
}

extension Manifest {
    /// What it has of feeds, the files that all feeds share left out.
    var feeds: [Record] { records.filter(\.isFeed) }
}
