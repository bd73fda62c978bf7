import FileSystem
import Publishing
import Synchronization

/// The paths at which feeds once stood, as the last export noted them.
final class GonePaths: Sendable {
    private struct Known {
        var stamp: FileStamp?
        var paths: Set<String> = []
    }

    private let file: String
    private let known = Mutex(Known())

    /// Names the file that notes them; it is read again whenever it has changed.
    init(notedIn file: String) {
        self.file = file
    }

    /// Whether something once stood at a path.
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
