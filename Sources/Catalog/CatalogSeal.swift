import FileSystem
import Foundation

/// Tells whether the catalog is still the file that the last run left.
///
/// SQLite notices much damage, but not a changed byte within a value.
struct CatalogSeal {
    let path: String

    private var sealPath: String { path + "-seal" }

    /// Whether a run has left a catalog.
    var isSet: Bool { FileStamp(ofFileAt: sealPath) != nil }

    /// Why the catalog is not to be used; nil if it is as it was left.
    var distrust: String? {
        // A run that was killed leaves a journal, by which SQLite restores the file.
        if FileStamp(ofFileAt: path + "-journal") != nil { return nil }
        let seal = FileManager.default.contents(atPath: sealPath)
        return seal == text ? nil : "changed since the last run"
    }

    /// Notes what the file is now; a run that cannot finds that the next one starts anew.
    func set() {
        _ = FileManager.default.createFile(atPath: sealPath, contents: text)
    }

    /// Forgets what the file was.
    func remove() {
        unlink(sealPath)
    }

    private var text: Data? {
        FileStamp(ofFileAt: path).map { Data("\($0.size) \($0.modified) \($0.inode)\n".utf8) }
    }
}
