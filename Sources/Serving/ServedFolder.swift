import CLinux
import Foundation
import Synchronization

/// The served folder: opens regular files in it, and nothing outside of it.
final class ServedFolder: Sendable {
    private struct Root {
        var folder: OpenFile
        var device: dev_t
        var inode: ino_t
    }

    private static let fileFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
    private static let folderFlags = O_RDONLY | O_CLOEXEC | O_DIRECTORY

    let path: String
    private let root = Mutex<Root?>(nil)
    /// Whether the kernel can restrict a path to a folder (Linux 5.6 or later, unless forbidden).
    private let hasOpenBeneath: Bool

    /// Takes the folder's path; every request checks again whether it exists.
    ///
    /// - Parameter usesOpenBeneath: false to avoid `openat2(2)`, as on an old kernel.
    init(path: String, usesOpenBeneath: Bool = true) {
        self.path = path
        let probe = open_beneath(AT_FDCWD, ".", Self.folderFlags)
        hasOpenBeneath = usesOpenBeneath && probe >= 0
        if probe >= 0 { close(probe) }
    }

    /// Whether the folder can be opened and listed.
    var isThere: Bool { (try? current()) != nil && access(path, R_OK | X_OK) == 0 }

    /// Opens a regular file; nil if it does not exist, or if its path contains symbolic links.
    ///
    /// - Parameters:
    ///   - path: a path of plain names; see ``RequestTarget/file(_:)``.
    ///   - root: the folder, from ``current()``.
    /// - Throws: ``ServingError/exhausted``.
    func open(_ path: String, in root: OpenFile) throws(ServingError) -> (file: OpenFile, status: stat)? {
        var descriptor: CInt = -1
        for _ in 0..<8 {
            descriptor =
                hasOpenBeneath
                ? root.openBeneath(path, Self.fileFlags) : Self.walk(from: root, to: path)
            // EAGAIN: something was renamed at the same time.
            guard descriptor < 0, errno == EINTR || errno == EAGAIN else { break }
        }
        guard let file = try Self.file(descriptor), let status = file.status(),
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return (file, status)
    }

    /// The folder, opened again if its path points to another one now; nil if it does not exist.
    ///
    /// - Throws: ``ServingError/exhausted``.
    func current() throws(ServingError) -> OpenFile? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return try root.withLock { (root) throws(ServingError) in
            if let root, root.device == status.st_dev, root.inode == status.st_ino { return root.folder }
            root = nil
            guard let folder = try Self.file(Foundation.open(path, Self.folderFlags)),
                let status = folder.status()
            else { return nil }
            root = Root(folder: folder, device: status.st_dev, inode: status.st_ino)
            return folder
        }
    }

    /// Opens component by component, so that no symbolic link is followed.
    private static func walk(from root: OpenFile, to path: String) -> CInt {
        var folder = root
        var names = path.split(separator: "/")[...]
        while names.count > 1, let name = names.popFirst() {
            let next = folder.open(String(name), folderFlags | O_NOFOLLOW)
            guard next >= 0 else { return next }
            folder = OpenFile(descriptor: next)
        }
        return folder.open(String(names.first ?? "."), fileFlags)
    }

    private static func file(_ descriptor: CInt) throws(ServingError) -> OpenFile? {
        guard descriptor < 0 else { return OpenFile(descriptor: descriptor) }
        if [EMFILE, ENFILE, ENOMEM].contains(errno) { throw .exhausted }
        return nil
    }
}
