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
    /// Whether the files shared by all feeds may be out of date.
    private(set) var includesSite = true

    /// Compares the planned feeds with the published ones.
    ///
    /// - Parameter origin: what feeds are made from now.
    init(
        _ feedSet: FeedSet, _ contents: CatalogUpdate.Contents, _ archives: FeedArchives, empty: EmptyFeeds,
        moved: MovedFeeds,
        standing manifest: Manifest,
        origin: FeedOrigin, _ settings: ExportSettings
    ) {
        let known = Dictionary(contents.feeds.map { ($0.key, $0) }) { first, _ in first }
        let records = Dictionary(manifest.records.filter { $0.isFeed || $0.isArchive }.map { ($0.path, $0) })
        { first, _ in first }
        let formats = PlannedFormats(settings)
        let earlier = Self.origin(of: manifest, like: origin, savedRun: contents.savedRun)
        /// The last run whose changes the feeds of a grouping are known to contain; nil if unknown.
        func run(_ grouping: String) -> Int64? {
            guard let earlier, earlier.groupings[grouping] == origin.groupings[grouping] else { return nil }
            return earlier.run
        }
        /// The records of a feed and its copies, if all their files are as they were published.
        func untouched(_ feed: FeedDescriptor, _ copies: [MovedFeeds.Copy]) -> [Manifest.Record]? {
            let formats = formats[feed.formats]
            guard let record = records[feed.path], record.kind == feed.key.grouping,
                record.isUntouched(in: settings.output, formats: formats, paths: feed.files)
            else { return nil }
            let standing = copies.compactMap { $0.standing(in: settings.output, formats: formats) }
            return standing.count == copies.count ? [record] + standing : nil
        }
        for feed in feedSet.feeds {
            guard let entered = known[feed.key] else { continue }
            let copies = moved.copies[feed.path] ?? []
            if let run = run(feed.key.grouping), entered.touched <= run,
                records[feed.path]?.hasArticles == true,
                let found = untouched(feed, copies)
            {
                standing += found
            } else {
                jobs.append(.feed(feed, entered.id, archives[feed], copies: copies))
            }
            for archive in archives.archives(of: feed) {
                guard let period = archive.history.period else { continue }
                let record = records[archive.descriptor.path]
                if let run = run(feed.key.grouping), archive.touched <= run, let record,
                    record.isUntouched(in: settings.output, formats: formats.ofArchive(feed.formats))
                {
                    standing.append(record)
                    continue
                }
                self.archives.append(.archive(archive.descriptor, entered.id, archive.history, period))
            }
        }
        for feed in empty.staying {
            let copies = moved.copies[feed.path] ?? []
            if let key = feed.key, run(key.grouping) != nil, records[feed.path]?.hasArticles == false,
                let found = untouched(feedSet.groupings.descriptor(of: key, spelling: nil), copies)
            {
                standing += found
            } else {
                jobs.append(.empty(feed, copies: copies))
            }
        }
        let others = manifest.records.filter { !NewsSitemapFile.isRecorded(by: $0) }
        let site = others.filter(\.isSite)
        if earlier?.site == origin.site, waves.allSatisfy(\.isEmpty),
            standing.count + site.count == others.count,
            SiteFiles.stand(site, as: settings)
        {
            standing += site
            includesSite = false
        }
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

extension FeedSet {
    /// The feeds for the articles of a catalog.
    init(_ contents: CatalogUpdate.Contents, _ groupings: Groupings) {
        self.init(
            contents.feeds.map { feed in
                groupings.descriptor(of: feed.key, spelling: feed.spelling, articles: feed.members)
            }, groupings)
    }
}
