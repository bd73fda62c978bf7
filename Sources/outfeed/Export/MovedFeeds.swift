import Articles
import Feeds
import Publishing
import Text

/// Published feeds, or single formats of them, that have another path now.
///
/// Servers redirect readers by the list of moves. For servers that cannot, a copy stays at the old path for a while,
/// kept current.
struct MovedFeeds {
    /// A copy of a feed at a path that the feed had before.
    struct Copy: Sendable {
        /// The record for the manifest, without files.
        let record: Manifest.Record
        /// The old files by the extension of their format.
        let files: [String: String]
        /// What the manifest has about the copy; nil for a new one.
        let earlier: Manifest.Record?
    }

    /// The copies, by the path that their feed has now.
    private(set) var copies: [String: [Copy]] = [:]
    /// The new files by old file, without compressed siblings; both in the output folder.
    private(set) var files: [String: String] = [:]

    /// The new file for an old one, which may be a compressed sibling; nil if it has not moved.
    func file(at old: String) -> String? {
        Compression.path(of: old, among: files)
    }

    /// Finds what has moved, now or before.
    ///
    /// - Parameters:
    ///   - manifest: what is published.
    ///   - planned: the feeds that will be published.
    init(_ manifest: Manifest, to planned: PlannedFeeds, _ groupings: Groupings, _ settings: ExportSettings) {
        let copied = manifest.records.filter { $0.movedTo != nil }
        let targets = Set(copied.compactMap(\.movedTo))
        var successors: [String: FeedDescriptor] = [:]
        var found: [(record: Manifest.Record, feed: FeedDescriptor)] = []
        for record in manifest.feeds {
            guard let key = groupings.key(of: record, isKnown: { planned[$0] != nil }),
                let feed = planned[key]
            else { continue }
            if targets.contains(record.path) { successors[record.path] = feed }
            if !record.hasPaths(of: feed) { found.append((record, feed)) }
        }
        for record in copied {
            if let target = record.movedTo, let feed = successors[target] { found.append((record, feed)) }
        }
        guard !found.isEmpty else { return }
        let formats = PlannedFormats(settings)
        let taken = Set(planned.feeds.flatMap(formats.files) + SiteFiles.paths(settings))
        for (record, feed) in found { note(record, as: feed, besides: taken, settings) }
        let feedsByPath = Dictionary(found.map { ($0.record.path, $0.feed.path) }) { first, _ in first }
        for archive in manifest.records where archive.isArchive {
            guard let path = feedsByPath[String(archive.path.dropLast(archive.name.utf8.count + 1))] else {
                continue
            }
            for file in archive.originals {
                files[archive.path(of: file)] = "\(path)/\(archive.name).\(file.format)"
            }
        }
    }

    /// Notes where the files of a feed or of a copy are now.
    private mutating func note(
        _ record: Manifest.Record, as feed: FeedDescriptor, besides taken: Set<String>,
        _ settings: ExportSettings
    ) {
        var kept: [String: String] = [:]
        for file in record.originals {
            let (old, new) = (record.path(of: file), feed.file(file.format))
            // A format that is no longer written has not moved.
            guard old != new, taken.contains(new) else { continue }
            files[old] = new
            if !taken.contains(old), Self.works(file.format, at: old, insteadOf: new) {
                kept[file.format] = old
            }
        }
        let now = settings.rules.now
        let isCopy = record.movedTo != nil
        let since = isCopy ? (try? Timestamp(record.updated)) ?? now : now
        guard !kept.isEmpty, now.seconds - since.seconds < settings.keepsMoved else { return }
        copies[feed.path, default: []].append(
            Copy(
                record: Manifest.Record(copyAt: record.path, of: feed.path, since: since.rfc3339),
                files: kept, earlier: isCopy ? record : nil))
    }

    /// Whether a file is of use at another path: pages have relative links, which need as many folders above.
    private static func works(_ format: String, at old: String, insteadOf new: String) -> Bool {
        let depths = [old, new].map { path in path.utf8.count { $0 == UInt8(ascii: "/") } }
        return depths[0] == depths[1] || !format.hasSuffix("html")
    }
}

extension MovedFeeds.Copy {
    /// The manifest's record if the copy's files are as they were published.
    ///
    /// - Parameters:
    ///   - intact: the manifest's records whose files are as they were published, by path.
    ///   - formats: the extensions of all files of the feed, compressed siblings included.
    func standing(among intact: [String: Manifest.Record], formats: [String]) -> Manifest.Record? {
        guard let earlier, earlier.movedTo == record.movedTo, intact[earlier.path] == earlier else {
            return nil
        }
        let own = files.filter { $0.value != "\(record.path).\($0.key)" }
        let expected = formats.filter { Compression.path(of: $0, among: files) != nil }
        return earlier.hasFiles(of: expected, paths: own) ? earlier : nil
    }
}

extension Manifest.Record {
    /// Whether all files are where a feed has them now.
    fileprivate func hasPaths(of feed: FeedDescriptor) -> Bool {
        guard path == feed.path else { return false }
        return feed.files.isEmpty && files.allSatisfy { $0.path == nil }
            || originals.allSatisfy { path(of: $0) == feed.file($0.format) }
    }
}
