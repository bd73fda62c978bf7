import Foundation

/// How a run waits until its changes are on disk.
enum Durability {
    /// Syncs each file and folder, without waiting for other programs' data.
    case single
    /// Syncs the whole file system, which takes the same time for any number of files.
    case fileSystem

    /// Up to how many changes are synced one by one.
    ///
    /// That takes tens of milliseconds longer on an idle disk, and saves ten seconds on a busy one.
    static let mostSingle = 16

    /// Chooses by the number of files that are written or removed.
    ///
    /// - Parameter isFirst: whether the output, with all its folders, may be new.
    init(changes: Int, isFirst: Bool) {
        self = isFirst || changes > Self.mostSingle ? .fileSystem : .single
    }

    /// Waits until staged files are on disk.
    func sync(_ files: [String], in folder: String) throws(PublishingError) {
        switch self {
        case .single: for file in files { try Self.sync(file, O_RDONLY) }
        case .fileSystem: try Self.syncFileSystem(of: folder)
        }
    }

    /// Waits until the folder entries of new and removed files are on disk.
    ///
    /// - Parameter output: the folder that contains the files, directly or in subfolders.
    func syncNames(of files: [String], in output: String) throws(PublishingError) {
        switch self {
        case .single:
            var folders: Set<String> = [output]
            for file in files {
                var folder = OutputPath.parent(of: file)
                // A folder may be new; its own entry is in its parent.
                while folder.count > output.count, folders.insert(folder).inserted {
                    folder = OutputPath.parent(of: folder)
                }
            }
            for folder in folders.sorted() { try Self.sync(folder, O_RDONLY | O_DIRECTORY) }
        case .fileSystem: try Self.syncFileSystem(of: output)
        }
    }

    private static func sync(_ path: String, _ flags: Int32) throws(PublishingError) {
        try FileDescriptor(opening: path, flags, to: "sync").sync()
    }

    private static func syncFileSystem(of folder: String) throws(PublishingError) {
        try FileDescriptor(opening: folder, O_RDONLY | O_DIRECTORY, to: "open").syncFileSystem()
    }
}
