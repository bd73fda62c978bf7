import FileSystem

extension Publication {
    /// What a run does to a file.
    public enum Change: Hashable, Sendable {
        /// The file did not exist, or had other bytes.
        case written
        /// The file had these bytes already.
        case unchanged
        /// The file has other bytes and stays, because it may not be replaced.
        case kept
    }

    /// The outcome for one file.
    public struct Placed: Hashable, Sendable {
        /// The path in the output folder.
        public let path: String
        /// What the run does to it.
        public let change: Change
        /// The file's stamp, now or once it is swapped in; nil if unknown, as in a dry run.
        public let stamp: FileStamp?
        /// The outcome for its compressed sibling, if it has one.
        public internal(set) var siblings: [Placed] = []

        /// The file and its sibling.
        public var files: [Placed] { [self] + siblings }
    }
}
