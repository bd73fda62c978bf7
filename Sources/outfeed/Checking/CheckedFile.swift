import FileSystem
import Foundation

/// A feed to check: a file, or standard input.
struct CheckedFile {
    /// The path to report; `-` for standard input.
    let path: String

    private static let extensions: Set<String> = ["rss", "atom", "xml", "json", "rdf"]

    /// Finds the files at or below the given paths, each once, sorted by their bytes.
    ///
    /// A path at which there is nothing is one of them, and cannot be read.
    static func all(in paths: [String]) -> [CheckedFile] {
        var found: Set<String> = []
        for path in paths {
            var isFolder: ObjCBool = false
            if path == "-" {
                found.insert(path)
            } else if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
            {
                found.formUnion(feeds(below: path) ?? [path])
            } else {
                found.insert(path)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(CheckedFile.init)
    }

    /// The feeds in a folder and its subfolders, except hidden ones; nil if it cannot be read.
    private static func feeds(below folder: String) -> [String]? {
        guard access(folder, R_OK | X_OK) == 0, let names = FileManager.default.enumerator(atPath: folder)
        else {
            return nil
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
    ///
    /// - Parameter patience: for how many seconds to wait for the next bytes of a pipe.
    /// - Throws: ``CommandError`` with status 66.
    func read(atMost limit: Int, patience: Int32 = 10) throws -> [UInt8] {
        // A pipe would otherwise only be opened when somebody writes to it.
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let isPipe = path != "-" && status.st_mode & S_IFMT == S_IFIFO
        while bytes.count <= limit {
            if isPipe { try wait(for: descriptor, patience) }
            let count = SystemCall.retrying {
                Foundation.read(descriptor, &block, min(block.count, limit + 1 - bytes.count))
            }
            if count == 0 { break }
            if count < 0 { throw unreadable }
            bytes += block[..<count]
        }
        return bytes
    }

    /// Waits until there are bytes to read, or all writers are gone.
    private func wait(for descriptor: Int32, _ patience: Int32) throws {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard SystemCall.retrying({ Int(poll(&waiting, 1, patience * 1000)) }) == 0 else { return }
        throw CommandError(
            .noInput,
            "\(path): no data from this pipe for \(patience) seconds; start the program that writes to it first"
        )
    }

    private var unreadable: CommandError {
        CommandError(.noInput, "\(path): cannot be read: \(String(cString: strerror(errno)))")
    }
}
