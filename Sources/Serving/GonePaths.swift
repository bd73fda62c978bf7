import FileSystem
import Publishing
import Synchronization

/// The paths of removed feeds, as recorded by the last export.
final class GonePaths: Sendable {
    private struct Known {
        var stamp: FileStamp?
        var paths: Set<String> = []
    }

    private let file: String
    private let known = Mutex(Known())

    /// Takes the file that lists them; it is read again whenever it changes.
    init(notedIn file: String) {
        self.file = file
    }

    /// Whether a file at a path was removed for good.
    func contains(_ path: String) -> Bool {
        let stamp = FileStamp(ofFileAt: file)
        return known.withLock { known in
            if known.stamp != stamp || stamp == nil {
                known = Known(stamp: stamp, paths: stamp == nil ? [] : Set(GoneList(readFrom: file).paths))
            }
            return known.paths.contains(path)
        }
    }
}
