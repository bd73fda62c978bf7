import FileSystem
import Publishing
import Synchronization

/// The new paths of moved feeds, as recorded by the last export.
final class MovedPaths: Sendable {
    private struct Known {
        var stamp: FileStamp?
        var targets: [String: String] = [:]
    }

    private let file: String
    private let known = Mutex(Known())

    /// Takes the file that lists them; it is read again whenever it changes.
    init(notedIn file: String) {
        self.file = file
    }

    /// The path of a file, or compressed sibling, that was at this path before; nil if it has not moved.
    subscript(path: String) -> String? {
        let stamp = FileStamp(ofFileAt: file)
        return known.withLock { known in
            if known.stamp != stamp {
                known = Known(stamp: stamp, targets: stamp == nil ? [:] : MovedList(readFrom: file).targets)
            }
            return Compression.path(of: path, among: known.targets)
        }
    }
}
