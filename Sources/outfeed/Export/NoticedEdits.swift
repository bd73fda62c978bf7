import Articles
import Catalog
import Hashing
import Publishing
import Synchronization
import Text

/// When changes of articles were noticed that their documents do not date.
///
/// A file in the state folder records a hash of what each shown article says. It is not part of the catalog,
/// which may be created again at any time.
final class NoticedEdits: Sendable {
    /// What is known of one article.
    private struct Record: Equatable {
        /// A hash of everything but the documents that decides what they say.
        ///
        /// Other hashes are only compared if this is the same, so no upgrade and no setting counts as an edit.
        var reading: UInt64
        /// A hash of what the article says.
        var content: UInt64
        /// The document's own date of the last change, in seconds.
        var updated: Int64?
        /// When a change was last noticed, in seconds.
        var noticed: Int64?
    }

    private struct Contents: Sendable {
        var records: [Int64: Record]
        var seen: Set<Int64> = []
    }

    private let file: ReplacedFile
    private let reading: UInt64
    private let now: Timestamp
    private let contents: Mutex<Contents>

    private static let heading = "outfeed edits 1"

    /// Reads the file; what cannot be read is like an article that is shown for the first time.
    ///
    /// - Parameters:
    ///   - reading: everything but the documents that decides what they say.
    ///   - now: the time of this run.
    init(_ file: ReplacedFile, reading: String, now: Timestamp) {
        (self.file, self.now) = (file, now)
        self.reading = FNV1a(reading.utf8).value
        let lines = (file.bytes ?? []).split(separator: UInt8(ascii: "\n"))
        var records: [Int64: Record] = [:]
        if lines.first.map({ $0.elementsEqual(Self.heading.utf8) }) == true {
            for line in lines.dropFirst() {
                guard let (key, record) = Self.record(line) else { continue }
                records[key] = record
            }
        }
        contents = Mutex(Contents(records: records))
    }

    /// The articles of a feed, each changed last when an edit of it was noticed, if that is later.
    func dated(_ articles: [Article]) -> [Article] {
        let hashes = articles.map(Self.hash)
        return contents.withLock { contents in
            zip(articles, hashes).map { article, hash in
                let key = article.identity.hash
                let updated = article.updated?.seconds
                var record =
                    contents.records[key]
                    ?? Record(reading: reading, content: hash, updated: updated, noticed: nil)
                if record.reading == reading, record.content != hash, record.updated == updated {
                    record.noticed = now.seconds
                }
                (record.reading, record.content, record.updated) = (reading, hash, updated)
                contents.records[key] = record
                contents.seen.insert(key)
                guard let noticed = record.noticed, noticed > article.lastChanged.seconds else {
                    return article
                }
                var article = article
                article.updated = Timestamp(seconds: noticed)
                return article
            }
        }
    }

    /// Writes the file, without articles that are in no feed any longer.
    ///
    /// - Throws: ``Publishing/PublishingError``, ``Catalog/CatalogError``.
    func save(articlesIn catalog: Catalog) throws {
        let (records, unseen) = contents.withLock { contents in
            (contents.records, contents.records.keys.filter { !contents.seen.contains($0) })
        }
        let gone = Set(unseen).subtracting(try catalog.entered(among: unseen))
        let lines = records.filter { !gone.contains($0.key) }.sorted { $0.key < $1.key }.map {
            Self.line($1, $0)
        }
        let bytes = Array(([Self.heading] + lines).map { $0 + "\n" }.joined().utf8)
        if bytes != file.bytes { try file.write(bytes) }
    }

    // MARK: - Texts

    /// A hash of what an article says.
    private static func hash(_ article: Article) -> UInt64 {
        var hash = FNV1a()
        for text in [article.title, article.excerpt ?? "", String(article.bodyHash ?? 0)] {
            for byte in text.utf8 { hash.add(byte) }
            hash.add(0)
        }
        return hash.value
    }

    private static func line(_ record: Record, _ key: Int64) -> String {
        let hashes = [UInt64(bitPattern: key), record.reading, record.content].map { String($0, radix: 16) }
        let dates = [record.updated, record.noticed].map { $0.map(String.init) ?? "-" }
        return (hashes + dates).joined(separator: " ")
    }

    private static func record(_ line: ArraySlice<UInt8>) -> (Int64, Record)? {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        let hashes = words.prefix(3).compactMap { UInt64($0, radix: 16) }
        let dates = words.dropFirst(3).map { Int64($0) }
        guard words.count == 5, hashes.count == 3 else { return nil }
        return (
            Int64(bitPattern: hashes[0]),
            Record(reading: hashes[1], content: hashes[2], updated: dates[0], noticed: dates[1])
        )
    }
}
