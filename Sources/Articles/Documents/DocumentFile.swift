import FileSystem
import Foundation

/// Reads the heads of files into one buffer that is used again for each.
///
/// No more of a file is read than its front matter may take, whatever its size.
public struct DocumentFile: ~Copyable {
    private var buffer: UnsafeMutableRawBufferPointer
    /// How much of the buffer the file read last fills.
    private var length = 0
    private let reader = ArticleReader()

    /// Takes memory for documents of common sizes; it grows for larger ones.
    public init() {
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// What came of reading a file.
    public struct Reading: Sendable {
        /// What the file holds.
        public let outcome: ArticleReader.Outcome
        /// The file's stamp; nil if the file could not be read, so that nothing is known of it.
        public let stamp: FileStamp?
        /// Whether the stamp must change when the file does; see ``FileSystem/FileStamp/isSettled(at:)``.
        public let isSettled: Bool
    }

    /// Reads the document at a path.
    ///
    /// A path that is no readable regular file is a rejected document, never an error.
    ///
    /// - Throws: ``OutOfResources``.
    public mutating func read(_ path: String) throws(OutOfResources) -> Reading {
        let moment = FileStamp.now
        // Without O_NONBLOCK, opening a named pipe waits for a writer that may never come.
        return try read(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), path: path, since: moment)
    }

    /// Reads a document of a folder, as ``read(_:)`` does.
    public mutating func read(_ listing: FolderListing, at index: Int) throws(OutOfResources) -> Reading {
        let moment = FileStamp.now
        let file = listing.withCName(at: index) { name in
            openat(listing.descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        }
        return try read(file, path: listing.path(at: index), since: moment)
    }

    /// Counts the fields of the document that was read last.
    public func countFields(in census: inout FieldCensus) {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
        guard case .found(let range) = FrontMatter.find(in: bytes) else { return }
        census.count(UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: UInt8.self))
    }

    private mutating func read(
        _ file: Int32, path: String, since moment: Int64
    ) throws(OutOfResources) -> Reading {
        length = 0
        guard file >= 0 else {
            try OutOfResources.check(path)
            return unreadable(path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return unreadable(path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return unreadable(path, "expected a document, found a folder")
        default: return unreadable(path, "expected a document, found something that is no regular file")
        }
        guard let outcome = read(file, size: Int(status.st_size), path: path) else { return unreadable(path) }
        let stamp = FileStamp(status)
        return Reading(outcome: outcome, stamp: stamp, isSettled: stamp.isSettled(at: moment))
    }

    /// Reads as much of a file as its front matter needs; nil on failure.
    private mutating func read(_ file: Int32, size: Int, path: String) -> ArticleReader.Outcome? {
        // One byte more than the size, so that one call suffices to see the end.
        var wanted = min(size + 1, buffer.count)
        while true {
            guard let count = fill(file, from: length, to: wanted) else { return nil }
            length += count
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
            let isWhole = length < wanted || wanted > FrontMatter.limit * 2
            if isWhole || FrontMatter.find(in: bytes, isWhole: false) != .unclosed {
                return reader.read(bytes, path: path)
            }
            wanted = max(wanted * 4, buffer.count)
            grow(to: wanted, keeping: length)
        }
    }

    private func unreadable(_ path: String, _ message: String? = nil) -> Reading {
        let problem = Problem(
            path: path, message: message ?? "cannot be read: \(DocumentTree.systemReason)")
        return Reading(outcome: .rejected([problem]), stamp: nil, isSettled: false)
    }

    /// Reads until the buffer is filled up to `end` or the file is at its end; nil on failure.
    private func fill(_ file: Int32, from start: Int, to end: Int) -> Int? {
        var position = start
        while position < end {
            let count = Foundation.read(file, buffer.baseAddress?.advanced(by: position), end - position)
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            let isAtEnd = count < end - position
            position += count
            // A regular file gives less than was asked for only at its end.
            if isAtEnd { break }
        }
        return position - start
    }

    private mutating func grow(to size: Int, keeping length: Int) {
        guard size > buffer.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<length]))
        buffer.deallocate()
        buffer = larger
    }
}
