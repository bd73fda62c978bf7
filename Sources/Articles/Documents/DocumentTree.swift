import FileSystem
import Foundation
import Text

/// Walks the sources folder by folder, and visits each folder once even if sources overlap.
///
/// Documents are files with one of the endings of ``DocumentForm``. Files and folders whose names begin with
/// a dot are skipped; symbolic links to folders are not followed. A source that is a file is a document
/// whatever its name.
public struct DocumentTree: Sendable {
    /// Says that a source does not exist or is inaccessible.
    public struct MissingSourceError: Error, CustomStringConvertible {
        /// The source as the user wrote it, without trailing slashes.
        public let path: String
        /// The system's reason.
        public let reason: String
        /// One line for the user.
        public var description: String { "\(path): \(reason); expected a folder of documents or a document" }
    }

    /// Problems with file names found so far.
    public private(set) var problems: [Diagnostic] = []
    /// Folders found so far that cannot be opened or listed completely.
    public private(set) var unreadable: [UnreadableSource] = []
    /// Folders given as sources in which neither a document nor an unreadable folder has been found so far.
    public private(set) var emptySources: [String] = []
    private let hasBundles: Bool
    private var folders: [String] = []
    /// The names of sources that are files, by their folder's prefix.
    private var files: [ExactPath: [String]] = [:]
    private var visited: Set<ExactPath> = []

    /// Checks the sources.
    ///
    /// - Parameter hasBundles: whether all other files beside an `index` file, and below it, belong to that document.
    /// - Throws: ``MissingSourceError`` for the first one that does not exist.
    public init(_ sources: [String], hasBundles: Bool = false) throws(MissingSourceError) {
        self.hasBundles = hasBundles
        for source in sources {
            let path = Self.withoutSlashesAtEnd(source)
            var status = stat()
            guard stat(path, &status) == 0 else {
                throw MissingSourceError(path: path, reason: Self.systemReason)
            }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
                files[ExactPath(String(path[..<start])), default: []].append(String(path[start...]))
                continue
            }
            guard access(path, R_OK) == 0 else {
                throw MissingSourceError(path: path, reason: Self.systemReason)
            }
            folders.append(path)
        }
        emptySources = folders
        // The last one is walked first.
        folders.reverse()
    }

    /// Lists the next folder; nil after the last.
    ///
    /// A folder that cannot be opened or listed is added to ``unreadable``; one that no longer exists is
    /// skipped.
    ///
    /// - Throws: ``OutOfResourcesError``.
    public mutating func next() throws(OutOfResourcesError) -> FolderListing? {
        while let folder = folders.popLast() {
            let prefix = Self.prefix(of: folder)
            guard visited.insert(ExactPath(prefix)).inserted else { continue }
            guard let listing = try list(folder, prefix: prefix) else { continue }
            if listing.count > 0 { noteContent(in: prefix) }
            return listing
        }
        while let (folder, names) = files.popFirst() {
            let path = folder.string.isEmpty ? "." : folder.string
            // Opening a named file does not require permission to list its folder.
            let descriptor = open(path, Self.pathOnly | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else {
                try refuse(path)
                continue
            }
            return FolderListing(
                prefix: folder.string, descriptor: descriptor,
                names: names.reduce(into: PackedNames()) { $0.append($1) })
        }
        return nil
    }

    private static func prefix(of folder: String) -> String {
        folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    }

    private mutating func list(_ folder: String, prefix: String) throws(OutOfResourcesError) -> FolderListing?
    {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // The directory stream closes its descriptor, and the listing needs one as well.
        let copy = descriptor < 0 ? -1 : fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let code = errno
            if copy >= 0 { close(copy) }
            if descriptor >= 0 { close(descriptor) }
            errno = code
            try refuse(folder)
            return nil
        }
        defer { closedir(stream) }
        let waiting = folders.count
        var names = PackedNames()
        for name in files.removeValue(forKey: ExactPath(prefix)) ?? [] { names.append(name) }
        while true {
            // Only errno tells an incomplete listing from the end.
            errno = 0
            guard let entry = readdir(stream) else { break }
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                let name = UnsafeRawBufferPointer(rebasing: name.prefix { $0 != 0 })
                guard name.first != UInt8(ascii: ".") else { return }
                take(name, type: Int32(entry.pointee.d_type), prefix: prefix, into: &names)
            }
        }
        let code = errno
        guard code == 0 else {
            close(descriptor)
            errno = code
            try refuse(folder)
            return nil
        }
        guard hasBundles, let bundle = names.filtered({ $0.starts(with: "index.".utf8) }) else {
            return FolderListing(prefix: prefix, descriptor: descriptor, names: names)
        }
        folders.removeSubrange(waiting...)
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        return FolderListing(
            prefix: prefix, descriptor: descriptor, names: bundle,
            bundleModified: isKnown ? FileStamp(status).modified : nil)
    }

    /// Records that a folder cannot be read, unless it no longer exists; `errno` has the reason.
    private mutating func refuse(_ folder: String) throws(OutOfResourcesError) {
        let code = errno
        guard code != ENOENT else { return }
        try OutOfResourcesError.check(folder)
        unreadable.append(UnreadableSource(path: folder, code: code))
        noteContent(in: Self.prefix(of: folder))
    }

    /// Records that the sources containing a folder are not empty.
    private mutating func noteContent(in prefix: String) {
        guard !emptySources.isEmpty else { return }
        emptySources.removeAll { prefix.hasPrefix(Self.prefix(of: $0)) }
    }

    /// O_PATH, which Foundation's C module hides.
    private static let pathOnly: Int32 = 0o10000000

    private mutating func take(
        _ name: UnsafeRawBufferPointer, type: Int32, prefix: String, into names: inout PackedNames
    ) {
        let isDocument = DocumentForm(name: name) != nil
        // The common case, without creating a string.
        if isDocument, type == DT_REG, name.allSatisfy({ $0 < 0x80 }) { return names.append(name) }
        let path = prefix + String(decoding: name, as: UTF8.self)
        let isFolder = type == DT_DIR || type == DT_UNKNOWN && Self.isFolder(path)
        if String(validating: name, as: UTF8.self) == nil {
            guard isFolder || isDocument else { return }
            problems.append(Diagnostic(path: path, message: "expected a file name in UTF-8"))
        } else if isDocument {
            // Includes folders named like documents: reading them reports the mistake.
            names.append(name)
        } else if isFolder {
            folders.append(path)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A source's path as used by the tree: without trailing slashes.
    public static func path(of source: String) -> String { withoutSlashesAtEnd(source) }

    /// A path without the names `.` in it, so that `./a` and `a` compare equal.
    static func withoutDots(_ path: String) -> String {
        guard path.hasPrefix("./") || path.contains("/./") else { return path }
        return (path.hasPrefix("/") ? "/" : "")
            + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    private static func withoutSlashesAtEnd(_ path: String) -> String {
        guard let end = path.lastIndex(where: { $0 != "/" }) else { return path.isEmpty ? "." : "/" }
        return String(path[...end])
    }

    /// Why the last system call failed.
    static var systemReason: String { String(cString: strerror(errno)) }
}

/// A path that is compared byte by byte, like the file system does; equal strings may differ in
/// normalization.
struct ExactPath: Hashable, Sendable {
    let string: String

    init(_ string: String) {
        self.string = string
    }

    static func == (left: ExactPath, right: ExactPath) -> Bool {
        left.string.utf8.elementsEqual(right.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(string)
    }
}
