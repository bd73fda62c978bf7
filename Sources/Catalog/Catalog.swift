import FileSystem
import Foundation
import GRDB
import GRDBSQLite

/// Everything read so far, in one SQLite file, so that a run only reads what changed.
///
/// A run opens the catalog, updates it with a ``CatalogUpdate``, takes articles from it for the feeds that
/// changed, and saves it once they are published. Changes that are not saved are lost, and the next run does
/// the same work again. Deleting the file is safe: it only costs time.
///
/// It contains nothing from `secured` fields. For a document that is held back, it only records where the
/// document is and until when.
public final class Catalog: Sendable {
    /// The catalog's file; empty for a temporary catalog.
    public let path: String
    /// Whether the catalog was empty when it was opened.
    public let isEmpty: Bool
    private let queue: DatabaseQueue
    /// Whether the file was unchanged since the last run when it was opened.
    private let isTrusted: Bool

    /// Creates a catalog that is discarded after the run.
    ///
    /// - Throws: ``CatalogError``.
    public static func temporary() throws(CatalogError) -> Catalog {
        try Catalog(path: "")
    }

    /// Opens or creates the catalog of a state folder.
    ///
    /// - Parameters:
    ///   - folder: an existing folder that no other process uses at the same time.
    ///   - program: the program's version: articles read by another version are read again.
    ///   - startsAnew: whether to discard the existing catalog.
    /// - Returns: the catalog, and the reason if an existing one was not used.
    /// - Throws: ``CatalogError`` if the file cannot be created.
    public static func open(
        in folder: String, program: String, startsAnew: Bool = false
    ) throws(CatalogError) -> (catalog: Catalog, warning: String?) {
        let path = folder + "/catalog.sqlite"
        var warning: String?
        if !startsAnew {
            let (catalog, reason) = try trusted(at: path, program: program) { path throws(CatalogError) in
                try Catalog(path: path, isTrusted: true)
            }
            if let catalog {
                // A run that was killed leaves a catalog without contents.
                if catalog.isEmpty { try catalog.name(program) }
                return (catalog, nil)
            }
            warning = reason
        }
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
        IntegrityStamp(path: path).remove()
        let catalog = try Catalog(path: path)
        try catalog.name(program)
        return (catalog, warning)
    }

    /// Copies the catalog of a state folder into a temporary one, for runs that must not change anything.
    ///
    /// The copy is empty if there is no catalog.
    ///
    /// - Returns: the copy, and the reason if an existing catalog was not used.
    /// - Throws: ``CatalogError``, of the kind `busy` while another run is writing.
    public static func copy(
        in folder: String, program: String
    ) throws(CatalogError) -> (catalog: Catalog, warning: String?) {
        let path = folder + "/catalog.sqlite"
        let (catalog, warning) = try trusted(at: path, program: program) { path throws(CatalogError) in
            try Catalog(copying: path)
        }
        if let catalog { return (catalog, nil) }
        return (try temporary(), warning)
    }

    /// Opens a catalog that is unchanged since the last run.
    ///
    /// - Returns: the catalog, or the reason if an existing one cannot be used.
    private static func trusted(
        at path: String, program: String, _ open: (String) throws(CatalogError) -> Catalog
    ) throws(CatalogError) -> (catalog: Catalog?, reason: String?) {
        let stamp = IntegrityStamp(path: path)
        // A failed first run leaves an empty file.
        guard FileStamp(ofFileAt: path)?.size ?? 0 > 0 else {
            return (nil, stamp.isSet ? "\(path): missing: reading everything again" : nil)
        }
        do throws(CatalogError) {
            if let reason = stamp.distrust { throw CatalogError(.damaged, path: path, reason) }
            let catalog = try open(path)
            guard !catalog.isEmpty else { return (catalog, nil) }
            let made = try catalog.setting(.program)
            guard made == program else {
                catalog.close()
                throw CatalogError(.damaged, path: path, "made by Outfeed \(made ?? "unknown")")
            }
            return (catalog, nil)
        } catch {
            guard error.kind == .damaged else { throw error }
            return (nil, "\(error): reading everything again")
        }
    }

    private init(copying path: String) throws(CatalogError) {
        self.path = ""
        isTrusted = false
        do {
            var configuration = CatalogSchema.configuration
            configuration.readonly = true
            let source = try DatabaseQueue(path: path, configuration: configuration)
            queue = try DatabaseQueue(path: "", configuration: CatalogSchema.configuration)
            try source.backup(to: queue)
            try source.close()
            isEmpty = try Self.begin(queue, path: path)
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    private init(path: String, isTrusted: Bool = false) throws(CatalogError) {
        self.path = path
        self.isTrusted = isTrusted
        do {
            queue = try DatabaseQueue(path: path, configuration: CatalogSchema.configuration)
            isEmpty = try Self.begin(queue, path: path)
        } catch {
            throw CatalogError(error, path: path)
        }
    }

    /// Begins the transaction of a run; returns whether the catalog is empty.
    private static func begin(_ queue: DatabaseQueue, path: String) throws -> Bool {
        try queue.writeWithoutTransaction { db in
            let isNew = try Int32.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
            if isNew { try db.execute(sql: "PRAGMA page_size = 8192") }
            try db.beginTransaction(.immediate)
            if isNew {
                try CatalogSchema.create(in: db)
                return true
            }
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == CatalogSchema.applicationID,
                try Int32.fetchOne(db, sql: "PRAGMA user_version") == CatalogSchema.version
            else {
                throw CatalogError(.damaged, path: path, "not a catalog of this version")
            }
            return false
        }
    }

    /// Closes the file and discards unsaved changes.
    public func close() {
        try? queue.close()
    }

    /// Discards unsaved changes, so that the next run finds the catalog as this one did, and closes it.
    public func abandon() {
        close()
        // Rolling back changes the file's modification time if it was written to.
        guard isTrusted, !isEmpty, FileStamp(ofFileAt: path + "-journal") == nil else { return }
        IntegrityStamp(path: path).set()
    }

    /// Writes all changes to the file without committing them, so that a full disk shows up now.
    ///
    /// - Throws: ``CatalogError``.
    public func flush() throws(CatalogError) {
        try access { db in
            // Committing changes a counter in the first page: its old contents must be in the journal by now.
            try db.execute(sql: "PRAGMA user_version = \(CatalogSchema.version)")
            let code = sqlite3_db_cacheflush(db.sqliteConnection)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    /// Commits the changes and closes the file.
    func save() throws(CatalogError) {
        do {
            try queue.writeWithoutTransaction { try $0.commit() }
            try queue.close()
        } catch {
            throw CatalogError(error, path: path)
        }
        if !path.isEmpty { IntegrityStamp(path: path).set() }
    }

    /// Calls `body` with the database, on one thread at a time.
    func access<Result>(_ body: (Database) throws -> Result) throws(CatalogError) -> Result {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw CatalogError(error, path: path)
        }
    }
}
