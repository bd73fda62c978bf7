import GRDB

/// Rows of the catalog contradict each other.
struct InconsistencyError: Error {}

/// Why the catalog cannot be used.
public struct CatalogError: Error, Sendable, CustomStringConvertible {
    /// What kind of error it is.
    public enum Kind: Hashable, Sendable {
        /// The file is no catalog, or not a whole one: it must be made anew.
        case damaged
        /// The file is of a newer version of the program.
        case newer
        /// Another process is using it.
        case busy
        /// Its medium is full or broken.
        case medium
        /// It cannot be created or written.
        case unwritable
    }

    /// What kind of error it is.
    public let kind: Kind
    /// The catalog's file.
    public let path: String
    /// What SQLite says.
    public let reason: String

    /// One line for the user.
    public var description: String {
        // Deleting the catalog costs time alone.
        let hint = kind == .unwritable ? "; you can delete it, and the next run makes a new one" : ""
        return "\(path): \(reason)\(hint)"
    }

    /// The same error with something more to say about it.
    public func adding(_ words: String) -> CatalogError {
        CatalogError(kind, path: path, "\(reason); \(words)")
    }

    init(_ kind: Kind, path: String, _ reason: String) {
        self.kind = kind
        self.path = path
        self.reason = reason
    }

    init(_ error: any Error, path: String) {
        self.path = path
        switch error {
        case let error as CatalogError:
            kind = error.kind
            reason = error.reason
        case let error as DatabaseError:
            kind =
                switch error.resultCode {
                case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
                case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM: .medium
                case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .unwritable
                default: .damaged
                }
            reason = error.message ?? error.resultCode.description
        default:
            kind = .damaged
            reason = "the catalog is damaged"
        }
    }
}
