import Articles
import Catalog
import Feeds

/// The first half of an export: brings the catalog up to date with the documents.
struct CatalogRefresh {
    let settings: ExportSettings
    let groupings: Groupings
    let keptVersions: KeptVersions
    let progress: Progress
    var clock = StageClock()

    /// Checks all documents, reads those that changed, and adds them to the catalog.
    ///
    /// - Returns: what the catalog now contains, and problems with folders.
    /// - Throws: ``Articles/DocumentTree/MissingSourceError``, ``Catalog/CatalogError``.
    func run(
        _ update: inout CatalogUpdate, of catalog: Catalog,
        noting isNoted: @escaping @Sendable (Article) -> Bool
    ) async throws -> (contents: CatalogUpdate.Contents, walked: DocumentWalk.Outcome, noted: [Article]) {
        let scanner = ChangeScanner(
            catalog, rules: settings.rules, groupings,
            reading: ChangeScanner.Reading(
                isFull: settings.isFull || update.needsAllDocuments, dropsBroken: settings.dropsBroken),
            keptVersions: keptVersions, slugs: update.slugs, noting: isNoted)
        let walk = DocumentWalk(
            sources: settings.sources, preset: settings.groupings.site.preset, jobs: settings.jobs,
            progress: progress)
        var noted: [Article] = []
        clock.enter(.reading)
        var unreadable: [UnreadableSource] = []
        var walked = try await walk.each({ try scanner.scan($0) }, count: \.count, rest: \.rest) { results in
            try update.take(results)
            noted += results.noted
            unreadable += results.unreadable
        }
        walked.unreadable += unreadable
        walked.unreadable.sort()
        clock.enter(.selecting)
        return (try update.finish(besides: walked.unreadable), walked, noted)
    }
}
