import Articles
import Feeds
import Publishing
import Text

/// Published feeds that have another path now.
///
/// Servers redirect readers by the list of moves. For servers that cannot, a copy stays at the old path for a while,
/// kept current.
struct MovedFeeds {
    /// Records of the copies, by the path of their feed.
    private(set) var copies: [String: [Manifest.Record]] = [:]
    /// The new files by old file, without compressed siblings; both in the output folder.
    private(set) var files: [String: String] = [:]

    /// The old paths, without extension.
    var paths: Set<String> { Set(copies.values.joined().map(\.path)).union(left) }
    /// Old paths without a copy.
    private var left: Set<String> = []

    /// Finds the moved feeds.
    ///
    /// - Parameters:
    ///   - manifest: what is published.
    ///   - feeds: the feeds that will be published.
    init(_ manifest: Manifest, to feeds: [FeedDescriptor], _ groupings: Groupings, _ settings: ExportSettings)
    {
        let planned = Dictionary(feeds.map { ($0.key, $0) }) { first, _ in first }
        let taken = Set(feeds.map(\.path))
        let now = settings.rules.now
        var targets: [String: FeedDescriptor] = [:]
        func keep(_ old: String, as feed: FeedDescriptor, since: String) {
            let moment = (try? Timestamp(since)) ?? now
            if now.seconds - moment.seconds < settings.keepsMoved {
                copies[feed.path, default: []].append(
                    Manifest.Record(copyAt: old, of: feed.path, since: since))
            } else {
                left.insert(old)
            }
        }
        for record in manifest.feeds {
            guard
                let feed = record.key.flatMap({ planned[$0] ?? groupings.successor(of: record, in: planned) })
            else { continue }
            for file in record.originals where feed.file(file.format) != record.path(of: file) {
                files[record.path(of: file)] = feed.file(file.format)
            }
            guard feed.path != record.path, !taken.contains(record.path) else { continue }
            targets[record.path] = feed
            keep(record.path, as: feed, since: now.rfc3339)
        }
        let byPath = Dictionary(feeds.map { ($0.path, $0) }) { first, _ in first }
        for record in manifest.records {
            guard let target = record.movedTo, !taken.contains(record.path),
                let feed = byPath[target] ?? targets[target]
            else { continue }
            for file in record.originals { files[record.path(of: file)] = feed.file(file.format) }
            keep(record.path, as: feed, since: record.updated)
        }
    }
}

extension Groupings {
    /// The feed that a topic's feed became if the topic has another slug now; nil if there is none.
    fileprivate func successor(
        of record: Manifest.Record, in planned: [FeedKey: FeedDescriptor]
    ) -> FeedDescriptor? {
        guard record.kind == Grouping.topic.id, !record.name.isEmpty else { return nil }
        return planned[topic(named: record.name)]
    }
}
