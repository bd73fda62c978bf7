import FileSystem
import Foundation

/// The documents of one folder, sorted by name in byte order.
///
/// The folder stays open for the lifetime of the listing.
public final class FolderListing: Sendable {
    /// The path prefix of the folder's documents: empty for the working directory, otherwise with a trailing
    /// slash.
    public let prefix: String
    let descriptor: Int32
    /// When a file was last added to a bundle or removed from it, as in a stamp; nil for other folders.
    ///
    /// It may change the images of the bundle's document.
    let bundleModified: Int64?
    private let names: PackedNames

    /// Takes ownership of an open folder and the names in it.
    init(prefix: String, descriptor: Int32, names: PackedNames, bundleModified: Int64? = nil) {
        self.prefix = prefix
        self.descriptor = descriptor
        self.bundleModified = bundleModified
        var names = names
        names.sort()
        self.names = names
    }

    deinit {
        close(descriptor)
    }

    /// How many documents there are.
    public var count: Int { names.count }

    /// Consecutive documents of a listing.
    public struct Slice: Sendable {
        /// The whole listing.
        public let listing: FolderListing
        /// The range of its documents.
        public let range: Range<Int>

        /// The first name after those of the slice; nil for the last slice of a folder.
        ///
        /// Slices cover all possible names: every name before the first name of the next slice belongs to
        /// this slice, unless it belongs to an earlier one.
        public var end: String? {
            range.upperBound < listing.count ? listing.name(at: range.upperBound) : nil
        }

        /// The first name that belongs to the slice; nil for the first slice of a folder.
        public var start: String? { range.lowerBound > 0 ? listing.name(at: range.lowerBound) : nil }
    }

    /// Splits the listing into slices of at most `size` documents; an empty folder gives one empty slice.
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

    /// How a document is written; nil for a source that is a file of any other name.
    public func form(at index: Int) -> DocumentForm? {
        names.withName(at: index) { DocumentForm(name: $0) }
    }

    /// A document's path.
    public func path(at index: Int) -> String { prefix + name(at: index) }

    /// Compares a document's name with another in byte order: negative if it sorts before, zero if equal,
    /// positive if after.
    public func order(at index: Int, _ other: UnsafeRawBufferPointer) -> Int {
        names.withName(at: index) { PackedNames.order($0, other) }
    }

    /// The stamp of a document's file, or of the file a link points to; nil if it no longer exists.
    public func stamp(at index: Int) -> FileStamp? {
        var status = stat()
        let result = withCName(at: index) { fstatat(descriptor, $0, &status, 0) }
        return result == 0 ? FileStamp(status).modified(atLeast: bundleModified) : nil
    }

    /// Calls `body` with a name as a C string.
    func withCName<Result>(at index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        names.withName(at: index) { name in
            name.bindMemory(to: CChar.self).baseAddress.map(body) ?? body("")
        }
    }
}
