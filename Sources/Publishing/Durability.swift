import Foundation

/// How a run waits until its changes are on the medium.
enum Durability {
    /// File by file and folder by folder: what other programs are writing is not waited for.
    case single
    /// The whole file system at once, which costs the same for any number of files.
    case fileSystem

    /// How many changes are waited for one by one.
    ///
    /// That takes tens of milliseconds longer on an idle disk, and saves ten seconds on a busy one.
    static let mostSingle = 16

    /// Chooses by the number of files that are written or removed.
    ///
    /// - Parameter isFirst: whether the output may be new, with all its folders.
    init(changes: Int, isFirst: Bool) {
        self = isFirst || changes > Self.mostSingle ? .fileSystem : .single
    }

    /// Waits for staged files.
    func sync(_ files: [String], in folder: String) throws(PublishingError) {
        switch self {
        case .single: for file in files { try Self.sync(file, O_RDONLY) }
        case .fileSystem: try Self.syncFileSystem(of: folder)
        }
    }

    /// Waits for the names of files: of new ones, and of those that are gone.
    ///
    /// - Parameter output: the folder that the files lie in or below.
    func syncNames(of files: [String], in output: String) throws(PublishingError) {
        switch self {
        case .single:
            var folders: Set<String> = [output]
            for file in files {
                var folder = OutputPath.parent(of: file)
                // A folder may be new, and its name is kept by the one above it.
                while folder.count > output.count, folders.insert(folder).inserted {
                    folder = OutputPath.parent(of: folder)
                }
            }
            for folder in folders.sorted() { try Self.sync(folder, O_RDONLY | O_DIRECTORY) }
        case .fileSystem: try Self.syncFileSystem(of: output)
        }
    }

    private static func sync(_ path: String, _ flags: Int32) throws(PublishingError) {
        let file = try FileDescriptor(opening: path, flags, to: "sync")
        try PublishingError.check(fsync(file.number), "sync", path)
    }

    private static func syncFileSystem(of folder: String) throws(PublishingError) {
        try FileDescriptor(opening: folder, O_RDONLY | O_DIRECTORY, to: "open").syncFileSystem()
    }
}
