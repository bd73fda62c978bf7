import Foundation

/// What tells a file from what it was before, without reading it.
public struct FileStamp: Hashable, Sendable {
    /// The length in bytes.
    public let size: Int64
    /// When the file last changed, in nanoseconds since 1970-01-01T00:00:00Z.
    public let modified: Int64
    /// The file's number on its file system.
    public let inode: UInt64

    /// Takes the stamp from what the system says of a file.
    public init(_ status: stat) {
        size = Int64(status.st_size)
        // Wraps around for years beyond 2262: all that counts is whether two of them are the same.
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }

    /// A stamp that was noted earlier.
    public init(size: Int64, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    /// The stamp of the file at a path, or of what a symbolic link there leads to; nil if there is none.
    public init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether a later change must show in the stamp, given the moment at which the file was looked at.
    ///
    /// A file that was written just before it is read may be written again within the same tick of its file
    /// system's clock, and keep its time and size. Ticks are at most 10 ms on Linux's own file systems, and
    /// whole seconds, at most two, on those that keep nothing finer.
    ///
    /// - Parameter moment: nanoseconds since 1970-01-01T00:00:00Z, taken before the file was opened.
    public func isSettled(at moment: Int64) -> Bool {
        let tick: Int64 = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 100_000_000
        return modified < moment - tick
    }

    /// The clock's moment, in nanoseconds since 1970-01-01T00:00:00Z.
    public static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
