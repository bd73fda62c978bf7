import Articles
import Foundation

/// A walk over all documents of the sources, in batches, on several threads.
struct DocumentWalk {
    let sources: [String]
    /// The site generator whose documents these are.
    let preset: Preset?
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
    /// - Parameters:
    ///   - count: how many documents a result is about.
    ///   - rest: what `look` left to be done later, because memory would grow with the batch.
    /// - Throws: ``Articles/DocumentTree/MissingSourceError``, ``Articles/OutOfResourcesError``; what `look`
    ///   and `take` throw.
    func each<Found: Sendable>(
        _ look: @escaping @Sendable ([FolderListing.Slice]) throws -> Found,
        count: (Found) -> Int, rest: (Found) -> (@Sendable () throws -> Found)? = { _ in nil },
        take: (Found) throws -> Void
    ) async throws -> Outcome {
        // Batches beyond the number of cores would only wait, with their folders open.
        let jobs = min(jobs, ProcessInfo.processInfo.activeProcessorCount)
        let tree = try DocumentTree(sources, hasBundles: preset?.hasBundles == true)
        var batches = DocumentBatches(tree, folders: Self.foldersAtOnce(jobs: jobs))
        progress.begin("Reading")
        try await withThrowingTaskGroup(of: Found.self) { group in
            var running = 0
            func start(_ work: @escaping @Sendable () throws -> Found) {
                group.addTask { try work() }
                running += 1
            }
            func finish(_ found: Found) throws {
                running -= 1
                if let rest = rest(found) { start(rest) }
                try take(found)
                progress.advance(by: count(found))
            }
            while let batch = try batches.next() {
                // One batch waits for `take` while the others are processed.
                while running > jobs, let found = try await group.next() { try finish(found) }
                start { try look(batch) }
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
