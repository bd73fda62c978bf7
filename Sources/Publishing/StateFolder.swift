import Foundation

/// The folder where a run keeps data for the next one, outside the served folder.
public struct StateFolder: Sendable {
    /// The folder, created by the first run.
    public let path: String

    /// Takes the folder's path; nothing is created yet.
    public init(path: String) {
        self.path = path
    }

    /// The file that lists the published feeds; see ``Manifest``.
    var manifestPath: String { path + "/manifest" }

    /// The file that lists the files removed for good; see ``GoneList``.
    public var gonePath: String { path + "/gone" }

    /// The file that lists the files that have moved; see ``MovedList``.
    public var movedPath: String { path + "/moved" }

    /// The file with the pings that are still to be sent to hubs.
    public var pings: ReplacedFile { ReplacedFile(path: path + "/pings") }

    /// The file with what shown articles say, and when a change of it was noticed.
    public var edits: ReplacedFile { ReplacedFile(path: path + "/edits") }

    /// The file with the problems that stood after the last run.
    public var problems: ReplacedFile { ReplacedFile(path: path + "/problems") }

    /// The name to record an output folder under; it stays the same when the whole project is moved.
    public func name(of output: String) -> String {
        let output = OutputPath.resolved(output)
        return OutputPath.relative(output, to: OutputPath.parent(of: OutputPath.resolved(path)))
    }

    /// The name to record a document under; it stays the same when the whole project is moved.
    public func name(ofDocument path: String) -> String {
        let folder = OutputPath.resolved(OutputPath.parent(of: path))
        return OutputPath.relative(
            OutputPath.join(folder, OutputPath.name(of: path)),
            to: OutputPath.parent(of: OutputPath.resolved(self.path)))
    }

    /// The path of a document that is recorded under a name.
    public func path(ofDocument name: String) -> String {
        let parent = OutputPath.parent(of: path)
        return name.hasPrefix("/") || parent == "." ? name : OutputPath.join(parent, name)
    }

    /// Says that a newer version of the program wrote the state.
    public struct NewerVersionError: Error, CustomStringConvertible {
        /// The file.
        public let path: String
        /// One line for the user.
        public var description: String {
            "\(path): the record of earlier exports is from a newer version of Outfeed; use that version or another "
                + "state folder; nothing was changed"
        }
    }

    /// Says that another run is active.
    public struct BusyError: Error, CustomStringConvertible {
        /// The lock file or output folder.
        public let path: String
        /// One line for the user.
        public var description: String { "\(path): another run is active; this run changed nothing" }
    }

    /// A lock held while a run publishes.
    ///
    /// The system releases it when the process ends for any reason.
    public struct Lock: ~Copyable {
        private let file: FileDescriptor

        init(_ file: consuming FileDescriptor) {
            self.file = file
        }
    }

    /// Creates the folder if it is missing, and locks it against other runs.
    ///
    /// - Parameter timeout: how long to wait for another run to end.
    /// - Throws: ``BusyError`` if another run holds the lock; ``PublishingError`` if the folder cannot be
    ///   written.
    public func lock(timeout: Duration = .zero) throws -> Lock {
        try OutputPath.createFolder(path)
        let path = path + "/lock"
        return Lock(try FileDescriptor.locking(path, O_RDWR | O_CREAT, timeout: timeout))
    }
}
