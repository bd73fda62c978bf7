import FileSystem
import Foundation

/// Reads the beginnings of files into one reusable buffer.
///
/// It reads no more of a file than its article needs.
public struct DocumentFile: ~Copyable {
    private var buffer: UnsafeMutableRawBufferPointer
    /// How many bytes of the buffer the last file fills.
    private var length = 0
    private let reader: ArticleReader

    /// Allocates memory for documents of common sizes; it grows for larger ones.
    ///
    /// - Parameter reader: reads what the files contain.
    public init(_ reader: ArticleReader = ArticleReader()) {
        self.reader = reader
        buffer = .allocate(byteCount: Self.initialSize, alignment: 16)
    }

    private static let initialSize = 1 << 16

    deinit {
        buffer.deallocate()
    }

    /// The outcome of trying to read a file.
    public enum Reading: Sendable {
        /// The file was read.
        case read(Content)
        /// The path exists but cannot be opened or read, so its contents are unknown.
        case unreadable(UnreadableSource)
        /// The file no longer exists.
        case gone
    }

    /// A file that was read.
    public struct Content: Sendable {
        /// The contents of the file.
        public let outcome: ArticleReader.Outcome
        /// The file's stamp.
        public let stamp: FileStamp
        /// Whether every later change changes the stamp; see ``FileSystem/FileStamp/isSettled(at:)``.
        public let isSettled: Bool
    }

    /// Reads the document at a path.
    ///
    /// A path that is not a regular file is a rejected document, not an error.
    ///
    /// - Throws: ``OutOfResourcesError``.
    public mutating func read(_ path: String) throws(OutOfResourcesError) -> Reading {
        try read(OpenedFile(path), path: path)
    }

    /// Reads a document of a folder; see ``read(_:)``.
    public mutating func read(_ listing: FolderListing, at index: Int) throws(OutOfResourcesError) -> Reading
    {
        try read(OpenedFile(listing, at: index), path: listing.path(at: index))
    }

    /// Whether a line of the last document says that it is unpublished; see ``UnpublishedLine``.
    ///
    /// Used for documents that cannot be parsed.
    public var hasUnpublishedLine: Bool {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
        let frontMatter =
            if case .found(let found) = FrontMatter.find(in: bytes) { found.range.upperBound } else { 0 }
        // The same number of bytes for every document, whatever the buffer's size.
        let end = min(length, max(frontMatter, Self.initialSize))
        return UnpublishedLine.isFound(in: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }

    /// Calls `use` with the article at a path as it is now, and its body.
    ///
    /// - Returns: nil if there is no article, or if the document holds it back.
    /// - Throws: ``OutOfResourcesError``.
    public mutating func withBody<Result>(
        at path: String, _ use: (Article, DocumentBody) -> Result
    ) throws(OutOfResourcesError) -> Result? {
        guard case .read(let content) = try read(path) else { return nil }
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
        return reader.articleWithBody(of: content.outcome, bytes, path: path).map(use)
    }

    /// Counts the fields of the last document.
    public func countFields(in fieldCounts: inout FieldCounts) {
        withFrontMatter { fieldCounts.count($0, $1) }
    }

    /// Which keys the fields of the last document were read from; nil if it cannot be read to its end.
    public func fieldSources() -> FieldSources? {
        withFrontMatter { reader.fieldSources(of: $0, $1) } ?? nil
    }

    private func withFrontMatter<Result>(
        _ use: (UnsafeBufferPointer<UInt8>, FrontMatter.Form) -> Result
    ) -> Result? {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
        guard case .found(let found) = FrontMatter.find(in: bytes) else { return nil }
        let frontMatter = UnsafeRawBufferPointer(rebasing: bytes[found.range])
        return use(frontMatter.bindMemory(to: UInt8.self), found.form)
    }

    private mutating func read(_ file: OpenedFile, path: String) throws(OutOfResourcesError) -> Reading {
        length = 0
        switch file {
        case .gone: return .gone
        case .unreadable(let source): return .unreadable(source)
        case .other(let content): return .read(content)
        case .regular(let descriptor, let stamp, let isSettled):
            defer { close(descriptor) }
            guard let outcome = read(descriptor, size: Int(stamp.size), path: path) else {
                return .unreadable(UnreadableSource(path: path, code: errno))
            }
            return .read(
                Content(
                    outcome: outcome, stamp: stamp, isSettled: isSettled && !outcome.dependsOnFiles))
        }
    }

    /// Reads a file up to the end of its front matter; nil on failure.
    private mutating func read(_ file: Int32, size: Int, path: String) -> ArticleReader.Outcome? {
        // One more byte, so that a single call also detects the end of the file.
        var wanted = min(size + 1, buffer.count)
        while true {
            guard let count = fill(file, from: length, to: wanted) else { return nil }
            length += count
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<length])
            let isWhole = length < wanted || wanted > FrontMatter.limit * 2 + DocumentBody.limit
            guard !isWhole, reader.needs(moreThan: bytes) else { return reader.read(bytes, path: path) }
            wanted = max(wanted * 4, buffer.count)
            grow(to: wanted, keeping: length)
        }
    }

    /// Reads until the buffer is filled up to `end` or the file ends; nil on failure.
    private func fill(_ file: Int32, from start: Int, to end: Int) -> Int? {
        var position = start
        while position < end {
            let count = SystemCall.retrying {
                Foundation.read(file, buffer.baseAddress?.advanced(by: position), end - position)
            }
            if count < 0 { return nil }
            let isAtEnd = count < end - position
            position += count
            // A regular file only returns less than requested at its end.
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
