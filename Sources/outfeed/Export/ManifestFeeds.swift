import Articles
import Feeds
import Publishing
import Text

extension Manifest.Record {
    /// Describes a feed that has no files yet.
    ///
    /// - Parameter articles: the number of its articles, older ones included; nil if unknown.
    init(_ feed: Feed, articles: Int? = nil) {
        self.init(
            kind: feed.key.grouping, subject: feed.key.subject, name: feed.name, path: feed.path,
            entries: feed.entries.count, articles: articles, updated: feed.updated.rfc3339, files: [])
    }

    /// Describes an archive that has no files yet: its grouping is the subject, its period the name.
    init(archive feed: Feed, of period: Period) {
        self.init(
            kind: ReservedNames.archives, subject: feed.key.grouping, name: period.name, path: feed.path,
            entries: feed.entries.count, updated: feed.updated.rfc3339, files: [])
    }

    /// Whether the record is for a feed, not for files shared by all feeds, archives or copies at old paths.
    var isFeed: Bool { !isSite && !isArchive && movedTo == nil }

    /// Whether the record is for an archive of a feed.
    var isArchive: Bool { kind == ReservedNames.archives }

    /// Whether the record is for files shared by all feeds.
    var isSite: Bool { kind == ReservedNames.siteFiles }

    /// Whether the record is for a feed with articles.
    var hasArticles: Bool { isFeed && emptySince == nil }

    /// The feed's key; nil for other files, and if an earlier version recorded too little.
    var key: FeedKey? {
        guard isFeed else { return nil }
        let isSingle = kind == Grouping.all.id
        guard subject.isEmpty, !isSingle else { return FeedKey(grouping: kind, subject: subject) }
        return switch kind {
        case Grouping.topic.id: .topic(Topic(name).key)
        case Grouping.provider.id:
            (try? DomainName(String(path.dropFirst("providers/".count)))).map { .provider($0) }
        default: FeedKey(grouping: kind)
        }
    }

    /// The feed as lists show it; nil for other records and for feeds without articles.
    func descriptor(_ groupings: Groupings) -> FeedDescriptor? {
        guard hasArticles, let key, let updated = try? Timestamp(updated) else { return nil }
        var descriptor = groupings.descriptor(of: key, spelling: name, articles: articles)
        (descriptor.name, descriptor.path) = (name, path)
        (descriptor.entries, descriptor.updated) = (entries, updated)
        return descriptor
    }
}

extension Groupings {
    /// The key that a published feed has now; another than recorded if its topic has another slug.
    ///
    /// - Parameter isKnown: whether there are articles with a key.
    func key(of record: Manifest.Record, isKnown: (FeedKey) -> Bool) -> FeedKey? {
        guard let key = record.key, key.grouping == Grouping.topic.id, !isKnown(key) else {
            return record.key
        }
        if !record.name.isEmpty { return topic(named: record.name) }
        // Earlier versions recorded the name of an empty feed instead of its slug.
        return Slug(custom: key.subject) == nil ? topic(named: key.subject) : key
    }
}

extension Manifest {
    /// The records of feeds, without the files shared by all feeds.
    var feeds: LazyFilterSequence<[Record]> { records.lazy.filter(\.isFeed) }
}
