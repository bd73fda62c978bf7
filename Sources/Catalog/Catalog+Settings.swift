import Foundation
import GRDB
import Text

extension Catalog {
    /// Values recorded for runs as a whole.
    enum Setting: String {
        case program, id, run, selection, fields, reading, now, lastDocument
    }

    /// An id unique to this catalog, which also differs from that of an earlier catalog at the same path.
    ///
    /// - Throws: ``CatalogError``.
    public var id: String {
        get throws(CatalogError) { try setting(.id) ?? "" }
    }

    /// Records the program's version and a new unique id.
    func name(_ program: String) throws(CatalogError) {
        try set(.program, program)
        try set(.id, UUID().uuidString)
    }

    /// The time of the last run.
    func moment() throws(CatalogError) -> Timestamp? {
        let numbers = try setting(.now)?.split(separator: " ") ?? []
        guard numbers.count == 2, let seconds = Int64(numbers[0]), let nanoseconds = Int32(numbers[1]) else {
            return nil
        }
        return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
    }

    func setting(_ setting: Setting) throws(CatalogError) -> String? {
        try access { db in
            try String.fetchOne(
                db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [setting.rawValue])
        }
    }

    func set(_ setting: Setting, _ value: String) throws(CatalogError) {
        try access { try self.set(setting, value, $0) }
    }

    func set(_ setting: Setting, _ value: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
            arguments: [setting.rawValue, value])
    }
}
