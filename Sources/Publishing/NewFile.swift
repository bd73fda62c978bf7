import Foundation

/// A file that is created atomically and never overwrites another.
public struct NewFile: Sendable {
    /// The path of the new file.
    public let path: String

    /// Takes a path at which there need not be a file yet.
    public init(path: String) {
        self.path = path
    }

    /// Whether the path exists, even as a broken symbolic link.
    public var isTaken: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Writes the file.
    ///
    /// - Throws: ``PublishingError``, with the code `EEXIST` if the path exists.
    public func write(_ bytes: [UInt8]) throws(PublishingError) {
        guard !isTaken else { throw PublishingError("create", path, code: EEXIST) }
        do throws(PublishingError) {
            try stage(bytes, at: "\(path).\(UUID().uuidString)")
        } catch {
            throw PublishingError(error.action, path, code: error.code)
        }
    }

    private func stage(_ bytes: [UInt8], at staged: String) throws(PublishingError) {
        let file = try FileDescriptor(opening: staged, O_WRONLY | O_CREAT | O_EXCL, to: "create")
        defer { unlink(staged) }
        try file.write(bytes[...])
        try PublishingError.check(fsync(file.number), "write", path)
        // link(2) fails if the path exists; rename(2) would replace it.
        try PublishingError.check(link(staged, path), "create", path)
    }
}
