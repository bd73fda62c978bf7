import FileSystem

extension ArticleFile {
    /// A file that was opened, or why it was not.
    public enum Opening: ~Copyable {
        /// The file, its stamp when it was opened, and whether every later change changes the stamp.
        case file(ArticleFile, FileStamp, isSettled: Bool)
        /// Something else of this name.
        case other(DocumentFile.Content)
        /// The path exists but cannot be opened.
        case unreadable(UnreadableSource)
        /// The file no longer exists.
        case gone
    }

    /// Opens a file of a folder.
    ///
    /// - Throws: ``OutOfResourcesError``.
    public static func open(
        _ listing: FolderListing, at index: Int, _ form: DocumentForm, _ reader: ArticleReader
    ) throws(OutOfResourcesError) -> Opening {
        try opening(OpenedFile(listing, at: index), listing.path(at: index), form, reader)
    }

    /// Opens the file at a path.
    ///
    /// - Throws: ``OutOfResourcesError``.
    public static func open(
        _ path: String, _ form: DocumentForm, _ reader: ArticleReader
    ) throws(OutOfResourcesError) -> Opening {
        try opening(OpenedFile(path), path, form, reader)
    }

    private static func opening(
        _ file: OpenedFile, _ path: String, _ form: DocumentForm, _ reader: ArticleReader
    ) -> Opening {
        switch file {
        case .gone: return .gone
        case .unreadable(let source): return .unreadable(source)
        case .other(let content): return .other(content)
        case .regular(let descriptor, let stamp, let isSettled):
            let stream = ByteStream(
                descriptor: descriptor, size: Int(stamp.size), isCompressed: form.isCompressed)
            return .file(ArticleFile(reader, path: path, form.content, stream), stamp, isSettled: isSettled)
        }
    }
}
