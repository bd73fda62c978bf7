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
        result.problems.sort()
        result.report.note(result.problems, since: start)
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
            await announcement.send(notingIn: &result)
        }
        return result
    }

    /// Writes the feeds that changed, and removes those that are no more.
    ///
    /// - Returns: what hubs are to be told now; nil in a dry run.
    private func publish(
        _ edition: Edition, _ contents: CatalogUpdate.Contents, from catalog: Catalog,
        over manifest: Manifest, stock: Manifest.Stock, into result: inout Result
    ) async throws -> Announcement? {
        let publication = try Publication(
            to: settings.output, compression: settings.compression, isDryRun: settings.isDryRun,
            patience: settings.patience)
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
        if plan.includesSite {
            let feeds = plan.standing + printed.map(\.record)
            printed += try SiteFiles(feeds.compactMap(Directory.Listing.init), settings)
                .print(verifiedBy: checker, in: publication)
        }
        // Before the first file is swapped: a full medium is found out while nothing has changed.
        if plan.includesSite, !settings.isDryRun { try catalog.flush() }
        clock.enter(.publishing)
        return try Delivery(settings: settings, publication: publication).run(
            printed, beside: plan.standing, over: manifest, origin: origin.words, stock: stock, into: &result)
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
}
