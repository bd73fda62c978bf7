import Publishing
import Validation

/// The staged files of one feed, or those shared by all feeds.
struct StagedFeed: Sendable {
    /// The record for the manifest.
    var record: Manifest.Record
    /// The files that have new bytes.
    var written: [String] = []
    /// Files of others, which stay.
    var kept: [String] = []
    /// Verification errors, one line per document.
    var failures: [String] = []

    init(_ record: Manifest.Record) {
        self.record = record
    }

    /// Verifies a document if it has changed, and stages it.
    ///
    /// - Parameters:
    ///   - format: the extension that names the format.
    ///   - path: the file in the output folder.
    /// - Throws: ``Publishing/PublishingError`` if it cannot be staged.
    mutating func put(
        _ document: [UInt8], as dialect: FeedChecker.Dialect?, format: String, at path: String,
        verifiedBy checker: FeedChecker?, in publication: Publication
    ) throws {
        let placed: Publication.Placed
        do {
            placed = try publication.put(document, at: path) {
                if let dialect { try checker?.verify(document, as: dialect) }
            }
        } catch let error as VerificationError {
            placed = publication.leave(path)
            failures.append("\(path): \(error)")
        }
        guard placed.change != .kept else {
            // Not recorded: it is not ours.
            kept.append(path)
            return
        }
        written += placed.files.filter { $0.change == .written }.map(\.path)
        record.add(placed, format: format)
    }

    /// The files that have new bytes, without pages and siblings.
    ///
    /// - Parameter formats: the extensions that name the formats of feeds.
    func written(as formats: Set<String>) -> [String] {
        record.files.filter { formats.contains($0.format) }.map(record.path).filter(written.contains)
    }

    /// Keeps a file as it is, because its new bytes are not fit to be published.
    mutating func leave(_ path: String, format: String, in publication: Publication) {
        record.add(publication.leave(path), format: format)
    }
}
