import Foundation

/// A folder for one test, removed with its contents after the test.
public final class TemporaryFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Creates an empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "outfeed-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Creates a folder and its parents.
    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    /// Writes a file, and creates its parent folders.
    public func write(_ text: String, to name: String) throws {
        let url = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Creates a symbolic link.
    public func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(name)", withDestinationPath: destination)
    }

    /// The text of a file; nil if it does not exist.
    public func read(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// The result of `lstat(2)` for a file; all zeros if it does not exist.
    public func status(_ name: String) -> stat {
        var status = stat()
        _ = lstat("\(path)/\(name)", &status)
        return status
    }

    /// All files, including hidden ones, sorted.
    public var files: [String] {
        Self.files(in: path).keys.sorted()
    }

    /// The bytes of all files below a folder, by path.
    public static func files(in folder: String) -> [String: Data] {
        let names = FileManager.default.subpaths(atPath: folder) ?? []
        return names.reduce(into: [:]) { files, name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            guard exists, !isFolder.boolValue else { return }
            files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
        }
    }

    /// The path relative to the folder.
    public func relative(_ path: String) -> String {
        path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
    }
}
