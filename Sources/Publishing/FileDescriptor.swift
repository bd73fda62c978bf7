import CLinux
import FileSystem
import Foundation

/// An open file or folder that closes itself.
struct FileDescriptor: ~Copyable {
    let number: Int32
    private let path: String
    private var isLocked = false

    /// Opens a file like `open(2)`.
    init(opening path: String, _ flags: Int32, mode: mode_t = 0o666, to action: String)
        throws(PublishingError)
    {
        number = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        try PublishingError.check(number, action, path)
    }

    /// Opens and locks a file or folder until it is closed.
    ///
    /// - Parameter timeout: how long to wait if another process holds the lock.
    /// - Throws: ``StateFolder/BusyError`` if another process holds the lock; ``PublishingError``.
    static func locking(_ path: String, _ flags: Int32, timeout: Duration) throws -> FileDescriptor {
        var file = try FileDescriptor(opening: path, flags, to: "open")
        let end = ContinuousClock.now + timeout
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK else { throw PublishingError("lock", path) }
            guard ContinuousClock.now < end else { throw StateFolder.BusyError(path: path) }
            // Polls, because a blocking lock has no timeout.
            usleep(50_000)
        }
        file.isLocked = true
        return file
    }

    /// Reads a whole file; nil if it does not exist.
    static func contents(of path: String) throws(PublishingError) -> [UInt8]? {
        do throws(PublishingError) {
            return try FileDescriptor(opening: path, O_RDONLY, to: "read").rest()
        } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }

    private func rest() throws(PublishingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = SystemCall.retrying { read(number, &buffer, buffer.count) }
            if count == 0 { return bytes }
            if count < 0 { throw PublishingError("read", path) }
            bytes += buffer[..<count]
        }
    }

    deinit {
        // A program that another thread is just starting briefly has a copy of the descriptor, which would keep the lock.
        if isLocked { flock(number, LOCK_UN) }
        close(number)
    }

    /// The result of `fstat(2)`.
    func status() throws(PublishingError) -> stat {
        var status = stat()
        try PublishingError.check(fstat(number, &status), "inspect", path)
        return status
    }

    /// Writes all bytes.
    func write(_ bytes: ArraySlice<UInt8>) throws(PublishingError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                SystemCall.retrying {
                    Foundation.write(
                        number, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                }
            }
            if count < 0 { throw PublishingError("write", path) }
            written += count
        }
    }

    /// Whether the file contains exactly these bytes.
    func holds(_ bytes: [UInt8]) throws(PublishingError) -> Bool {
        guard try Int(status().st_size) == bytes.count else { return false }
        return try goesOn(with: bytes[...])
    }

    /// Whether these are the next bytes in the file.
    func goesOn(with bytes: ArraySlice<UInt8>) throws(PublishingError) -> Bool {
        var buffer = [UInt8](repeating: 0, count: min(bytes.count, 1 << 16))
        var rest = bytes
        while !rest.isEmpty {
            let count = SystemCall.retrying { read(number, &buffer, min(buffer.count, rest.count)) }
            if count < 0 { throw PublishingError("read", path) }
            guard count > 0, rest.prefix(count).elementsEqual(buffer[..<count]) else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Copies the mode and owner of another file.
    func copyModeAndOwner(of other: stat) throws(PublishingError) {
        try PublishingError.check(fchmod(number, other.st_mode & 0o7777), "set the mode", path)
        // Only root may change the owner; for others this fails and their files stay their own.
        _ = fchown(number, other.st_uid, other.st_gid)
    }

    /// Sets the modification time.
    func setTime(_ time: timespec) throws(PublishingError) {
        try PublishingError.check(futimens(number, [time, time]), "set the time", path)
    }

    /// Waits until the file or folder is on disk.
    func sync() throws(PublishingError) {
        try PublishingError.check(fsync(number), "sync", path)
    }

    /// Waits until the file system has written everything to disk.
    func syncFileSystem() throws(PublishingError) {
        try PublishingError.check(syncfs(number), "sync", path)
    }
}
