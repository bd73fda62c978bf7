import Foundation

/// Finds the documents of a source: a folder, walked to its depths, or a single file.
///
/// Documents are named `.md`, `.markdown` or `.txt`, in letters of any case. Files and folders whose names
/// begin with a dot are passed over; symbolic links to folders are not followed.
public struct DocumentFolder: Sendable {
    /// The source as the user wrote it, without slashes at its end.
    public let path: String

    /// There is nothing at the source's path, or it cannot be looked at.
    public struct Missing: Error, CustomStringConvertible {
        /// The source as the user wrote it.
        public let path: String
        /// The system's reason.
        public let reason: String
        /// One line for the user.
        public var description: String { "\(path): \(reason); expected a folder of documents or a document" }
    }

    /// Names a source.
    public init(_ path: String) {
        let trimmed = path.drop(suffix: "/")
        self.path = trimmed.isEmpty ? path.isEmpty ? "." : "/" : trimmed
    }

    /// What a walk found.
    public struct Contents: Sendable {
        /// The paths of what is named like a document, in no order; each begins with the source's own path.
        public var documents: [String] = []
        /// Folders that cannot be opened, and folders and files whose names cannot be used.
        public var problems: [Problem] = []
    }

    /// Walks the source.
    ///
    /// - Throws: ``Missing`` if there is nothing at its path.
    public func contents() throws(Missing) -> Contents {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Missing(path: path, reason: Self.systemReason) }
        var contents = Contents()
        guard status.st_mode & S_IFMT == S_IFDIR else {
            contents.documents.append(path)
            return contents
        }
        guard let root = opendir(path) else { throw Missing(path: path, reason: Self.systemReason) }
        closedir(root)
        var folders = [path]
        while let folder = folders.popLast() {
            Self.list(folder, folders: &folders, contents: &contents)
        }
        return contents
    }

    /// Whether a file name ends as documents' names do.
    static func isDocumentName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".md", ".markdown", ".txt"].contains(where: name.hasSuffix)
    }

    private static func list(_ folder: String, folders: inout [String], contents: inout Contents) {
        guard let stream = opendir(folder) else {
            contents.problems.append(Problem(path: folder, message: "cannot be opened: \(systemReason)"))
            return
        }
        defer { closedir(stream) }
        let prefix = folder == "." ? "" : folder == "/" ? "/" : folder + "/"
        while let entry = readdir(stream) {
            guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
            let type = entry.pointee.d_type
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) {
                    (String(validatingCString: $0), String(cString: $0))
                }
            }
            let path = prefix + name.1
            let isFolder = Int32(type) == DT_DIR || Int32(type) == DT_UNKNOWN && isFolder(path)
            let isDocument = isDocumentName(name.1)
            if name.0 == nil {
                guard isFolder || isDocument else { continue }
                contents.problems.append(Problem(path: path, message: "expected a name in UTF-8"))
            } else if isDocument {
                // A folder named like a document comes along: reading it says what is wrong.
                contents.documents.append(path)
            } else if isFolder {
                folders.append(path)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static var systemReason: String { String(cString: strerror(errno)) }
}

extension String {
    fileprivate func drop(suffix: Character) -> String {
        String(self[..<(lastIndex { $0 != suffix }.map { index(after: $0) } ?? startIndex)])
    }
}
