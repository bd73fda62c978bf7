import Foundation

/// Size, time and inode of a file: enough to tell whether it changed without reading it.
public struct FileStamp: Hashable, Sendable {
    /// The size in bytes.
    public let size: Int64
    /// The modification time, in nanoseconds since 1970-01-01T00:00:00Z.
    public let modified: Int64
    /// The inode number.
    public let inode: UInt64

    /// Takes the stamp from a `stat` structure.
    public init(_ status: stat) {
        size = Int64(status.st_size)
        // Overflows for years after 2262, which does not matter: stamps are only compared for equality.
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }

    /// Recreates a saved stamp.
    public init(size: Int64, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    /// The stamp of the file at a path, with symbolic links followed; nil if it does not exist.
    public init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The same stamp with a later time, if that is later.
    public func modified(atLeast time: Int64?) -> FileStamp {
        FileStamp(size: size, modified: max(modified, time ?? modified), inode: inode)
    }

    /// Whether every later change is sure to change the stamp, given when the file was looked at.
    ///
    /// A file written just before it is read may be written again within the same tick of the file system's
    /// clock, and keep its time and size. Ticks are at most 10 ms on Linux's own file systems, and whole
    /// seconds, at most two, on those that store nothing finer.
    ///
    /// - Parameter moment: nanoseconds since 1970-01-01T00:00:00Z, taken before the file was opened.
    public func isSettled(at moment: Int64) -> Bool {
        let tick: Int64 = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 100_000_000
        return modified < moment - tick
    }

    /// The current time, in nanoseconds since 1970-01-01T00:00:00Z.
    public static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
