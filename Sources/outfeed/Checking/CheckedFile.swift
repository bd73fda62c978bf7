import FileSystem
import Foundation

/// A feed to check: a file, or standard input.
struct CheckedFile {
    /// The path to report; `-` for standard input.
    let path: String

    private static let extensions: Set<String> = ["rss", "atom", "xml", "json", "rdf"]

    /// Finds the files at or below the given paths, each once, sorted by their bytes.
    ///
    /// - Throws: ``CommandError`` with status 66 if nothing exists at a path.
    static func all(in paths: [String]) throws -> [CheckedFile] {
        var found: Set<String> = []
        for path in paths {
            var isFolder: ObjCBool = false
            if path == "-" {
                found.insert(path)
            } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                throw CommandError(.noInput, "\(path): no such file or folder")
            } else if isFolder.boolValue {
                found.formUnion(try feeds(below: path))
            } else {
                found.insert(path)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(CheckedFile.init)
    }

    /// The feeds in a folder and its subfolders, except hidden ones.
    private static func feeds(below folder: String) throws -> [String] {
        guard let names = FileManager.default.enumerator(atPath: folder) else {
            throw CommandError(.noInput, "\(folder): the folder cannot be read")
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        var feeds: [String] = []
        while let name = names.nextObject() as? String {
            if (name as NSString).lastPathComponent.hasPrefix(".") {
                names.skipDescendants()
                continue
            }
            let isFeed = extensions.contains((name as NSString).pathExtension.lowercased())
            var status = stat()
            // Anything but a file, such as a pipe, might never end.
            guard isFeed, stat(base + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                continue
            }
            feeds.append(base + name)
        }
        return feeds
    }

    /// Reads the bytes: at most one more than the limit, which shows that the file is too large.
    func read(atMost limit: Int) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = SystemCall.retrying {
                Foundation.read(descriptor, &block, min(block.count, limit + 1 - bytes.count))
            }
            if count == 0 { break }
            if count < 0 { throw unreadable }
            bytes += block[..<count]
        }
        return bytes
    }

    private var unreadable: CommandError {
        CommandError(.noInput, "\(path): cannot be read: \(String(cString: strerror(errno)))")
    }
}
