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

    /// Whether the record is for a feed, not for files shared by all feeds.
    var isFeed: Bool { kind != SiteFiles.kind }

    /// Whether the record is for a feed with articles.
    var hasArticles: Bool { isFeed && emptySince == nil }

    /// The feed's key; nil for other files, and if an earlier version recorded too little.
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
    /// The records of feeds, without the files shared by all feeds.
    var feeds: [Record] { records.filter(\.isFeed) }
}
