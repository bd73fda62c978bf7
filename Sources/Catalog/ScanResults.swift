import Articles
import Feeds
import FileSystem
import Text

/// The results of scanning some documents, compared with the catalog.
public struct ScanResults: Sendable {
    /// A document that was read.
    struct Document: Sendable {
        let name: String
        /// The catalog's data before; nil for a new document.
        let earlier: KnownDocument?
        /// The new data; its number is that of `earlier`, or is assigned later.
        var known: KnownDocument
        /// The article; nil if none is stored.
        var article: Digest?
        var problems: [Diagnostic]
        /// Whether the document cannot be parsed, so that its last version is kept.
        var isBroken = false
    }

    /// The parts of an article that determine its feeds, and all of it as bytes.
    ///
    /// The article itself is freed on the thread that read it, which is the cheapest place.
    struct Digest: Sendable {
        let identity: PermanentID
        let published: Timestamp
        let memberships: [Membership]
        /// See ``Articles/Article/bytes``.
        let body: [UInt8]

        init(_ article: Article, _ groupings: Groupings) {
            identity = article.identity
            published = article.published
            memberships = groupings.memberships(of: article)
            body = article.bytes
        }
    }

    /// The documents of one folder that have changed.
    struct Folder: Sendable {
        let prefix: String
        /// The folder's number in the catalog; nil for a new one.
        let id: Int64?
        var read: [Document] = []
        var gone: [(name: String, document: KnownDocument)] = []
        /// How a file of several articles ended, if this is about one and it was read to its end.
        var end: FileEnd?
    }

    /// The end of a file of several articles.
    struct FileEnd: Sendable {
        let stamp: FileStamp
        let isSettled: Bool
        /// The name of the last document that was read, if the file is broken there.
        let breakName: String?
    }

    var folders: [Folder] = []
    /// The number of unchanged documents in each state.
    var standing: [DocumentState: Int] = [:]

    /// Documents that cannot be opened or read; the catalog's data about them is kept.
    public internal(set) var unreadable: [UnreadableSource] = []

    /// Articles selected by `isNoted`, including those held back.
    public internal(set) var noted: [Article] = []

    /// Scans what is left of large files; nil if nothing is.
    public internal(set) var rest: (@Sendable () throws -> ScanResults)?

    /// How many documents were scanned.
    public var count: Int {
        folders.reduce(0) { $0 + $1.read.count } + standing.values.reduce(0, +)
    }

    /// Adds the results of another scan, and what it left.
    mutating func add(_ other: ScanResults) {
        folders += other.folders
        standing.merge(other.standing, uniquingKeysWith: +)
        unreadable += other.unreadable
        noted += other.noted
        rest = other.rest
    }
}
