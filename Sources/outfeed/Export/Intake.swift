import Articles
import Catalog
import Foundation

/// The first half of an export: from documents to a catalog that is up to date.
struct Intake {
    let settings: ExportSettings
    let progress: Progress

    /// Looks at all documents, reads those that changed, and takes them in.
    ///
    /// - Returns: what the catalog holds now, with problems of folders as well.
    /// - Throws: ``Articles/DocumentTree/Missing``, ``Catalog/CatalogFailure``.
    func bring(
        _ update: inout CatalogUpdate, of catalog: Catalog,
        noting isNoted: @escaping @Sendable (Article) -> Bool
    ) async throws -> (contents: CatalogUpdate.Contents, unreadable: [Problem], noted: [Article]) {
        let survey = Survey(catalog, rules: settings.rules, noting: isNoted)
        // More at once than cores only wait, each with its folders open.
        let jobs = min(settings.jobs, ProcessInfo.processInfo.activeProcessorCount)
        var batches = DocumentBatches(
            try DocumentTree(settings.sources), folders: Self.foldersAtOnce(jobs: jobs))
        var noted: [Article] = []
        progress.begin("Reading")
        try await withThrowingTaskGroup(of: Findings.self) { group in
            func take(_ findings: Findings) throws {
                try update.take(findings)
                noted += findings.noted
                progress.advance(by: findings.count)
            }
            var running = 0
            while let batch = try batches.next() {
                // One batch waits to be taken in while the others are being read.
                if running > jobs, let findings = try await group.next() {
                    running -= 1
                    try take(findings)
                }
                group.addTask { try survey.look(at: batch) }
                running += 1
            }
            while let findings = try await group.next() { try take(findings) }
        }
        return (try update.finish(), batches.problems, noted)
    }

    /// How many folders a batch may keep open, so that all batches together leave files to be opened.
    private static func foldersAtOnce(jobs: Int) -> Int {
        var limit = rlimit()
        let files =
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
            ? Int(clamping: limit.rlim_cur) : 256
        return max(1, min(32, files / 4 / (jobs + 2)))
    }
}
