import Catalog
import Feeds
import FileSystem
import Publishing

/// Which feeds are to be written, and which stand as they should.
struct PrintPlan {
    /// Feeds whose files may differ from what their articles make of them.
    private(set) var orders: [Press.Order] = []
    /// What the manifest has of the others.
    private(set) var standing: [Manifest.Record] = []
    /// Whether the files that all feeds share may differ from what the feeds make of them.
    private(set) var includesSite = true

    /// Compares what there is to be with what stands in the output.
    ///
    /// - Parameter origin: what feeds are made from now.
    init(
        _ edition: Edition, _ contents: CatalogUpdate.Contents, empty: EmptyFeeds,
        standing manifest: Manifest,
        origin: FeedOrigin, _ settings: ExportSettings
    ) {
        let groups = Dictionary(contents.groups.map { ($0.key, $0) }) { first, _ in first }
        let records = Dictionary(manifest.records.map { ($0.path, $0) }) { first, _ in first }
        let formats = settings.fileNames(settings.renditions.all.map(\.fileExtension))
        let run = Self.run(of: manifest, by: origin, savedRun: contents.savedRun)
        for outline in edition.outlines {
            guard let group = groups[outline.key] else { continue }
            if let run, group.touched <= run, let record = records[outline.path],
                record.kind == outline.key.kind.rawValue, record.hasArticles,
                record.isUntouched(in: settings.output, formats: formats)
            {
                standing.append(record)
            } else {
                orders.append(.feed(outline, group.feed))
            }
        }
        for feed in empty.staying {
            if run != nil, let record = records[feed.path], record.emptySince != nil,
                record.isUntouched(in: settings.output, formats: formats)
            {
                standing.append(record)
            } else {
                orders.append(.empty(feed))
            }
        }
        let site = manifest.records.filter { !$0.isFeed }
        if run != nil, orders.isEmpty, standing.count + site.count == manifest.records.count,
            SiteFiles.stand(site, as: settings)
        {
            standing += site
            includesSite = false
        }
    }

    /// The run up to which the output shows what the catalog has; nil if that cannot be said.
    private static func run(of manifest: Manifest, by origin: FeedOrigin, savedRun: Int64) -> Int64? {
        guard let earlier = FeedOrigin(manifest.origin), earlier.catalog == origin.catalog,
            earlier.rendering == origin.rendering, earlier.run <= savedRun
        else { return nil }
        return earlier.run
    }
}

extension Edition {
    /// The feeds that the articles of a catalog make.
    init(_ contents: CatalogUpdate.Contents, _ settings: ExportSettings) {
        let groups = contents.groups.map { Group(key: $0.key, spelling: $0.spelling, path: $0.path) }
        self.init(groups, site: settings.site, kinds: settings.rules.kinds)
    }
}
