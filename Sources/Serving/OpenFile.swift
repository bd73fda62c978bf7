import CLinux
import FileSystem
import Foundation

/// A file open for reading, which is closed when the last reference is gone.
///
/// The descriptor is only used in methods, during which the object cannot be released.
final class OpenFile: Sendable {
    private let descriptor: CInt

    /// Takes ownership of a descriptor.
    init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The result of `fstat(2)`.
    func status() -> stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// Opens a name in this folder like `openat(2)`.
    func open(_ name: String, _ flags: CInt) -> CInt { openat(descriptor, name, flags) }

    /// Opens a path below this folder without following symbolic links.
    func openBeneath(_ path: String, _ flags: CInt) -> CInt { open_beneath(descriptor, path, flags) }

    /// Duplicates the descriptor, for the caller to close; -1 if there are no descriptors left.
    func duplicate() -> CInt { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

    /// Reads the bytes from the start, piece by piece.
    ///
    /// - Throws: ``ServingError/unreadable`` if the disk fails.
    func read(pieces size: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(ServingError) {
        var buffer = [UInt8](repeating: 0, count: size)
        var offset = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                SystemCall.retrying { pread(descriptor, bytes.baseAddress, bytes.count, offset) }
            }
            guard count >= 0 else { throw .unreadable }
            if count == 0 { return }
            take(buffer[..<count])
            offset += count
        }
    }
}

/// Why a file cannot be sent now although it may exist.
enum ServingError: Error {
    /// The process or the system has no descriptors or memory left.
    case exhausted
    /// The file cannot be read, or keeps changing.
    case unreadable
}
