import Articles
import GRDB

/// The table of problems with documents, so that every run can report them.
struct DiagnosticTable {
    let db: Database

    private static let columns = "path, line, position, field, message"

    /// Adds a document's problems.
    func add(_ problems: [Diagnostic], to document: Int64) throws {
        for problem in problems {
            let sql = "INSERT INTO problems (document, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)"
            try db.cachedStatement(sql: sql).run(
                .integer(document), .text(problem.path), .integer(Int64(problem.line)),
                .integer(Int64(problem.column)), problem.field.map { .text($0) } ?? .null,
                .text(problem.message))
        }
    }

    /// The problems of a document, in the order in which they were added.
    func problems(of document: Int64) throws -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let sql = "SELECT \(Self.columns) FROM problems WHERE document = ? ORDER BY rowid"
        try db.cachedStatement(sql: sql).rows(.integer(document)) { problems.append(Self.problem($0)) }
        return problems
    }

    /// The problems of all documents.
    func all() throws -> [Diagnostic] {
        var problems: [Diagnostic] = []
        try db.cachedStatement(sql: "SELECT \(Self.columns) FROM problems").rows { row in
            problems.append(Self.problem(row))
        }
        return problems
    }

    /// Removes the problems of a document.
    func remove(of document: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM problems WHERE document = ?").run(.integer(document))
    }

    /// Removes the problems of a document that have this message.
    func remove(_ message: String, of document: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM problems WHERE document = ? AND message = ?")
            .run(.integer(document), .text(message))
    }

    /// Removes the problems of all documents that have this message.
    func removeAll(_ message: String) throws {
        try db.cachedStatement(sql: "DELETE FROM problems WHERE message = ?").run(.text(message))
    }

    private static func problem(_ row: CatalogRow) -> Diagnostic {
        Diagnostic(
            path: row.text(0), line: Int(row.integer(1)), column: Int(row.integer(2)),
            field: row.isNull(3) ? nil : row.text(3), message: row.text(4))
    }
}
