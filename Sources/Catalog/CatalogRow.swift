import GRDB
import GRDBSQLite

/// A value for a statement's parameter.
enum CatalogValue {
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
    case null
}

/// The current row of a statement; valid until the next step.
struct CatalogRow {
    fileprivate let statement: OpaquePointer

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func text(_ column: Int32) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Calls `body` with a text's UTF-8, or a blob's bytes.
    func withBytes<Result, Failure>(
        _ column: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = sqlite3_column_blob(statement, column)
        return try body(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}

/// Runs statements without GRDB's value types, whose overhead is too high for millions of rows.
extension Statement {
    /// Runs the statement to completion with values for its parameters.
    func run(_ values: CatalogValue...) throws {
        try rows(of: values) { _ in }
    }

    /// Calls `body` with each row.
    func rows(_ values: CatalogValue..., body: (CatalogRow) throws -> Void) throws {
        try rows(of: values, body: body)
    }

    /// Calls `body` with each row.
    func rows(of values: [CatalogValue], body: (CatalogRow) throws -> Void) throws {
        defer {
            sqlite3_reset(sqliteStatement)
            sqlite3_clear_bindings(sqliteStatement)
        }
        for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
        while true {
            switch sqlite3_step(sqliteStatement) {
            case SQLITE_ROW: try body(CatalogRow(statement: sqliteStatement))
            case SQLITE_DONE: return
            case let code: try check(code)
            }
        }
    }

    private func bind(_ value: CatalogValue, at index: Int32) -> Int32 {
        // SQLITE_TRANSIENT: SQLite makes its own copy.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .integer(let number): return sqlite3_bind_int64(sqliteStatement, index, number)
        case .null: return sqlite3_bind_null(sqliteStatement, index)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { characters in
                    // A null pointer would be stored as NULL.
                    guard let start = characters.baseAddress else {
                        return sqlite3_bind_text(sqliteStatement, index, "", 0, copied)
                    }
                    return sqlite3_bind_text(
                        sqliteStatement, index, start, Int32(characters.count), copied)
                }
            }
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { bytes in
                sqlite3_bind_blob(sqliteStatement, index, bytes.baseAddress, Int32(bytes.count), copied)
            }
        }
    }

    private func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        let message = sqlite3_db_handle(sqliteStatement).map { String(cString: sqlite3_errmsg($0)) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}
