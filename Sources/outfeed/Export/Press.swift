import Catalog
import Feeds
import Formats
import Publishing
import Validation

/// Writes feeds in all formats, verifies them and hands them to the publication.
struct Press: Sendable {
    /// A feed to be written.
    enum Order: Sendable {
        /// A feed of articles, with its number in the catalog.
        case feed(Edition.Outline, Int64)
        /// A feed without articles, as the manifest is to note it.
        case empty(Manifest.Record)
    }

    let renditions: Renditions
    /// How many entries a feed holds at most.
    let limit: Int
    let checker: FeedChecker?
    let edition: Edition
    let site: Site
    let catalog: Catalog
    let publication: Publication

    /// Prints feeds, several at once.
    ///
    /// - Throws: ``Publishing/PublishingError`` if a file cannot be staged; ``XML/XMLWriter/Failure``;
    ///   ``Catalog/CatalogError``.
    func run(_ orders: [Order], jobs: Int, progress: Progress) async throws -> [Printed] {
        progress.begin("Writing", total: orders.count)
        let batchSize = max(1, min(32, orders.count / (jobs * 4)))
        return try await withThrowingTaskGroup(of: [Printed].self) { group in
            var printed: [Printed] = []
            var running = 0
            func take(_ batch: [Printed]) {
                printed += batch
                progress.advance(by: batch.count)
            }
            for start in stride(from: 0, to: orders.count, by: batchSize) {
                if running == jobs, let batch = try await group.next() {
                    take(batch)
                    running -= 1
                }
                let batch = orders[start..<min(start + batchSize, orders.count)]
                group.addTask { try batch.map(print) }
                running += 1
            }
            for try await batch in group { take(batch) }
            return printed
        }
    }

    private func print(_ order: Order) throws -> Printed {
        switch order {
        case .feed(let outline, let number):
            let feed = edition.feed(outline, articles: try catalog.newest(limit, inFeed: number))
            return try print(feed, as: Manifest.Record(feed))
        case .empty(let record):
            guard let feed = Feed(empty: record, site: site) else { return Printed(record) }
            return try print(feed, as: record)
        }
    }

    private func print(_ feed: Feed, as record: Manifest.Record) throws -> Printed {
        var printed = Printed(record)
        let manuscript = Manuscript(feed)
        for rendition in renditions.all {
            try printed.put(
                try rendition.make(manuscript), as: rendition.dialect, extension: rendition.fileExtension,
                verifiedBy: checker, in: publication)
        }
        return printed
    }
}
