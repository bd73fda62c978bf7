import Foundation

/// The paths of files that were removed for good and are not published again, so that servers can answer 410.
///
/// The file is text with one line per path, such as `"/topics/old.rss" 1;`, which nginx includes in a `map`.
public struct GoneList: Hashable, Sendable {
    /// How many paths are kept; the oldest are dropped first.
    static let limit = 10_000

    /// The paths in the output folder, oldest first.
    public private(set) var paths: [String]

    /// An empty list.
    init() {
        paths = []
    }

    /// Reads a list; a missing or invalid file gives an empty list.
    public init(readFrom file: String) {
        // The list is usually empty, and Foundation leaks a page for each empty file it reads.
        let bytes = (try? FileDescriptor.contents(of: file)) ?? []
        paths = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix("\"/"), text.hasSuffix("\" 1;") else { return nil }
            let path = String(text.dropFirst(2).dropLast(4))
            return Self.isPlain(path) ? path : nil
        }
    }

    /// The list after an export or a removal.
    ///
    /// - Parameters:
    ///   - removed: the files removed for good; compressed siblings are left out, as nobody links to them.
    ///   - standing: the files that are published from now on.
    func after(removing removed: [String], standing: Set<String>) -> GoneList {
        var list = self
        let known = Set(paths)
        list.paths.removeAll { standing.contains($0) }
        list.paths += removed.filter {
            !known.contains($0) && !standing.contains($0) && !Compression.isSibling($0) && Self.isPlain($0)
        }
        list.paths.removeFirst(max(list.paths.count - Self.limit, 0))
        return list
    }

    /// Writes the list atomically; an empty one has no file, because Caddy would not start with an empty file.
    func write(to file: String) throws(PublishingError) {
        guard !paths.isEmpty else { return try ReplacedFile(path: file).remove() }
        let text = paths.map { "\"/\($0)\" 1;\n" }.joined()
        try ReplacedFile(path: file).write(Array(text.utf8))
    }

    /// Whether a path needs no quoting anywhere; all paths that exports create are like this.
    static func isPlain(_ path: String) -> Bool {
        path.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "-._/".utf8.contains(byte)
            }
        }
    }
}
