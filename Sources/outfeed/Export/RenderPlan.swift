import Catalog
import Feeds
import FileSystem
import Publishing

/// Which feeds to write, and which are up to date already.
struct RenderPlan {
    /// Feeds whose files may be out of date.
    private(set) var jobs: [RenderJob] = []
    /// The manifest's records of the other feeds.
    private(set) var standing: [Manifest.Record] = []
    /// Whether the files shared by all feeds may be out of date.
    private(set) var includesSite = true

    /// Compares the planned feeds with the published ones.
    ///
    /// - Parameter origin: what feeds are made from now.
    init(
        _ feedSet: FeedSet, _ contents: CatalogUpdate.Contents, empty: EmptyFeeds,
        standing manifest: Manifest,
        origin: FeedOrigin, _ settings: ExportSettings
    ) {
        let groups = Dictionary(contents.groups.map { ($0.key, $0) }) { first, _ in first }
        let records = Dictionary(manifest.records.map { ($0.path, $0) }) { first, _ in first }
        let formats = settings.fileNames(settings.outputFormats.all.map(\.fileExtension))
        let run = Self.run(of: manifest, by: origin, savedRun: contents.savedRun)
        for outline in feedSet.outlines {
            guard let group = groups[outline.key] else { continue }
            if let run, group.touched <= run, let record = records[outline.path],
                record.kind == outline.key.kind.rawValue, record.hasArticles,
                record.isUntouched(in: settings.output, formats: formats)
            {
                standing.append(record)
            } else {
                jobs.append(.feed(outline, group.feed))
            }
        }
        for feed in empty.staying {
            if run != nil, let record = records[feed.path], record.emptySince != nil,
                record.isUntouched(in: settings.output, formats: formats)
            {
                standing.append(record)
            } else {
                jobs.append(.empty(feed))
            }
        }
        let site = manifest.records.filter { !$0.isFeed }
        if run != nil, jobs.isEmpty, standing.count + site.count == manifest.records.count,
            SiteFiles.stand(site, as: settings)
        {
            standing += site
            includesSite = false
        }
    }

    /// The last run whose changes the output is known to contain; nil if unknown.
    private static func run(of manifest: Manifest, by origin: FeedOrigin, savedRun: Int64) -> Int64? {
        guard let earlier = FeedOrigin(manifest.origin), earlier.catalog == origin.catalog,
            earlier.rendering == origin.rendering, earlier.run <= savedRun
        else { return nil }
        return earlier.run
    }
}

extension FeedSet {
    /// The feeds for the articles of a catalog.
    init(_ contents: CatalogUpdate.Contents, _ settings: ExportSettings) {
        let groups = contents.groups.map { Group(key: $0.key, spelling: $0.spelling, path: $0.path) }
        self.init(groups, site: settings.site, kinds: settings.rules.kinds)
    }
}
