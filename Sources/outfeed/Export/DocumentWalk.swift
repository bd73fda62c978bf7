import Articles
import Foundation

/// A walk over all documents of the sources, in batches, on several threads.
struct DocumentWalk {
    let sources: [String]
    /// How many batches are processed at once, at most.
    let jobs: Int
    let progress: Progress

    /// Findings about the sources as a whole.
    struct Outcome {
        /// Problems with file names.
        let problems: [Diagnostic]
        /// Documents and folders that cannot be opened, listed or read.
        var unreadable: [UnreadableSource]
        /// Sources without any document.
        let emptySources: [String]
    }

    /// Calls `look` for each batch, on any thread, and `take` with each result, one at a time.
    ///
    /// - Throws: ``Articles/DocumentTree/MissingSourceError``, ``Articles/OutOfResourcesError``; what `look`
    ///   and `take` throw.
    func each<Found: Sendable>(
        _ look: @escaping @Sendable ([FolderListing.Slice]) throws -> Found,
        take: (Found) throws -> Void
    ) async throws -> Outcome {
        // Batches beyond the number of cores would only wait, with their folders open.
        let jobs = min(jobs, ProcessInfo.processInfo.activeProcessorCount)
        var batches = DocumentBatches(try DocumentTree(sources), folders: Self.foldersAtOnce(jobs: jobs))
        progress.begin("Reading")
        try await withThrowingTaskGroup(of: (found: Found, count: Int).self) { group in
            func finish(_ batch: (found: Found, count: Int)) throws {
                try take(batch.found)
                progress.advance(by: batch.count)
            }
            var running = 0
            while let batch = try batches.next() {
                // One batch waits for `take` while the others are processed.
                if running > jobs, let found = try await group.next() {
                    running -= 1
                    try finish(found)
                }
                group.addTask { (try look(batch), batch.reduce(0) { $0 + $1.range.count }) }
                running += 1
            }
            while let found = try await group.next() { try finish(found) }
        }
        return Outcome(
            problems: batches.problems, unreadable: batches.unreadable, emptySources: batches.emptySources)
    }

    /// How many folders a batch may keep open, so that all batches together leave descriptors for files.
    private static func foldersAtOnce(jobs: Int) -> Int {
        var limit = rlimit()
        let files =
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
            ? Int(clamping: limit.rlim_cur) : 256
        return max(1, min(32, files / 4 / (jobs + 2)))
    }
}
