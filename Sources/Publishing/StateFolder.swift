import Foundation

/// Where a run keeps what the next one must know: outside the served tree.
public struct StateFolder: Sendable {
    /// The folder, created with the first run.
    public let path: String

    /// Names the folder; nothing is created yet.
    public init(path: String) {
        self.path = path
    }

    /// The file that says which feeds stand; see ``Manifest``.
    var manifestPath: String { path + "/manifest.json" }

    /// Another run is at work.
    public struct Busy: Error, CustomStringConvertible {
        /// The lock file.
        public let path: String
        /// One line for the user.
        public var description: String { "\(path): another run is at work; this one has changed nothing" }
    }

    /// Held while a run publishes.
    ///
    /// The system gives it back when the process ends, however it ends.
    public struct Lock: ~Copyable {
        private let file: FileDescriptor

        init(_ file: consuming FileDescriptor) {
            self.file = file
        }
    }

    /// Creates the folder where it is missing and keeps other runs out of it.
    ///
    /// - Throws: ``Busy`` if another run is in; ``PublishingError`` if the folder cannot be written.
    public func lock() throws -> Lock {
        try OutputPath.createFolder(path)
        let path = path + "/lock"
        let file = try FileDescriptor(opening: path, O_RDWR | O_CREAT, to: "open")
        guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
            if errno == EWOULDBLOCK { throw Busy(path: path) }
            throw PublishingError("lock", path)
        }
        return Lock(file)
    }
}
