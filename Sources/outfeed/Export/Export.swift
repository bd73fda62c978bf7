import Articles
import Catalog
import Feeds
import Formats
import Foundation
import Publishing
import Validation

/// The main job: turns documents into feed files.
struct Export {
    /// The result of an export.
    struct Result {
        var report = ExportReport()
        var problems: [Diagnostic] = []
        /// Paths in the output whose bytes changed.
        var written: [String] = []
        /// Paths removed from the output.
        var removed: [String] = []
        /// Files without an article, if they are to be named.
        var skipped: [String] = []
        /// Warnings for the user, each a sentence.
        var warnings: [String] = []
        /// Why nothing was published, if the run would have removed too much.
        var refusal: Refusal?
        /// What the full texts have that feeds cannot show, by name, and how often.
        var leftOut: [String: Int] = [:]
        /// The articles whose full text was rendered, by path.
        var rendered: Set<String> = []
        /// Feeds that failed verification, which is a bug in this program.
        var failures: [String] = []
    }

    let settings: ExportSettings
    let progress: Progress
    var clock = StageClock()

    /// Reads, selects, writes, verifies and publishes.
    ///
    /// In strict mode, it stops before publishing if a document was rejected or cannot be read.
    ///
    /// - Throws: errors of the modules below; each of them leaves the published feeds unchanged.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        // Before the state folder is created: a missing source must change nothing.
        _ = try DocumentTree(settings.sources)
        let lock = settings.isDryRun ? nil : try settings.state.lock(timeout: settings.timeout)
        defer { _ = lock }
        let (catalog, warning) = try openCatalog()
        let (keptVersions, loss) = try KeptVersions.open(
            in: settings.state.path, isReadOnly: settings.isDryRun, name: settings.state.name(ofDocument:))
        defer { keptVersions.close() }
        var result: Result
        do {
            result = try await attempt(with: catalog, keptVersions)
        } catch let error as CatalogError
            where error.kind == .damaged && error.path != keptVersions.path && !catalog.isEmpty
        {
            catalog.close()
            result = try await attempt(with: try openCatalog(startsAnew: true).catalog, keptVersions)
            result.warnings.append("\(error): reading everything again")
        }
        result.warnings.insert(contentsOf: [warning, loss].compactMap(\.self), at: 0)
        result.problems.sort()
        result.complete(since: start)
        return result
    }

    private func openCatalog(startsAnew: Bool = false) throws -> (catalog: Catalog, warning: String?) {
        guard settings.isDryRun else {
            return try Catalog.open(
                in: settings.state.path, program: Outfeed.version, startsAnew: startsAnew)
        }
        guard !startsAnew else { return (try Catalog.temporary(), nil) }
        return try Catalog.copy(in: settings.state.path, program: Outfeed.version)
    }

    /// Runs with a catalog, which is left unchanged if the run fails.
    private func attempt(with catalog: Catalog, _ keptVersions: KeptVersions) async throws -> Result {
        defer { progress.end() }
        do {
            return try await run(with: catalog, keptVersions)
        } catch {
            if (error as? CatalogError)?.kind != .damaged { catalog.abandon() }
            throw error
        }
    }

    private func run(with catalog: Catalog, _ keptVersions: KeptVersions) async throws -> Result {
        var result = Result()
        // Read while the catalog is prepared.
        async let published = Manifest(of: settings.output, in: settings.state)
        let groupings = settings.groupings
        var update = try CatalogUpdate(
            catalog, rules: settings.rules, groupings, keptVersions: keptVersions)
        let manifest = try await published
        let refresh = CatalogRefresh(
            settings: settings, groupings: groupings, keptVersions: keptVersions, progress: progress,
            clock: clock)
        let (contents, walked, _) = try await refresh.run(&update, of: catalog) { _ in false }
        // One thread plans; meanwhile others look at published files, and compile what checks the feeds.
        async let intact = manifest.intactRecords(in: settings.output, threads: settings.jobs)
        async let _ = prepareChecks(isNeeded: contents.run > contents.savedRun)
        let plan = ExportPlan(contents, groupings, over: manifest, settings)
        result.problems = contents.problems + walked.problems + plan.problems(in: settings.output)
        result.report.count(contents, walked)
        if settings.isVerbose { result.skipped = try catalog.paths(in: .notDocument) }
        result.warnings += plan.warnings
        result.refusal =
            (settings.allowsNewIDs ? nil : Refusal(contents.changedIDs))
            ?? refusal(
                plan, over: manifest, walked, articles: result.report.exported, isNew: catalog.isEmpty)
        if result.refusal != nil {
            // Keep the old catalog. Otherwise missing documents would all be read again once they are back.
            catalog.abandon()
            return result
        }
        let publishes = !result.report.isAllRejected && (!settings.isStrict || result.report.isClean)
        var announcement: Announcement?
        if publishes {
            let filled = settings.sources.filter { !walked.emptySources.contains(DocumentTree.path(of: $0)) }
            let baseline = Manifest.Baseline(
                articles: result.report.exported, filters: Fingerprint.filters(settings.rules),
                sources: filled.map(manifest.place).sorted())
            announcement = try await publish(
                plan, from: catalog, keptVersions, over: manifest, intact: await intact, baseline: baseline,
                into: &result)
        }
        progress.end()
        guard !settings.isDryRun else {
            catalog.close()
            return result
        }
        do throws(CatalogError) {
            try update.save()
        } catch {
            throw publishes
                ? error.adding("the feeds are published; the next run repeats the work") : error
        }
        if let announcement {
            clock.enter(.announcing)
            await announcement.send(notingIn: &result)
        }
        return result
    }

    private func prepareChecks(isNeeded: Bool) async {
        if isNeeded { settings.checker?.prepare(for: settings.formats.map(\.dialect)) }
    }

    /// Checks whether the run would remove too much; nil if it may publish.
    private func refusal(
        _ plan: ExportPlan, over manifest: Manifest, _ walked: DocumentWalk.Outcome, articles: Int,
        isNew: Bool
    ) -> Refusal? {
        guard !settings.allowsShrink else { return nil }
        if isNew, let refusal = Refusal(forgotten: walked.unreadable.first, over: manifest) { return refusal }
        let planned = PlannedFiles(plan.feeds, settings)
        return ShrinkGuard(manifest: manifest, limit: settings.maximumShrink).refusal(
            articles: articles, lostFeeds: plan.empty.emptied.count, emptySources: walked.emptySources)
            ?? RemovalGuard(manifest: manifest, settings: settings).refusal(
                isPlanned: planned.hasAll, planned: planned.files, empty: plan.empty, moved: plan.moved)
    }

    /// Writes the feeds that changed, and removes those that no longer exist.
    ///
    /// - Returns: the pings to send now; nil in a dry run.
    private func publish(
        _ plan: ExportPlan, from catalog: Catalog, _ keptVersions: KeptVersions, over manifest: Manifest,
        intact: [String: Manifest.Record], baseline: Manifest.Baseline, into result: inout Result
    ) async throws -> Announcement? {
        let publication = try Publication(over: manifest, settings)
        let feedSet = plan.feedSet
        let origin = FeedOrigin(
            catalog: try catalog.id, run: plan.contents.run,
            Fingerprint.rendering(
                settings.rules, feedSet.groupings,
                conflicts: feedSet.conflicts.map(\.left.path) + plan.archives.conflicts,
                design: settings.design.customFiles))
        let jobs = RenderPlan(plan, standing: manifest, intact: intact, origin: origin, settings)
        let checker = settings.checker
        let fullTexts = FullTexts(feedSet.groupings, in: settings.state.path)
        let edits = settings.noticedEdits
        let renderer = FeedRenderer(
            outputFormats: settings.outputFormats, rules: settings.rules, checker: checker,
            feedSet: feedSet, catalog: catalog, publication: publication,
            fullTexts: fullTexts, edits: edits)
        clock.enter(.writing)
        var staged = try await renderer.run(jobs.waves, threads: settings.jobs, progress: progress)
        if let fullTexts { result.note(fullTexts.notes) }
        let site = jobs.site(after: staged.map(\.record))
        if site == nil {
            let feeds = jobs.standing + staged.map(\.record)
            staged += try SiteFiles(feeds.compactMap { $0.descriptor(feedSet.groupings) }, settings)
                .stage(verifiedBy: checker, in: publication)
        }
        if let sitemap = NewsSitemapFile(settings) {
            staged.append(
                try sitemap.stage(
                    from: catalog, feed: plan.contents.feeds.first { $0.key == .all }?.id,
                    verifiedBy: checker, in: publication))
        }
        // Before the first file is swapped in: a full disk shows up while nothing has changed.
        if !settings.isDryRun {
            if !jobs.isEmpty || !staged.allSatisfy(\.written.isEmpty) { try catalog.flush() }
            try keptVersions.save()
            // Before the feeds that show these dates: a killed run is repeated, with the same ones.
            if let edits {
                if !jobs.waves.allSatisfy(\.isEmpty) { try edits.save(articlesIn: catalog) }
            } else {
                try settings.state.edits.remove()
            }
        }
        clock.enter(.publishing)
        return try PublishPhase(settings: settings, publication: publication).run(
            staged, beside: jobs.standing + (site ?? []), over: manifest, moved: plan.moved.files,
            origin: origin.words,
            baseline: baseline,
            into: &result)
    }
}

extension ExportSettings {
    /// When edits were noticed; nil if documents alone say when they changed.
    fileprivate var noticedEdits: NoticedEdits? {
        guard groupings.site.updates == .content else { return nil }
        let reading = Outfeed.version + "\n" + Fingerprint.articles(self.rules, groupings)
        return NoticedEdits(state.edits, reading: reading, now: self.rules.now)
    }
}

extension Export.Result {
    /// Adds what full texts have that feeds cannot show.
    fileprivate mutating func note(_ notes: FullTexts.Notes) {
        problems += notes.cut.map(Diagnostic.textIsCut)
        leftOut = notes.leftOut
        rendered = notes.rendered
    }
}
