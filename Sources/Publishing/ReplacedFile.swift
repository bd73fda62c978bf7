import Foundation

/// A file that is written anew as a whole: whoever reads it sees the old one or the new one, never a part.
public struct ReplacedFile: Sendable {
    /// Where it is.
    public let path: String

    /// Names a file, which need not be there yet; its folder must be.
    public init(path: String) {
        self.path = path
    }

    /// What it holds; nil if there is none that can be read.
    public var bytes: [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

    /// Writes the file.
    ///
    /// - Parameter mode: who may read it; nil for what the process gives new files.
    /// - Throws: ``PublishingError``; then the old file stands.
    public func write(_ bytes: [UInt8], mode: mode_t? = nil) throws(PublishingError) {
        let staged = path + ".new"
        // A run that was killed may have left it; if it is a link, what that leads to is not touched.
        unlink(staged)
        do throws(PublishingError) {
            let file = try FileDescriptor(opening: staged, O_WRONLY | O_CREAT | O_EXCL, to: "create")
            try file.write(bytes[...])
            if let mode { try PublishingError.check(fchmod(file.number, mode), "set the mode of", path) }
            try PublishingError.check(fsync(file.number), "sync", path)
            try PublishingError.check(rename(staged, path), "replace", path)
        } catch {
            unlink(staged)
            throw PublishingError(error.action, path, code: error.code)
        }
    }

    /// Removes the file, if it is there.
    ///
    /// - Throws: ``PublishingError``.
    public func remove() throws(PublishingError) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw PublishingError("remove", path)
    }
}
