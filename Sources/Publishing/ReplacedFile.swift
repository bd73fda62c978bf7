import Foundation

/// A file that is replaced atomically: readers see either the old contents or the new, never a mix.
public struct ReplacedFile: Sendable {
    /// The path.
    public let path: String

    /// Takes a path; the file need not exist, but its folder must.
    public init(path: String) {
        self.path = path
    }

    /// The contents; nil if there is no readable file.
    public var bytes: [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

    /// Writes the file.
    ///
    /// - Parameter mode: the file's mode; nil for the process's default.
    /// - Throws: ``PublishingError``; the old file is kept then.
    public func write(_ bytes: [UInt8], mode: mode_t? = nil) throws(PublishingError) {
        let staged = path + ".new"
        // A killed run may have left it. If it is a link, its target is not touched.
        unlink(staged)
        do throws(PublishingError) {
            let file = try FileDescriptor(opening: staged, O_WRONLY | O_CREAT | O_EXCL, to: "create")
            try file.write(bytes[...])
            if let mode { try PublishingError.check(fchmod(file.number, mode), "set the mode", path) }
            try PublishingError.check(fsync(file.number), "sync", path)
            try PublishingError.check(rename(staged, path), "replace", path)
        } catch {
            unlink(staged)
            throw PublishingError(error.action, path, code: error.code)
        }
    }

    /// Removes the file if it exists.
    ///
    /// - Throws: ``PublishingError``.
    public func remove() throws(PublishingError) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw PublishingError("remove", path)
    }
}
