import FileSystem
import Foundation

/// The outcome of opening a file of a source.
enum OpenedFile {
    /// A regular file, which must be closed.
    case regular(descriptor: Int32, stamp: FileStamp, isSettled: Bool)
    /// Something that is named like a document but is not a file.
    case other(DocumentFile.Content)
    /// The path exists but cannot be opened, so its contents are unknown.
    case unreadable(UnreadableSource)
    /// The file no longer exists.
    case gone

    /// Opens the file at a path.
    init(_ path: String) throws(OutOfResourcesError) {
        try self.init(AT_FDCWD, path, path: path, modified: nil)
    }

    /// Opens a file of a folder.
    init(_ listing: FolderListing, at index: Int) throws(OutOfResourcesError) {
        let result = listing.withCName(at: index) { name in
            Result { () throws(OutOfResourcesError) in
                try OpenedFile(
                    listing.descriptor, name, path: listing.path(at: index), modified: listing.bundleModified)
            }
        }
        self = try result.get()
    }

    /// - Parameter modified: the earliest time for the file's stamp.
    private init(
        _ folder: Int32, _ name: UnsafePointer<CChar>, path: String, modified: Int64?
    ) throws(OutOfResourcesError) {
        let moment = FileStamp.now
        // Without O_NONBLOCK, opening a named pipe could wait forever for a writer.
        let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let code = errno
            try OutOfResourcesError.check(path)
            // A broken link counts as existing: its target may be on an unmounted disk.
            if code == ENOENT, !Self.isLink(folder, name) {
                self = .gone
            } else if code == ENXIO {
                // A socket, which cannot be opened.
                self = .irregular(path, FileStamp(size: 0, modified: 0, inode: 0), isSettled: false)
            } else {
                self = .unreadable(UnreadableSource(path: path, code: code))
            }
            return
        }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            self = .unreadable(UnreadableSource(path: path, code: errno))
            close(file)
            return
        }
        let stamp = FileStamp(status).modified(atLeast: modified)
        let isSettled = stamp.isSettled(at: moment)
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            self = .regular(descriptor: file, stamp: stamp, isSettled: isSettled)
            return
        case S_IFDIR:
            self = .other(path, "expected a document, found a folder", stamp, isSettled: isSettled)
        default: self = .irregular(path, stamp, isSettled: isSettled)
        }
        close(file)
    }

    private static func isLink(_ folder: Int32, _ name: UnsafePointer<CChar>) -> Bool {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func irregular(_ path: String, _ stamp: FileStamp, isSettled: Bool) -> OpenedFile {
        let message = "expected a document, found something that is not a regular file"
        return other(path, message, stamp, isSettled: isSettled)
    }

    private static func other(
        _ path: String, _ message: String, _ stamp: FileStamp, isSettled: Bool
    ) -> OpenedFile {
        .other(
            DocumentFile.Content(
                outcome: .rejected([Diagnostic(path: path, message: message)]), stamp: stamp,
                isSettled: isSettled))
    }
}
