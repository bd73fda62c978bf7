import Articles
import Catalog
import Feeds
import Formats
import Foundation
import Publishing
import Validation

/// The main job, from documents to files.
struct Export {
    /// What came of it.
    struct Result {
        var report = ExportReport()
        var problems: [Problem] = []
        /// Paths in the output that have other bytes than before.
        var written: [String] = []
        /// Paths that are gone from the output.
        var removed: [String] = []
        /// What the owner should know, each a sentence.
        var warnings: [String] = []
        /// Why nothing was published, if so much was gone that it was not.
        var loss: SuddenLoss?
        /// Feeds that did not pass verification: bugs of ours.
        var failures: [String] = []
    }

    let settings: ExportSettings
    let progress: Progress
    var clock = StageClock()

    /// Reads, selects, writes, verifies and publishes.
    ///
    /// If settings are strict and a document was rejected, it ends before anything is published.
    ///
    /// - Throws: errors of the rooms below, each of which leaves the feeds that stand as they are.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        // Before the state folder is made: a source that is not there changes nothing.
        _ = try DocumentTree(settings.sources)
        let lock = settings.isDryRun ? nil : try settings.state.lock(patience: settings.patience)
        defer { _ = lock }
        let (catalog, warning) = try openCatalog(startsAnew: settings.isFull)
        var result: Result
        do {
            result = try await attempt(with: catalog)
        } catch let failure as CatalogFailure where failure.kind == .damaged && !catalog.isEmpty {
            catalog.close()
            result = try await attempt(with: try openCatalog(startsAnew: true).catalog)
            result.warnings.append("\(failure): everything is read again")
        }
        if let warning { result.warnings.insert(warning, at: 0) }
        let time = (ContinuousClock.now - start).components
        let milliseconds = time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000
        result.report.seconds = Double(milliseconds) / 1000
        result.problems.sort()
        result.report.problems = result.problems.map(ExportReport.Note.init)
        return result
    }

    private func openCatalog(startsAnew: Bool) throws -> (catalog: Catalog, warning: String?) {
        guard !settings.isDryRun else { return (try Catalog.temporary(), nil) }
        return try Catalog.open(
            in: settings.state.path, program: Outfeed.version, startsAnew: startsAnew)
    }

    /// Runs with a catalog, which stays what it was if that fails.
    private func attempt(with catalog: Catalog) async throws -> Result {
        do {
            return try await run(with: catalog)
        } catch {
            if (error as? CatalogFailure)?.kind != .damaged { catalog.abandon() }
            throw error
        }
    }

    private func run(with catalog: Catalog) async throws -> Result {
        var result = Result()
        let manifest = try Manifest(of: settings.output, in: settings.state)
        var update = try CatalogUpdate(catalog, rules: settings.rules, site: settings.site)
        let intake = Intake(settings: settings, progress: progress, clock: clock)
        let (contents, walked, _) = try await intake.bring(&update, of: catalog) { _ in false }
        result.problems = contents.problems + walked.problems
        result.report.count(contents, unreadable: walked.problems.count)
        result.loss = SuddenLoss(
            since: manifest, now: result.report.exported, emptySources: walked.emptySources,
            limit: settings.maximumShrink)
        if result.loss != nil {
            progress.end()
            // As it was, or what is missing now would all be read again once it is back.
            catalog.abandon()
            return result
        }
        let publishes = !settings.isStrict || result.report.rejected == 0
        var announcement: Announcement?
        if publishes {
            let edition = Edition(contents, settings)
            result.problems += edition.conflicts.map { conflict in
                Problem(path: "\(settings.output)/\(conflict.path)", message: conflict.description)
            }
            let filled = settings.sources.filter { !walked.emptySources.contains(DocumentTree.path(of: $0)) }
            let stock = Manifest.Stock(
                articles: result.report.exported, sources: filled.map(manifest.place).sorted())
            announcement = try await publish(
                edition, contents, from: catalog, over: manifest, stock: stock, into: &result)
        }
        progress.end()
        guard !settings.isDryRun else {
            catalog.close()
            return result
        }
        do throws(CatalogFailure) {
            try update.save()
        } catch {
            throw publishes
                ? error.adding("the feeds are published, the next run will do the same again") : error
        }
        if let announcement {
            clock.enter(.announcing)
            let (counts, warnings) = await announcement.send()
            if !settings.site.hubs.isEmpty { result.report.pings = counts }
            result.warnings += warnings
        }
        return result
    }

    /// Writes the feeds that changed, and removes those that are no more.
    ///
    /// - Returns: what hubs are to be told now; nil in a dry run.
    private func publish(
        _ edition: Edition, _ contents: CatalogUpdate.Contents, from catalog: Catalog,
        over standing: Manifest, stock: Manifest.Stock, into result: inout Result
    ) async throws -> Announcement? {
        var manifest = standing
        if manifest.isDamaged {
            result.warnings.append(
                "\(settings.state.path): the manifest is damaged: files of vanished feeds stay")
        }
        let publication = try Publication(
            to: settings.output, compression: settings.compression, isDryRun: settings.isDryRun,
            patience: settings.patience)
        let earlier = Set(manifest.feeds.map(\.path))
        let origin = FeedOrigin(
            catalog: try catalog.id, run: contents.run,
            rendering: RunKey.rendering(settings.rules, site: settings.site, design: settings.design.owners))
        let plan = PrintPlan(edition, contents, standing: manifest, origin: origin, settings)
        let checker = settings.verifies && plan.includesSite ? try FeedChecker() : nil
        let press = Press(
            renditions: settings.renditions, limit: settings.rules.limit, checker: checker,
            edition: edition, catalog: catalog, publication: publication)
        clock.enter(.writing)
        var printed = try await press.run(plan.orders, jobs: settings.jobs, progress: progress)
        let changedFeeds = printed.count { !$0.written.isEmpty }
        if plan.includesSite {
            let feeds = plan.standing + printed.map(\.record)
            printed += try SiteFiles(feeds, settings).print(verifiedBy: checker, in: publication)
        }
        let records = (plan.standing + printed.map(\.record)).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        // Before the first file is swapped: a full medium is found out while nothing has changed.
        if plan.includesSite, !settings.isDryRun { try catalog.flush() }
        clock.enter(.publishing)
        result.written = printed.flatMap(\.written).sorted()
        let announcement =
            settings.isDryRun
            ? nil : Announcement(of: result.written, standing: records.flatMap(\.paths), settings)
        try announcement?.note()
        result.removed = try publication.commit(
            &manifest, records: records, origin: origin.words, stock: stock)
        result.failures = printed.flatMap(\.failures).sorted()
        let feeds = records.filter(\.isFeed)
        result.report.count(
            result, feeds: feeds.count, files: records.reduce(0) { $0 + $1.files.count },
            changedFeeds: changedFeeds, removedFeeds: earlier.subtracting(feeds.map(\.path)).count)
        return announcement
    }
}

extension ExportReport {
    /// Counts what became of documents.
    fileprivate mutating func count(_ contents: CatalogUpdate.Contents, unreadable: Int) {
        func number(_ state: DocumentState) -> Int { contents.documents[state] ?? 0 }
        notDocuments = number(.notDocument)
        rejected = number(.rejected) + unreadable
        documents = contents.documents.values.reduce(0, +) - notDocuments + unreadable
        heldBack = HeldBack(
            unpublished: number(.unpublished), future: number(.future) + number(.unpublishedFuture))
        filtered = number(.filtered)
        exported = contents.groups.first { $0.key == .all }?.members ?? 0
        duplicates = number(.selected) - exported
    }

    /// Counts what became of feeds and their files.
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
