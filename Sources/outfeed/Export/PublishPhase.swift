import Publishing

/// The end of a run: staged files replace published ones.
struct PublishPhase {
    let settings: ExportSettings
    let publication: Publication

    /// Swaps files in, removes those of feeds that no longer exist, and counts.
    ///
    /// - Parameters:
    ///   - staged: the rendered feeds.
    ///   - standing: the other feeds, which stay unchanged.
    ///   - manifest: what earlier runs published.
    ///   - moved: the new paths of files that have moved, by old path.
    ///   - origin: what the feeds were made from; see ``Publishing/Manifest/origin``.
    ///   - baseline: what to compare the next run with.
    /// - Returns: the pings to send now; nil in a dry run.
    /// - Throws: ``Publishing/PublishingError`` if a file cannot be put in its place; all files are as before
    ///   then.
    func run(
        _ staged: [StagedFeed], beside standing: [Manifest.Record] = [], over manifest: Manifest,
        moved: [String: String] = [:], origin: [String], baseline: Manifest.Baseline,
        into result: inout Export.Result
    ) throws(PublishingError) -> Announcement? {
        var manifest = manifest
        let earlier = manifest.feeds
        let records = (standing + staged.map(\.record)).sorted { $0.path < $1.path }
        let formats = Set(settings.formats.map(\.fileExtension))
        result.written = staged.flatMap(\.written).sorted()
        let announcement =
            settings.isDryRun
            ? nil
            : Announcement(
                of: staged.filter { !$0.record.isArchive }.flatMap { $0.written(as: formats) }.sorted(),
                standing: records.flatMap(\.paths), settings)
        try announcement?.note()
        result.warnings += settings.warnings(about: manifest, standing: records)
        result.warnings += settings.warnings(aboutKept: staged.flatMap(\.kept).sorted())
        result.removed = try publication.commit(
            &manifest, records: records, origin: origin, baseline: baseline, moved: moved)
        result.failures = staged.flatMap(\.failures).sorted()
        let feeds = records.filter(\.isFeed)
        let paths = Set(records.map(\.path))
        let removed = earlier.count { record in
            !paths.contains(record.path) && !record.files.contains { moved[record.path(of: $0)] != nil }
        }
        result.report.count(
            result, feeds: feeds.count, files: records.reduce(0) { $0 + $1.files.count },
            changedFeeds: staged.count { $0.record.isFeed && !$0.written.isEmpty },
            removedFeeds: removed)
        result.report.published = !settings.isDryRun
        result.report.emptyFeeds = feeds.count { !$0.hasArticles }
        return announcement
    }
}

extension ExportReport {
    /// Counts what happened to feeds and their files.
    fileprivate mutating func count(
        _ result: Export.Result, feeds count: Int, files fileCount: Int, changedFeeds: Int, removedFeeds: Int
    ) {
        feeds = Changes(written: changedFeeds, unchanged: count - changedFeeds, removed: removedFeeds)
        files = Changes(
            written: result.written.count,
            unchanged: fileCount - result.written.count - result.failures.count,
            removed: result.removed.count)
    }
}
