/// The documents of a tree in portions of about the same size, each for one thread.
///
/// Large folders are cut, small ones put together.
public struct DocumentBatches: Sendable {
    /// What is wrong with names met so far.
    public var problems: [Diagnostic] { tree.problems }
    /// The folders met so far that cannot be opened or listed.
    public var unreadable: [UnreadableSource] { tree.unreadable }
    /// The sources that are folders and in which no document has been met so far.
    public var emptySources: [String] { tree.emptySources }
    private var tree: DocumentTree
    private let size: Int
    private let folders: Int
    private var waiting: ArraySlice<FolderListing.Slice> = []

    /// Cuts a tree.
    ///
    /// - Parameters:
    ///   - size: how many documents a batch holds at most.
    ///   - folders: how many folders a batch may keep open at most.
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
