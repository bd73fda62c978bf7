import Foundation

/// Where a run keeps what the next one must know: outside the served tree.
public struct StateFolder: Sendable {
    /// The folder, created with the first run.
    public let path: String

    /// Names the folder; nothing is created yet.
    public init(path: String) {
        self.path = path
    }

    /// Whether the folder lies in an output folder, or is that folder: it would be served.
    public func isInside(_ output: String) -> Bool {
        let output = OutputPath.resolved(output)
        let state = OutputPath.resolved(path)
        return state == output || state.hasPrefix(OutputPath.join(output, ""))
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

    /// Another run is at work.
    public struct Busy: Error, CustomStringConvertible {
        /// The lock file or output folder.
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
    /// - Parameter patience: how long to wait for another run to end.
    /// - Throws: ``Busy`` if another run is in; ``PublishingError`` if the folder cannot be written.
    public func lock(patience: Duration = .zero) throws -> Lock {
        try OutputPath.createFolder(path)
        let path = path + "/lock"
        return Lock(try FileDescriptor.locking(path, O_RDWR | O_CREAT, patience: patience))
    }
}
