import FileSystem
import Foundation

/// Tells whether the catalog is still the file that the last run left.
///
/// SQLite notices much damage, but not a changed byte within a value.
struct IntegrityStamp {
    let path: String

    private var stampPath: String { path + "-seal" }

    /// Whether a run has left a catalog.
    var isSet: Bool { FileStamp(ofFileAt: stampPath) != nil }

    /// Why the catalog is not to be used; nil if it is as it was left.
    var distrust: String? {
        // A run that was killed leaves a journal, by which SQLite restores the file.
        if FileStamp(ofFileAt: path + "-journal") != nil { return nil }
        let noted = FileManager.default.contents(atPath: stampPath)
        return noted == text ? nil : "changed since the last run"
    }

    /// Notes what the file is now; a run that cannot finds that the next one starts anew.
    func set() {
        // One that is right already is not put at risk.
        guard let text, FileManager.default.contents(atPath: stampPath) != text else { return }
        // In place: Foundation would write a file beside it, which a run that is killed leaves. A stamp that is
        // not whole is none.
        let file = open(stampPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        defer { close(file) }
        _ = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }

    /// Forgets what the file was.
    func remove() {
        unlink(stampPath)
    }

    private var text: Data? {
        FileStamp(ofFileAt: path).map { Data("\($0.size) \($0.modified) \($0.inode)\n".utf8) }
    }
}
