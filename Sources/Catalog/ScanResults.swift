import Articles
import Feeds
import FileSystem
import Text

/// What a scan of some documents found, beside what the catalog knows of them.
public struct ScanResults: Sendable {
    /// A document that was read.
    struct Document: Sendable {
        let name: String
        /// What was known of it before; nil for a new one.
        let earlier: KnownDocument?
        /// What the file is now; the number is that of `earlier`, or still to be given.
        var known: KnownDocument
        /// What it says; nil if nothing of it is kept.
        var article: Digest?
        var problems: [Diagnostic]
        /// Whether it cannot be understood, so that what it said last is to stand.
        var isBroken = false
    }

    /// An article as far as it decides on feeds, and otherwise as bytes.
    ///
    /// The article itself goes where it was read: memory given back by the thread that took it is cheapest.
    struct Digest: Sendable {
        let identity: PermanentID
        let published: Timestamp
        let memberships: [Membership]
        /// See ``Articles/Article/bytes``.
        let body: [UInt8]

        init(_ article: Article) {
            identity = article.identity
            published = article.published
            memberships = article.memberships
            body = article.bytes
        }
    }

    /// The documents of one folder that are not as they were.
    struct Folder: Sendable {
        let prefix: String
        /// Its number in the catalog; nil for a new one.
        let id: Int64?
        var read: [Document] = []
        var gone: [(name: String, document: KnownDocument)] = []
    }

    var folders: [Folder] = []
    /// How many documents that are as they were are in each state.
    var standing: [DocumentState: Int] = [:]

    /// Documents that cannot be opened or read: what is known of them stands.
    public internal(set) var unreadable: [UnreadableSource] = []

    /// Articles that the scanner was asked to hand on, held back or not.
    public internal(set) var noted: [Article] = []

    /// How many files were scanned.
    public var count: Int {
        folders.reduce(0) { $0 + $1.read.count } + standing.values.reduce(0, +)
    }
}
