import FileSystem
import Synchronization

/// What a file of the state folder says, read again whenever the file changes.
final class StateFile<Value: Sendable>: Sendable {
    private let path: String
    private let read: @Sendable (String) -> Value
    private let known = Mutex<(stamp: FileStamp?, value: Value)?>(nil)

    /// Takes the file and the function that reads it, also if it is missing.
    init(_ path: String, read: @escaping @Sendable (String) -> Value) {
        (self.path, self.read) = (path, read)
    }

    /// Calls `body` with the current value.
    func withValue<Result>(_ body: (Value) -> Result) -> Result {
        let stamp = FileStamp(ofFileAt: path)
        return known.withLock { known in
            if let known, known.stamp == stamp { return body(known.value) }
            let value = read(path)
            known = (stamp, value)
            return body(value)
        }
    }
}
