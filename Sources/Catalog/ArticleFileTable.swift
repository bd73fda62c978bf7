import Articles
import FileSystem
import GRDB

/// The catalog's data about a file of several articles.
struct KnownFile: Sendable {
    /// Its number among the folders.
    let id: Int64
    /// The stamp of the file when it was read completely; nil if it was not.
    let stamp: FileStamp?
    let isSettled: Bool
    /// One document for all of each state, the one that is due first, and how many there are.
    let documents: [(document: KnownDocument, count: Int)]
}

/// The files of several articles in the table of folders.
struct ArticleFileTable {
    let db: Database

    /// The file at a path; nil if it is unknown.
    func file(_ path: String) throws -> KnownFile? {
        let sql = """
            SELECT id, file_size, file_modified, file_inode, file_settled FROM folders WHERE prefix = ?
            """
        var known: (id: Int64, stamp: FileStamp?, isSettled: Bool)?
        try db.cachedStatement(sql: sql).rows(.text(path)) { row in
            let stamp = FileStamp(
                size: row.integer(1), modified: row.integer(2), inode: UInt64(bitPattern: row.integer(3)))
            known = (row.integer(0), row.isNull(1) ? nil : stamp, row.integer(4) != 0)
        }
        return try known.map {
            KnownFile(
                id: $0.id, stamp: $0.stamp, isSettled: $0.isSettled,
                documents: try states(of: $0.id, from: ""))
        }
    }

    /// The documents of a file from a name on, as in ``KnownFile/documents``.
    func states(of file: Int64, from name: String) throws -> [(document: KnownDocument, count: Int)] {
        // An expired article returns when the clock is set back, so the last one is due first.
        let sql = """
            SELECT state, iif(state = \(DocumentState.expired.rawValue), max(due), min(due)), max(kept), count(*)
            FROM documents WHERE folder = ? AND name >= ? GROUP BY state
            """
        var states: [(document: KnownDocument, count: Int)] = []
        try db.cachedStatement(sql: sql).rows(.integer(file), .text(name)) { row in
            guard let state = DocumentState(rawValue: row.integer(0)) else { throw InconsistencyError() }
            let document = KnownDocument(
                id: 0, stamp: FileStamp(size: 0, modified: 0, inode: 0), isSettled: true, state: state,
                due: row.isNull(1) ? nil : row.integer(1), keptVersion: row.isNull(2) ? nil : row.integer(2))
            states.append((document, Int(row.integer(3))))
        }
        return states
    }

    /// Records that a file was read to its end.
    func setStamp(_ stamp: FileStamp, isSettled: Bool, of file: Int64) throws {
        let sql = """
            UPDATE folders SET file_size = ?, file_modified = ?, file_inode = ?, file_settled = ? WHERE id = ?
            """
        try db.cachedStatement(sql: sql).run(
            .integer(stamp.size), .integer(stamp.modified), .integer(Int64(bitPattern: stamp.inode)),
            .integer(isSettled ? 1 : 0), .integer(file))
    }

    /// Records that the documents of a file after a name are earlier versions, as they cannot be read.
    func keepVersions(of file: Int64, after name: String) throws {
        let sql = """
            UPDATE documents SET kept = modified WHERE folder = ? AND name > ? AND kept IS NULL
              AND state IN (\(DocumentState.filtered.rawValue), \(DocumentState.selected.rawValue))
            """
        try db.cachedStatement(sql: sql).run(.integer(file), .text(name))
    }
}

extension DocumentTable {
    /// The name of an article's row in a file of several.
    ///
    /// Numbers have ten digits so that they are in the order of the file.
    static func name(ofNumber number: Int) -> String {
        let digits = String(number)
        return number == 0 ? "" : String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    /// Whether a prefix is the path of a file of several articles.
    static func isFile(_ prefix: String) -> Bool { !prefix.isEmpty && prefix.utf8.last != UInt8(ascii: "/") }

    /// The path of a document with this name, in a folder with this prefix.
    static func path(_ prefix: String, _ name: String) -> String {
        isFile(prefix) ? DocumentPlace(path: prefix, number: Int(name)).description : prefix + name
    }
}
