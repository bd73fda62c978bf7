import Foundation

/// Helpers for paths in the output.
enum OutputPath {
    /// Creates a folder and its parents if they are missing.
    static func createFolder(_ path: String) throws(PublishingError) {
        if mkdir(path, 0o777) == 0 { return }
        switch errno {
        case EEXIST:
            // Opening distinguishes a folder, also behind a symbolic link, from a file.
            _ = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY, to: "use as a folder")
        case ENOENT:
            let parent = parent(of: path)
            guard parent != path else { throw PublishingError("create", path) }
            try createFolder(parent)
            try PublishingError.check(mkdir(path, 0o777), "create", path)
        default:
            throw PublishingError("create", path)
        }
    }

    /// The parent folder of a path.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component of a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The absolute path without symbolic links and dots; components that do not exist yet are kept.
    static func resolved(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        let parent = parent(of: path)
        return parent == path ? path : join(resolved(parent), name(of: path))
    }

    /// Appends a name to a folder's path.
    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The path relative to a folder that contains it; otherwise the path itself.
    static func relative(_ path: String, to folder: String) -> String {
        let prefix = join(folder, "")
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
