import Articles
import Feeds
import FileSystem
import GRDB

/// The catalog's data about a file, without its content.
struct KnownDocument: Sendable {
    var id: Int64
    var stamp: FileStamp
    var isSettled: Bool
    var state: DocumentState
    /// When the document must be read again although its file did not change, in seconds since 1970: when the
    /// article is due, or an update of it, or when it expires; nil for never.
    var due: Int64?
    /// The modification time of the version that replaces a document that can no longer be parsed, in
    /// nanoseconds since 1970; nil otherwise.
    var keptVersion: Int64?

    /// Whether the document must be read because nothing holds it back any longer, or for another reason.
    func isDue(by rules: SelectionRules) -> Bool {
        // An expired article returns if the clock is set back.
        if due.map({ ($0 <= rules.now.seconds) != (state == .expired) }) ?? state.isFuture { return true }
        return switch state {
        case .unpublished, .draft, .private: rules.includesUnpublished
        case .unpublishedFuture: !rules.includesUnpublished
        default: false
        }
    }
}

/// The table of all files that are named like documents.
struct DocumentTable {
    let db: Database

    private static let columns = "id, size, modified, inode, settled, state, due, kept"

    /// The number of a folder; nil if it is unknown.
    func folder(_ prefix: String) throws -> Int64? {
        var id: Int64?
        try db.cachedStatement(sql: "SELECT id FROM folders WHERE prefix = ?").rows(.text(prefix)) { row in
            id = row.integer(0)
        }
        return id
    }

    /// Adds a folder.
    func addFolder(_ prefix: String) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO folders (prefix) VALUES (?)").run(.text(prefix))
        return db.lastInsertedRowID
    }

    /// Removes a folder without documents.
    func removeFolder(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM folders WHERE id = ?").run(.integer(id))
    }

    /// The numbers of all folders, with the path prefix of their documents.
    func folders() throws -> [(id: Int64, prefix: String)] {
        var folders: [(id: Int64, prefix: String)] = []
        try db.cachedStatement(sql: "SELECT id, prefix FROM folders").rows { row in
            folders.append((row.integer(0), row.text(1)))
        }
        return folders
    }

    /// Calls `body` with the documents of a folder, sorted by name, within a range of names.
    func each(
        in folder: Int64, from start: String?, to end: String?,
        limit: Int = .max, _ body: (UnsafeRawBufferPointer, KnownDocument) throws -> Void
    ) throws {
        let sql = """
            SELECT name, \(Self.columns) FROM documents
            WHERE folder = ? AND name >= ? \(end == nil ? "" : "AND name < ?") ORDER BY name LIMIT ?
            """
        let statement = try db.cachedStatement(sql: sql)
        var range: [CatalogValue] = [.integer(folder), .text(start ?? "")]
        if let end { range.append(.text(end)) }
        range.append(.integer(Int64(limit)))
        try statement.rows(of: range) { row in
            try row.withBytes(0) { name in try body(name, try Self.document(row, from: 1)) }
        }
    }

    /// Up to `count` documents with stored articles, sorted by folder and name, after a position.
    func kept(after place: (folder: Int64, name: String)?, count: Int) throws -> [(
        folder: Int64, name: String, document: KnownDocument
    )] {
        let sql = """
            SELECT folder, name, \(Self.columns) FROM documents
            WHERE (folder, name) > (?, ?) AND state IN (\(DocumentState.filtered.rawValue),
              \(DocumentState.selected.rawValue))
            ORDER BY folder, name LIMIT ?
            """
        var found: [(folder: Int64, name: String, document: KnownDocument)] = []
        try db.cachedStatement(sql: sql).rows(
            .integer(place?.folder ?? -1), .text(place?.name ?? ""), .integer(Int64(count))
        ) { row in
            found.append((row.integer(0), row.text(1), try Self.document(row, from: 2)))
        }
        return found
    }

    /// Whether documents are in files that may have several.
    var hasArticleFiles: Bool {
        get throws {
            var isFound = false
            try db.cachedStatement(sql: "SELECT 1 FROM folders WHERE file_size IS NOT NULL LIMIT 1")
                .rows { _ in isFound = true }
            return isFound
        }
    }

    /// Adds or replaces a document.
    func put(_ document: KnownDocument, folder: Int64, name: String) throws {
        let sql = """
            INSERT OR REPLACE INTO documents (folder, name, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).run(
            .integer(folder), .text(name), .integer(document.id), .integer(document.stamp.size),
            .integer(document.stamp.modified), .integer(Int64(bitPattern: document.stamp.inode)),
            .integer(document.isSettled ? 1 : 0), .integer(document.state.rawValue),
            document.due.map { .integer($0) } ?? .null, document.keptVersion.map { .integer($0) } ?? .null)
    }

    /// The documents that are replaced by an earlier version.
    func withKeptVersion() throws -> [(path: String, document: KnownDocument)] {
        let sql = """
            SELECT prefix, name, documents.\(Self.columns) FROM documents JOIN folders ON folders.id = folder
            WHERE kept IS NOT NULL ORDER BY prefix, name
            """
        var found: [(path: String, document: KnownDocument)] = []
        try db.cachedStatement(sql: sql).rows { row in
            found.append((Self.path(row.text(0), row.text(1)), try Self.document(row, from: 2)))
        }
        return found
    }

    /// The paths of the files in a state, sorted.
    func paths(in state: DocumentState) throws -> [String] {
        let sql = """
            SELECT prefix, name FROM documents JOIN folders ON folders.id = folder
            WHERE state = ? ORDER BY prefix, name
            """
        var found: [String] = []
        try db.cachedStatement(sql: sql).rows(.integer(state.rawValue)) { row in
            found.append(Self.path(row.text(0), row.text(1)))
        }
        return found
    }

    /// Removes a document.
    func remove(folder: Int64, name: String) throws {
        try db.cachedStatement(sql: "DELETE FROM documents WHERE folder = ? AND name = ?")
            .run(.integer(folder), .text(name))
    }

    private static func document(_ row: CatalogRow, from column: Int32) throws -> KnownDocument {
        guard let state = DocumentState(rawValue: row.integer(column + 5)) else { throw InconsistencyError() }
        return KnownDocument(
            id: row.integer(column),
            stamp: FileStamp(
                size: row.integer(column + 1), modified: row.integer(column + 2),
                inode: UInt64(bitPattern: row.integer(column + 3))),
            isSettled: row.integer(column + 4) != 0, state: state,
            due: row.isNull(column + 6) ? nil : row.integer(column + 6),
            keptVersion: row.isNull(column + 7) ? nil : row.integer(column + 7))
    }
}
