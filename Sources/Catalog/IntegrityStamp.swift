import FileSystem
import Foundation

/// Tells whether the catalog's file is unchanged since the last run.
///
/// SQLite detects much damage, but not a changed byte within a value.
struct IntegrityStamp {
    let path: String

    private var stampPath: String { path + "-seal" }

    /// Whether a run has left a stamp.
    var isSet: Bool { FileStamp(ofFileAt: stampPath) != nil }

    /// Why the catalog must not be used; nil if it is unchanged.
    var distrust: String? {
        // A killed run leaves a journal, from which SQLite restores the file.
        if FileStamp(ofFileAt: path + "-journal") != nil { return nil }
        let noted = FileManager.default.contents(atPath: stampPath)
        return noted == text ? nil : "changed since the last run"
    }

    /// Records the file's current state; if this fails, the next run starts with a new catalog.
    func set() {
        // A correct stamp is not rewritten, as that might fail.
        guard let text, FileManager.default.contents(atPath: stampPath) != text else { return }
        // In place, as Foundation would write a temporary file, which a killed run leaves behind. An
        // incomplete stamp counts as none.
        let file = open(stampPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        defer { close(file) }
        _ = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }

    /// Removes the stamp.
    func remove() {
        unlink(stampPath)
    }

    private var text: Data? {
        FileStamp(ofFileAt: path).map { Data("\($0.size) \($0.modified) \($0.inode)\n".utf8) }
    }
}
