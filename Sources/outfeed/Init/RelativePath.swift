import Foundation

/// A source's path as written in a configuration file: relative to the file's folder.
struct RelativePath {
    /// The path for the file; absolute paths stay absolute.
    let string: String

    /// Finds the relative path from the configuration file to an existing source.
    ///
    /// - Parameters:
    ///   - source: the path of a file or folder, relative to the working directory.
    ///   - file: the configuration file's path, relative to the working directory; its folder must exist.
    init(of source: String, from file: String) {
        let source = Self.withoutSlashesAtEnd(source)
        guard !source.hasPrefix("/"), let slash = file.lastIndex(of: "/") else {
            string = source
            return
        }
        let start = Self.names(in: Self.real(String(file[...slash])))
        let end = Self.names(in: Self.realExceptLast(source))
        let shared = zip(start, end).prefix { $0 == $1 }.count
        let way = Array(repeating: "..", count: start.count - shared) + end[shared...]
        string = way.isEmpty ? "." : way.joined(separator: "/")
    }

    /// Resolves links except in the last component, as that link may point elsewhere one day.
    private static func realExceptLast(_ path: String) -> String {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        guard name != ".", name != ".." else { return real(path) }
        return real(slash.map { String(path[...$0]) } ?? ".") + "/" + name
    }

    private static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func names(in path: String) -> [Substring] {
        path.split(separator: "/")
    }

    private static func withoutSlashesAtEnd(_ path: String) -> String {
        guard let end = path.lastIndex(where: { $0 != "/" }) else { return path.isEmpty ? "." : "/" }
        return String(path[...end])
    }
}
