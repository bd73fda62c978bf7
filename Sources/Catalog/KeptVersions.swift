import Articles
import Foundation
import GRDB
import Synchronization

/// The last versions of documents that can no longer be parsed, in an SQLite file of their own.
///
/// Unlike the catalog, they cannot be recreated from the documents. The file only exists while it has
/// contents. It contains nothing of documents that are held back, deleted or parsed again.
public final class KeptVersions: Sendable {
    /// A version of a document.
    struct Version {
        let article: Article
        /// The document's modification time in that version, in nanoseconds since 1970.
        let modified: Int64
    }

    /// No versions; none are stored either.
    public static let none = KeptVersions(path: "", queue: nil, isReadOnly: true) { $0 }

    /// Marks the file: "OutK" in ASCII.
    private static let applicationID: Int32 = 0x4F75_744B
    private static let version: Int32 = 1

    /// The file.
    public let path: String
    private let isReadOnly: Bool
    /// Converts a document's path into its name in the file.
    private let name: @Sendable (String) -> String
    private let queue: Mutex<DatabaseQueue?>

    private init(
        path: String, queue: DatabaseQueue?, isReadOnly: Bool, name: @escaping @Sendable (String) -> String
    ) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.name = name
        self.queue = Mutex(queue)
    }

    /// Opens the versions that earlier runs kept.
    ///
    /// A damaged file is renamed to `kept.sqlite-damaged`.
    ///
    /// - Parameters:
    ///   - folder: the state folder.
    ///   - isReadOnly: whether nothing may be changed.
    ///   - name: converts a document's path into a name that does not depend on the working directory.
    /// - Returns: the versions, and a warning if the file is damaged.
    /// - Throws: ``CatalogError`` if the file cannot be opened, or if a newer version of the program wrote
    ///   it.
    public static func open(
        in folder: String, isReadOnly: Bool, name: @escaping @Sendable (String) -> String
    ) throws(CatalogError) -> (versions: KeptVersions, warning: String?) {
        let path = folder + "/kept.sqlite"
        guard FileManager.default.fileExists(atPath: path) else {
            return (KeptVersions(path: path, queue: nil, isReadOnly: isReadOnly, name: name), nil)
        }
        do throws(CatalogError) {
            let queue = try connect(to: path, isReadOnly: isReadOnly)
            return (KeptVersions(path: path, queue: queue, isReadOnly: isReadOnly, name: name), nil)
        } catch {
            guard error.kind == .damaged else { throw error }
            if !isReadOnly {
                rename(path, path + "-damaged")
                unlink(path + "-journal")
            }
            let versions = KeptVersions(path: path, queue: nil, isReadOnly: isReadOnly, name: name)
            return (versions, "\(error): the last valid versions of invalid documents are lost")
        }
    }

    /// Whether there are no versions.
    var isEmpty: Bool { queue.withLock { $0 == nil } }

    /// The last version of a document that can no longer be parsed; nil if there is none.
    ///
    /// - Throws: ``CatalogError``.
    func version(at path: String) throws(CatalogError) -> Version? {
        try access { db in
            let sql = "SELECT modified, article FROM versions WHERE document = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [name(path)]) else { return nil }
            var article = try JSONDecoder().decode(Article.self, from: row["article"] as Data)
            article.path = path
            return Version(article: article, modified: row["modified"])
        } ?? nil
    }

    /// Keeps the versions of these documents, and no others.
    ///
    /// - Parameters:
    ///   - documents: their paths and the modification times of the versions.
    ///   - article: returns the article for the document at an index, or nil if the stored version is right.
    ///     Only called if no version, or a different one, is stored.
    /// - Throws: ``CatalogError``; what `article` throws.
    func retain(
        _ documents: [(path: String, modified: Int64)], article: (Int) throws -> Article?
    ) throws {
        guard !isReadOnly, !(documents.isEmpty && isEmpty) else { return }
        try create()
        try access { db in
            let names = documents.map { name($0.path) }
            let rows = try Row.fetchAll(db, sql: "SELECT document, modified FROM versions")
            let known = Dictionary(rows.map { ($0[0] as String, $0[1] as Int64) }) { first, _ in first }
            for document in Set(known.keys).subtracting(names) {
                try db.execute(sql: "DELETE FROM versions WHERE document = ?", arguments: [document])
            }
            for (index, document) in names.enumerated() {
                let modified = documents[index].modified
                guard known[document] != modified, let article = try article(index) else { continue }
                try put(Version(article: article, modified: modified), document, db)
            }
        }
    }

    /// Commits the changes; an empty file is closed and deleted.
    ///
    /// The versions stay available: if the catalog turns out to be damaged later, the run starts again.
    ///
    /// - Throws: ``CatalogError``.
    public func save() throws(CatalogError) {
        let isEmpty = try access { db in
            let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT * FROM versions)") ?? true
            if db.isInsideTransaction {
                try db.commit()
                try db.beginTransaction(.immediate)
            }
            return isEmpty
        }
        guard isEmpty == true, !isReadOnly else { return }
        close()
        unlink(path)
    }

    /// Closes the file and discards unsaved changes.
    public func close() {
        queue.withLock { queue in
            try? queue?.close()
            queue = nil
        }
    }

    private func put(_ version: Version, _ document: String, _ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try db.execute(
            sql: "INSERT OR REPLACE INTO versions (document, modified, article) VALUES (?, ?, ?)",
            arguments: [document, version.modified, try encoder.encode(version.article)])
    }

    private func create() throws(CatalogError) {
        guard isEmpty else { return }
        let new = try Self.connect(to: path, isReadOnly: false)
        queue.withLock { $0 = new }
    }

    /// Calls `body` with the database; nil if there is none.
    private func access<Result>(_ body: (Database) throws -> Result) throws(CatalogError) -> Result? {
        guard let queue = queue.withLock({ $0 }) else { return nil }
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    private static func connect(to path: String, isReadOnly: Bool) throws(CatalogError) -> DatabaseQueue {
        var configuration = CatalogSchema.configuration
        configuration.label = "kept versions"
        configuration.readonly = isReadOnly
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try check(db, path: path)
                if !isReadOnly {
                    try db.beginTransaction(.immediate)
                    try create(in: db)
                }
            }
            return queue
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    private static func check(_ db: Database, path: String) throws {
        guard try Int32.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") != 0 else { return }
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
            throw CatalogError(.damaged, path: path, "not a record of kept versions")
        }
        let found = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= version else {
            throw CatalogError(.newer, path: path, "the record of earlier exports is from a newer version")
        }
    }

    private static func create(in db: Database) throws {
        guard try Int32.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 else { return }
        try db.execute(
            sql: """
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(version);
                -- The article is JSON, so that later versions can read it.
                CREATE TABLE versions (document TEXT PRIMARY KEY, modified INTEGER NOT NULL,
                  article BLOB NOT NULL) WITHOUT ROWID;
                """)
    }
}
