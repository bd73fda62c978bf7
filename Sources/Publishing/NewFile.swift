import Foundation

/// A file that is written where there is none: whole or not at all, and never over another.
public struct NewFile: Sendable {
    /// Where it is to be.
    public let path: String

    /// Names a file, which need not be there yet.
    public init(path: String) {
        self.path = path
    }

    /// Whether there is something at the path, be it a link that leads nowhere.
    public var isTaken: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Writes the file.
    ///
    /// - Throws: ``PublishingError``, with the code `EEXIST` if there is something at the path.
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
        // A link takes the place of nothing, whereas a rename would replace what is there.
        try PublishingError.check(link(staged, path), "create", path)
    }
}
