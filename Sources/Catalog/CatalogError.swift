import GRDB

/// Says that rows of the catalog contradict each other.
struct InconsistencyError: Error {}

/// Why the catalog cannot be used.
public struct CatalogError: Error, Sendable, CustomStringConvertible {
    /// The kinds of errors.
    public enum Kind: Hashable, Sendable {
        /// The file is damaged or not a catalog, and must be recreated.
        case damaged
        /// A newer version of the program wrote the file.
        case newer
        /// Another process is using it.
        case busy
        /// The disk is full or broken.
        case medium
        /// It cannot be created or written.
        case unwritable
    }

    /// The kind of error.
    public let kind: Kind
    /// The catalog's file.
    public let path: String
    /// The message from SQLite.
    public let reason: String

    /// One line for the user.
    public var description: String {
        let hint = kind == .unwritable ? "; make it and its folder writable for this user" : ""
        return "\(path): \(reason)\(hint)"
    }

    /// The same error with more text.
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
