/// The documents of a tree in batches of about the same size, each for one thread.
///
/// Large folders are split, small ones are combined.
public struct DocumentBatches: Sendable {
    /// Problems with file names found so far.
    public var problems: [Diagnostic] { tree.problems }
    /// Folders found so far that cannot be opened or listed.
    public var unreadable: [UnreadableSource] { tree.unreadable }
    /// Folders given as sources in which no document has been found so far.
    public var emptySources: [String] { tree.emptySources }
    private var tree: DocumentTree
    private let size: Int
    private let folders: Int
    private var waiting: ArraySlice<FolderListing.Slice> = []

    /// Splits a tree.
    ///
    /// - Parameters:
    ///   - size: the maximum number of documents per batch.
    ///   - folders: the maximum number of folders that a batch keeps open.
    public init(_ tree: DocumentTree, size: Int = 512, folders: Int = 16) {
        self.tree = tree
        self.size = size
        self.folders = folders
    }

    /// The next batch; nil when there are no more documents.
    ///
    /// - Throws: ``OutOfResourcesError``.
    public mutating func next() throws(OutOfResourcesError) -> [FolderListing.Slice]? {
        var batch: [FolderListing.Slice] = []
        var count = 0
        while batch.count < folders, count < size {
            if waiting.isEmpty {
                guard let listing = try tree.next() else { break }
                waiting = listing.slices(of: size)[...]
            }
            guard let slice = waiting.first, count == 0 || count + slice.range.count <= size else { break }
            waiting.removeFirst()
            count += slice.range.count
            batch.append(slice)
        }
        return batch.isEmpty ? nil : batch
    }
}
