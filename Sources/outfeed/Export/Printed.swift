import FileSystem
import Publishing
import Validation
import XML

/// What became of the files of one feed, or of those that all feeds share.
struct Printed: Sendable {
    /// What the manifest notes.
    var record: Manifest.Record
    /// The files that have new bytes.
    var written: [String] = []
    /// What verification found, one line a document.
    var failures: [String] = []

    init(_ record: Manifest.Record) {
        self.record = record
    }

    /// Verifies a document if it has changed, and stages it.
    ///
    /// - Throws: ``Publishing/PublishingError`` if it cannot be staged.
    mutating func put(
        _ document: [UInt8], as dialect: FeedChecker.Dialect?, extension: String,
        verifiedBy checker: FeedChecker?, in publication: Publication
    ) throws {
        let path = "\(record.path).\(`extension`)"
        var stamp: FileStamp?
        do {
            let placed = try publication.put(document, at: path) {
                if let dialect { try checker?.verify(document, as: dialect) }
            }
            if placed.change == .written { written.append(path) }
            stamp = placed.stamp
        } catch let failure as XMLFailure {
            // The old file stays, if there is one, and is never taken for what it should be.
            failures.append("\(path): \(failure)")
        }
        let file = stamp ?? FileStamp(size: -1, modified: 0, inode: 0)
        record.files.append(Manifest.Record.File(format: `extension`, stamp: file))
    }
}
