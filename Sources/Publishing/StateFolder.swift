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
    var manifestPath: String { path + "/manifest" }

    /// The file that says which files were removed; see ``GoneList``.
    public var gonePath: String { path + "/gone" }

    /// The file that says what hubs have still to be told.
    public var pings: ReplacedFile { ReplacedFile(path: path + "/pings") }

    /// The name under which something is noted of an output folder, which stays when a project moves as a whole.
    public func name(of output: String) -> String {
        let output = OutputPath.resolved(output)
        return OutputPath.relative(output, to: OutputPath.parent(of: OutputPath.resolved(path)))
    }

    /// The name under which something is noted of a document, which stays when a project moves as a whole.
    public func name(ofDocument path: String) -> String {
        let folder = OutputPath.resolved(OutputPath.parent(of: path))
        return OutputPath.relative(
            OutputPath.join(folder, OutputPath.name(of: path)),
            to: OutputPath.parent(of: OutputPath.resolved(self.path)))
    }

    /// A newer version of the program wrote what is noted of earlier exports.
    public struct NewerVersionError: Error, CustomStringConvertible {
        /// The file.
        public let path: String
        /// One line for the user.
        public var description: String {
            "\(path): the record of earlier exports is from a newer version of Outfeed; use that version or another "
                + "state folder; nothing was changed"
        }
    }

    /// Another run is at work.
    public struct BusyError: Error, CustomStringConvertible {
        /// The lock file or output folder.
        public let path: String
        /// One line for the user.
        public var description: String { "\(path): another run is active; this run changed nothing" }
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
    /// - Parameter timeout: how long to wait for another run to end.
    /// - Throws: ``BusyError`` if another run is in; ``PublishingError`` if the folder cannot be written.
    public func lock(timeout: Duration = .zero) throws -> Lock {
        try OutputPath.createFolder(path)
        let path = path + "/lock"
        return Lock(try FileDescriptor.locking(path, O_RDWR | O_CREAT, timeout: timeout))
    }
}
