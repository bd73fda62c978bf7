import Catalog
import Foundation
import Publishing

/// Stops a run that would remove feeds, or formats of feeds, because settings have changed.
///
/// The change may be a mistake, such as a typo or options copied from another site.
struct RemovalGuard {
    /// What was published after the last run.
    let manifest: Manifest
    let settings: ExportSettings
    /// How many lines name what would be removed; a dry run names everything.
    private static let shownLines = 20

    /// Checks what would be removed; nil if it is nothing but feeds that have been empty for too long.
    ///
    /// - Parameters:
    ///   - isPlanned: whether all files of a record are surely published after the run, told without a list of
    ///     all files.
    ///   - planned: the files that are published after the run.
    ///   - empty: the feeds that have no articles.
    ///   - moved: the feeds that have another path.
    func refusal(
        isPlanned: (Manifest.Record) -> Bool = { _ in false }, planned: () -> Set<String>,
        empty: EmptyFeeds? = nil, moved: MovedFeeds? = nil
    ) -> Refusal? {
        let expired = empty?.expired ?? []
        let standing = manifest.records.filter {
            $0.movedTo == nil && !expired.contains($0.path) && (!$0.isSite || SiteFiles.include($0))
                && !isPlanned($0) && !isFormerArchive($0)
        }
        let planned = standing.isEmpty ? [] : planned()
        let files = standing.flatMap(\.paths).filter { path in
            let now = moved?.file(at: path) ?? path
            return !planned.contains(path) && !planned.contains(now) && stands(path)
        }
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

    /// Whether documents alone may remove an archive: its grouping still has archives of such periods.
    private func isFormerArchive(_ record: Manifest.Record) -> Bool {
        record.isArchive
            && settings.groupings.archives[record.subject]?.hasPeriod(named: record.name) ?? false
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
