import Foundation

/// A source's path as a configuration file must say it: relative to the file's folder.
struct RelativePath {
    /// The path for the file; a source with an absolute path keeps it.
    let string: String

    /// Finds the way from a file to something that is there.
    ///
    /// - Parameters:
    ///   - source: the path of a file or folder, relative to the working folder.
    ///   - file: the configuration file's path, relative to the working folder; its folder is there.
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

    /// The path without links, but for the last name: a link may be meant to lead elsewhere one day.
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
