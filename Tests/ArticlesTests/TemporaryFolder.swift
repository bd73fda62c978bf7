import Foundation

/// A folder of documents for one test, removed with all it holds when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "outfeed-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes a folder, with those above it.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    /// Writes a file, by default an article with its name as the title, and makes the folders above it.
    func write(_ name: String, _ text: String? = nil) throws {
        let parts = name.split(separator: "/")
        if parts.count > 1 { try makeFolder(parts.dropLast().joined(separator: "/")) }
        let text =
            text ?? "---\ntitle: \(name)\ndate: 2023-08-10\nwebUrl: https://example.org/\(name)\n---\nText.\n"
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Makes a symbolic link.
    func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(name)", withDestinationPath: destination)
    }

    /// The path without the folder's own.
    func relative(_ path: String) -> String {
        path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
    }
}
