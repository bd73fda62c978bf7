import Foundation

/// Reads the heads of files into one buffer that is used again for each.
///
/// No more of a file is read than its front matter may take, whatever its size.
public struct DocumentFile: ~Copyable {
    private var buffer: UnsafeMutableRawBufferPointer
    private let reader = ArticleReader()

    /// Takes memory for documents of common sizes; it grows for larger ones.
    public init() {
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads the document at a path.
    ///
    /// A path that is no readable regular file is a rejected document, never an error.
    public mutating func read(_ path: String) -> ArticleReader.Outcome {
        // Without O_NONBLOCK, opening a named pipe waits for a writer that may never come.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return rejected(path, "cannot be read: \(DocumentFolder.systemReason)") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            return rejected(path, "cannot be read: \(DocumentFolder.systemReason)")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return rejected(path, "expected a document, found a folder")
        default: return rejected(path, "expected a document, found something that is no regular file")
        }
        var length = 0
        // One byte more than the size, so that one call suffices to see the end.
        var wanted = min(Int(status.st_size) + 1, buffer.count)
        while true {
            guard let count = fill(file, from: length, to: wanted) else {
                return rejected(path, "cannot be read: \(DocumentFolder.systemReason)")
            }
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

    private func rejected(_ path: String, _ message: String) -> ArticleReader.Outcome {
        .rejected([Problem(path: path, message: message)])
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
