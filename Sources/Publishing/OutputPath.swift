import Foundation

/// Small operations on paths of the output.
enum OutputPath {
    /// Creates a folder, and those above it, where they are missing.
    static func createFolder(_ path: String) throws(PublishingError) {
        if mkdir(path, 0o777) == 0 { return }
        switch errno {
        case EEXIST:
            // Opening tells a folder, also behind a symbolic link, from a file in its place.
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

    /// The folder that a path lies in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last name of a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The absolute path without symbolic links and dots; what is not there yet is kept as it is.
    static func resolved(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        let parent = parent(of: path)
        return parent == path ? path : join(resolved(parent), name(of: path))
    }

    /// The path of a name in a folder.
    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The path as seen from a folder that it lies in, or as it is.
    static func relative(_ path: String, to folder: String) -> String {
        let prefix = join(folder, "")
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
