import CLinux
import Foundation

/// An open file or folder that closes itself.
struct FileDescriptor: ~Copyable {
    let number: Int32
    private let path: String

    /// Opens a file as `open(2)` does.
    init(opening path: String, _ flags: Int32, mode: mode_t = 0o666, to action: String)
        throws(PublishingError)
    {
        number = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        try PublishingError.check(number, action, path)
    }

    /// Opens a file or folder and keeps others from locking it until it is closed.
    ///
    /// - Throws: ``StateFolder/Busy`` if another process has locked it; ``PublishingError``.
    static func locking(_ path: String, _ flags: Int32) throws -> FileDescriptor {
        let file = try FileDescriptor(opening: path, flags, to: "open")
        guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
            if errno == EWOULDBLOCK { throw StateFolder.Busy(path: path) }
            throw PublishingError("lock", path)
        }
        return file
    }

    deinit {
        close(number)
    }

    /// What the system knows of the file.
    func status() throws(PublishingError) -> stat {
        var status = stat()
        try PublishingError.check(fstat(number, &status), "look at", path)
        return status
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(PublishingError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Foundation.write(number, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw PublishingError("write", path)
            }
            written += count
        }
    }

    /// Whether the file holds just these bytes.
    func holds(_ bytes: [UInt8]) throws(PublishingError) -> Bool {
        guard try Int(status().st_size) == bytes.count else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var compared = 0
        while compared < bytes.count {
            let count = read(number, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw PublishingError("read", path)
            }
            guard count > 0, compared + count <= bytes.count,
                bytes[compared..<compared + count].elementsEqual(buffer[..<count])
            else { return false }
            compared += count
        }
        return true
    }

    /// Waits until what was written to the file system that holds the file is on its medium.
    func syncFileSystem() throws(PublishingError) {
        try PublishingError.check(syncfs(number), "sync", path)
    }
}
