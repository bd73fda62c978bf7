import CLinux
import Foundation
import SystemPackage

/// A file that is open for reading, and closed when nobody needs it any more.
///
/// The descriptor is used within methods only, during which the file cannot be let go.
final class OpenFile: Sendable {
    private let descriptor: CInt

    /// Takes a descriptor over.
    init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// What the system knows of the file.
    func status() -> stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// Opens a name in this folder as `openat(2)` does.
    func open(_ name: String, _ flags: CInt) -> CInt { openat(descriptor, name, flags) }

    /// Opens a path beneath this folder, without symbolic links.
    func openBeneath(_ path: String, _ flags: CInt) -> CInt { open_beneath(descriptor, path, flags) }

    /// Another descriptor of the file, for somebody else to close; -1 if there is none left.
    func duplicate() -> CInt { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

    /// Hands its bytes over, piece by piece from the start.
    ///
    /// - Throws: ``ServingError/unreadable`` if the medium fails.
    func read(pieces size: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(ServingError) {
        var buffer = [UInt8](repeating: 0, count: size)
        let file = SystemPackage.FileDescriptor(rawValue: descriptor)
        var offset = 0
        while true {
            let count = try? buffer.withUnsafeMutableBytes { bytes in
                try file.read(fromAbsoluteOffset: Int64(offset), into: bytes)
            }
            guard let count else { throw .unreadable }
            if count == 0 { return }
            take(buffer[..<count])
            offset += count
        }
    }
}

/// Why a file that may be there cannot be sent now.
enum ServingError: Error {
    /// The process or the system has no descriptor or memory left.
    case exhausted
    /// The file cannot be read, or changes all the time.
    case unreadable
}
