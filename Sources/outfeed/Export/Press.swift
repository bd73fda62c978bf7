import Feeds
import Formats
import Publishing
import Validation
import XML

/// Writes feeds in all formats, verifies them and hands them to the publication.
struct Press: Sendable {
    /// What became of one feed.
    struct Printed: Sendable {
        let outline: Edition.Outline
        let updated: String
        let formats: [FeedFormat]
        /// The files that have new bytes.
        var written: [String] = []
        /// What verification found, one line a document.
        var failures: [String] = []

        var path: String { outline.path }

        /// The feed as the manifest notes it.
        var record: Manifest.Record {
            Manifest.Record(
                kind: outline.key.kind.rawValue, name: outline.name, path: path,
                entries: outline.entries.count,
                updated: updated, formats: formats.map(\.fileExtension))
        }
    }

    let formats: [FeedFormat]
    let checker: FeedChecker?
    let publication: Publication

    /// Prints all feeds of an edition, several at once.
    ///
    /// - Throws: ``Publishing/PublishingError`` if a file cannot be staged; ``XML/XMLWriter/Failure``.
    func run(_ edition: Edition, jobs: Int, progress: Progress) async throws -> [Printed] {
        progress.begin("Writing", total: edition.outlines.count)
        let batchSize = max(1, min(32, edition.outlines.count / (jobs * 4)))
        return try await withThrowingTaskGroup(of: [Printed].self) { group in
            var printed: [Printed] = []
            var running = 0
            func take(_ batch: [Printed]) {
                printed += batch
                progress.advance(by: batch.count)
            }
            for start in stride(from: 0, to: edition.outlines.count, by: batchSize) {
                if running == jobs, let batch = try await group.next() {
                    take(batch)
                    running -= 1
                }
                let outlines = edition.outlines[start..<min(start + batchSize, edition.outlines.count)]
                group.addTask { try outlines.map { try print($0, of: edition) } }
                running += 1
            }
            for try await batch in group { take(batch) }
            return printed.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }

    private func print(_ outline: Edition.Outline, of edition: Edition) throws -> Printed {
        let feed = edition.feed(outline)
        var printed = Printed(outline: outline, updated: feed.updated.rfc3339, formats: formats)
        let manuscript = Manuscript(feed)
        for format in formats {
            let path = "\(feed.path).\(format.fileExtension)"
            let document = try format.document(for: manuscript)
            do {
                let change = try publication.put(document, at: path) {
                    try checker?.verify(document, as: format.dialect)
                }
                if change == .written { printed.written.append(path) }
            } catch let failure as XMLFailure {
                printed.failures.append("\(path): \(failure)")
            }
        }
        return printed
    }
}

extension FeedFormat {
    fileprivate var dialect: FeedChecker.Dialect {
        switch self {
        case .rss: .rss
        case .atom: .atom
        }
    }
}
