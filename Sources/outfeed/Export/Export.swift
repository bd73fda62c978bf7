import Articles
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
        /// Feeds that did not pass verification: bugs of ours.
        var failures: [String] = []
    }

    let settings: ExportSettings
    let progress: Progress

    /// Reads, selects, writes, verifies and publishes.
    ///
    /// If settings are strict and a document was rejected, it ends before anything is published.
    ///
    /// - Throws: errors of the rooms below, each of which leaves the feeds that stand as they are.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        var result = Result()
        let corpus = try Corpus(settings.sources)
        let lock = settings.isDryRun ? nil : try settings.state.lock()
        defer { _ = lock }
        let selection = await read(corpus, into: &result)
        if settings.isStrict, result.report.rejected > 0 { return finish(result, start) }
        let edition = Edition(selection, site: settings.site)
        result.problems += edition.conflicts.map { conflict in
            Problem(path: "\(settings.output)/\(conflict.path)", message: conflict.description)
        }
        try await publish(edition, into: &result)
        return finish(result, start)
    }

    private func read(_ corpus: Corpus, into result: inout Result) async -> Selection {
        var selection = Selection(rules: settings.rules)
        var report = result.report
        var problems: [Problem] = []
        progress.begin("Reading", total: corpus.paths.count)
        await corpus.read(jobs: settings.jobs) { batch in
            for article in batch.articles { selection.add(article) }
            problems += batch.problems
            report.documents += batch.articles.count + batch.rejected
            report.rejected += batch.rejected
            report.notDocuments += batch.notDocuments
            progress.advance(by: batch.articles.count + batch.rejected + batch.notDocuments)
        }
        report.heldBack.unpublished = selection.counts.unpublished
        report.heldBack.future = selection.counts.future
        report.filtered = selection.counts.filtered
        report.duplicates = selection.counts.duplicates
        report.exported = selection.articles.count
        result.report = report
        result.problems = problems
        return selection
    }

    private func publish(_ edition: Edition, into result: inout Result) async throws {
        var manifest = Manifest(of: settings.output, in: settings.state)
        if manifest.isDamaged {
            result.warnings.append(
                "\(settings.state.path): the manifest is damaged: files of vanished feeds stay")
        }
        let publication = try Publication(to: settings.output, isDryRun: settings.isDryRun)
        let press = Press(
            formats: settings.formats, checker: settings.verifies ? try FeedChecker() : nil,
            publication: publication)
        let earlier = manifest.records
        let printed = try await press.run(edition, jobs: settings.jobs, progress: progress)
        result.removed = try publication.commit(&manifest, records: printed.map(\.record))
        progress.end()
        for feed in printed {
            result.written += feed.written
            result.failures += feed.failures
            if feed.written.isEmpty {
                result.report.feeds.unchanged += 1
            } else {
                result.report.feeds.written += 1
            }
        }
        result.written.sort()
        result.failures.sort()
        let standing = Set(printed.map(\.path))
        result.report.feeds.removed = Set(earlier.map(\.path)).subtracting(standing).count
        result.report.files.written = result.written.count
        result.report.files.unchanged =
            printed.count * settings.formats.count - result.written.count - result.failures.count
        result.report.files.removed = result.removed.count
    }

    private func finish(_ result: Result, _ start: ContinuousClock.Instant) -> Result {
        var result = result
        let time = (ContinuousClock.now - start).components
        let milliseconds = time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000
        result.report.seconds = Double(milliseconds) / 1000
        result.problems.sort()
        result.report.problems = result.problems.map(ExportReport.Note.init)
        return result
    }
}
