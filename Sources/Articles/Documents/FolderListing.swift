import FileSystem
import Foundation

/// The documents of one folder, by name, in byte order.
///
/// The folder stays open as long as the listing lives.
public final class FolderListing: Sendable {
    /// What the paths of the folder's documents begin with: empty for the working folder, else ending in a
    /// slash.
    public let prefix: String
    let descriptor: Int32
    private let names: PackedNames

    /// Takes over an open folder and the names in it.
    init(prefix: String, descriptor: Int32, names: PackedNames) {
        self.prefix = prefix
        self.descriptor = descriptor
        var names = names
        names.sort()
        self.names = names
    }

    deinit {
        close(descriptor)
    }

    /// How many documents there are.
    public var count: Int { names.count }

    /// Some documents of a folder that follow each other in its listing.
    public struct Slice: Sendable {
        /// The whole listing.
        public let listing: FolderListing
        /// Which of its documents are meant.
        public let range: Range<Int>

        /// The first name after those of the slice; nil for the last slice of a folder.
        ///
        /// Slices share out all names there could be: what lies before the first name of the next slice, and
        /// was not left to the slice before, belongs to this one.
        public var end: String? {
            range.upperBound < listing.count ? listing.name(at: range.upperBound) : nil
        }

        /// The first name that belongs to the slice; nil for the first slice of a folder.
        public var start: String? { range.lowerBound > 0 ? listing.name(at: range.lowerBound) : nil }
    }

    /// The listing, cut into slices of at most `size` documents; a folder without any is one empty slice.
    public func slices(of size: Int) -> [Slice] {
        guard count > size else { return [Slice(listing: self, range: 0..<count)] }
        return stride(from: 0, to: count, by: size).map { start in
            Slice(listing: self, range: start..<min(start + size, count))
        }
    }

    /// A document's name.
    public func name(at index: Int) -> String {
        names.withName(at: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// A document's path.
    public func path(at index: Int) -> String { prefix + name(at: index) }

    /// Whether a document's name comes before another (less than 0), is the same (0), or comes after it, in
    /// byte order.
    public func order(at index: Int, _ other: UnsafeRawBufferPointer) -> Int {
        names.withName(at: index) { PackedNames.order($0, other) }
    }

    /// The stamp of a document's file, or of the file that a link leads to; nil if there is none any more.
    public func stamp(at index: Int) -> FileStamp? {
        var status = stat()
        let result = withCName(at: index) { fstatat(descriptor, $0, &status, 0) }
        return result == 0 ? FileStamp(status) : nil
    }

    /// Calls `body` with a name as the system's functions take it.
    func withCName<Result>(at index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        names.withName(at: index) { name in
            name.bindMemory(to: CChar.self).baseAddress.map(body) ?? body("")
        }
    }
}
