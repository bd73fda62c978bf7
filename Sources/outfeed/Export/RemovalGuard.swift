import Catalog
import Foundation
import Publishing

/// Stops a run that would take feeds, or formats of feeds, away because settings have changed: options copied from
/// elsewhere narrow a site as easily as a slip of the pen.
struct RemovalGuard {
    /// What stood after the last run.
    let manifest: Manifest
    let settings: ExportSettings
    /// How many lines name what would go; a dry run names all.
    private static let shownLines = 20

    /// Why nothing may be published; nil if nothing goes but feeds whose time is over.
    ///
    /// - Parameters:
    ///   - planned: the files that stand after the run.
    ///   - empty: the feeds that have no articles.
    func refusal(planned: Set<String>, empty: EmptyFeeds? = nil) -> Refusal? {
        let expired = empty?.expired ?? []
        let files = manifest.records.filter { !expired.contains($0.path) }.flatMap(\.paths)
            .filter { !planned.contains($0) && stands($0) }
        let feeds =
            haveFiltersChanged ? (empty?.emptied ?? []).map { "\($0): no article passes the filters" } : []
        let lines = (files + feeds).sorted()
        guard !lines.isEmpty else { return nil }
        let shown = settings.isDryRun ? lines[...] : lines.prefix(Self.shownLines)
        let rest = lines.count - shown.count
        let things = lines.count == 1 ? "a file or feed" : "\(lines.count) files or feeds"
        return Refusal(
            "changed settings would remove \(things) from \(settings.output)",
            list: shown + (rest > 0 ? ["and \(rest) more"] : []))
    }

    private var haveFiltersChanged: Bool {
        guard let baseline = manifest.baseline, !baseline.filters.isEmpty else { return false }
        return baseline.filters != Fingerprint.filters(settings.rules)
    }

    private func stands(_ path: String) -> Bool {
        var status = stat()
        return lstat("\(settings.output)/\(path)", &status) == 0
    }
}
