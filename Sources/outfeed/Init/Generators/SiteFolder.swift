import FileSystem
import Foundation

/// A folder that may be a website's.
///
/// What is too large, no regular file or unreadable counts as absent, so nothing in the folder can stop or
/// delay a program that looks at it.
struct SiteFolder {
    /// The largest settings file that is read, in bytes.
    static let limit = 1 << 20
    /// How many names of a folder are read, at most.
    private static let nameLimit = 10_000

    let path: String

    /// The text of a file; nil if there is none, or if it is too large or not UTF-8.
    func text(_ name: String) -> String? {
        guard let bytes = bytes(name, Self.limit + 1), bytes.count <= Self.limit else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The first bytes of a file as text; empty if it cannot be read.
    func beginning(_ name: String) -> String {
        String(decoding: bytes(name, 4096) ?? [], as: UTF8.self)
    }

    /// Whether there is a regular file.
    func hasFile(_ name: String) -> Bool { kind(name) == S_IFREG }

    /// Whether there is a folder.
    func hasFolder(_ name: String) -> Bool { kind(name) == S_IFDIR }

    /// The names in a folder, sorted, without those that begin with a dot; links to folders are left out.
    func names(in folder: String) -> (files: [String], folders: [String]) {
        guard let stream = opendir(path(of: folder)) else { return ([], []) }
        defer { closedir(stream) }
        var files: [String] = []
        var folders: [String] = []
        while files.count + folders.count < Self.nameLimit, let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name, !name.hasPrefix(".") else { continue }
            switch Int(entry.pointee.d_type) {
            case DT_DIR: folders.append(name)
            case DT_REG, DT_LNK: files.append(name)
            case DT_UNKNOWN:
                // Some file systems do not say it here.
                var status = stat()
                guard lstat(path(of: Self.join(folder, name)), &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { folders.append(name) } else { files.append(name) }
            default: break
            }
        }
        return (files.sorted(), folders.sorted())
    }

    /// Joins two relative paths, either of which may be empty, `.` or begin with `./`.
    static func join(_ folder: String, _ name: String) -> String {
        let parts = (folder + "/" + name).split(separator: "/").filter { $0 != "." }
        return parts.joined(separator: "/")
    }

    /// The path of a name in the folder.
    func path(of name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

    private func kind(_ name: String) -> mode_t {
        var status = stat()
        return stat(path(of: name), &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    private func bytes(_ name: String, _ limit: Int) -> [UInt8]? {
        // Without O_NONBLOCK, opening a named pipe could wait forever for a writer.
        let file = open(path(of: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: min(limit, Int(status.st_size)))
        var length = 0
        while length < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                SystemCall.retrying {
                    read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
                }
            }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            length += count
        }
        return Array(bytes[..<length])
    }
}
