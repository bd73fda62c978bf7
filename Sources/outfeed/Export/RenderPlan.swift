import Catalog
import Feeds
import FileSystem
import Publishing

/// Which feeds to write, and which are up to date already.
struct RenderPlan {
    /// Feeds whose files may be out of date.
    private var jobs: [RenderJob] = []
    /// Archives whose files may be out of date.
    private var archives: [RenderJob] = []
    /// The manifest's records of the other feeds.
    private(set) var standing: [Manifest.Record] = []
    /// What to write, in the order in which it must appear: an article leaves a feed after it is in an archive.
    var waves: [[RenderJob]] { [archives, jobs] }
    /// The manifest's records of the files shared by all feeds, if these are as they were published and would list
    /// the same feeds in the same way; nil otherwise.
    private let site: [Manifest.Record]?
    /// The records of everything that was published.
    private let recorded: [Manifest.Record]

    /// Compares the planned feeds with the published ones.
    ///
    /// - Parameters:
    ///   - intact: the manifest's records whose files are as they were published, by path.
    ///   - origin: what feeds are made from now.
    init(
        _ plan: ExportPlan, standing manifest: Manifest, intact: [String: Manifest.Record],
        origin: FeedOrigin, _ settings: ExportSettings
    ) {
        let (feedSet, contents, archives, moved) = (plan.feedSet, plan.contents, plan.archives, plan.moved)
        /// What is published at a path, if it is as it was published.
        func published(_ path: String, _ formats: [String], _ files: [String: String] = [:])
            -> Manifest.Record?
        {
            guard let record = intact[path], record.isFeed || record.isArchive else { return nil }
            return record.hasFiles(of: formats, paths: files) ? record : nil
        }
        let formats = PlannedFormats(settings)
        let earlier = Self.origin(of: manifest, like: origin, savedRun: contents.savedRun)
        /// The last run whose changes the feeds of a grouping are known to contain; nil if unknown.
        func run(_ grouping: String) -> Int64? {
            guard let earlier, earlier.groupings[grouping] == origin.groupings[grouping] else { return nil }
            return earlier.run
        }
        /// The records of a feed and its copies, if all their files are as they were published.
        func untouched(
            _ feed: FeedDescriptor, _ copies: [MovedFeeds.Copy], hasArticles: Bool
        ) -> [Manifest.Record]? {
            let formats = formats[feed.formats]
            guard let record = published(feed.path, formats, feed.files),
                record.kind == feed.key.grouping, record.hasArticles == hasArticles
            else { return nil }
            let standing = copies.compactMap { $0.standing(among: intact, formats: formats) }
            return standing.count == copies.count ? [record] + standing : nil
        }
        for feed in feedSet.feeds {
            guard let entered = contents.feed(feed, of: feedSet) else { continue }
            let copies = moved.copies[feed.path] ?? []
            if let run = run(feed.key.grouping), entered.touched <= run,
                let found = untouched(feed, copies, hasArticles: true)
            {
                standing += found
            } else {
                jobs.append(.feed(feed, entered.id, archives[feed], copies: copies))
            }
            for archive in archives.archives(of: feed) {
                guard let period = archive.history.period else { continue }
                if let run = run(feed.key.grouping), archive.touched <= run,
                    let record = published(archive.descriptor.path, formats.ofArchive(feed.formats))
                {
                    standing.append(record)
                    continue
                }
                self.archives.append(.archive(archive.descriptor, entered.id, archive.history, period))
            }
        }
        for feed in plan.empty.staying {
            let copies = moved.copies[feed.path] ?? []
            if let key = feed.key, run(key.grouping) != nil,
                let found = untouched(
                    feedSet.groupings.descriptor(of: key, spelling: nil), copies, hasArticles: false)
            {
                standing += found
            } else {
                jobs.append(.empty(feed, copies: copies))
            }
        }
        let site = manifest.records.filter { $0.isSite && !NewsSitemapFile.isRecorded(by: $0) }
        let stands = SiteFiles.areAll(site, as: settings) && site.allSatisfy { intact[$0.path] == $0 }
        self.site = earlier?.site == origin.site && stands ? site : nil
        recorded = manifest.records
    }

    /// Whether there is nothing to write.
    var isEmpty: Bool { waves.allSatisfy(\.isEmpty) && site(after: []) != nil }

    /// The records of the files shared by all feeds, if these stay as they are; nil if they may be out of date.
    ///
    /// - Parameter rendered: the records of the feeds that were not up to date.
    func site(after rendered: [Manifest.Record]) -> [Manifest.Record]? {
        guard let site, standing.count + rendered.count == recorded.count(where: { !$0.isSite }) else {
            return nil
        }
        return rendered.allSatisfy { recorded.first(at: $0.path)?.isLike($0) == true } ? site : nil
    }

    /// What the output was made from, if it was from the same catalog; nil if unknown.
    private static func origin(of manifest: Manifest, like origin: FeedOrigin, savedRun: Int64) -> FeedOrigin?
    {
        guard let earlier = FeedOrigin(manifest.origin), earlier.catalog == origin.catalog,
            earlier.run <= savedRun
        else { return nil }
        return earlier
    }
}
