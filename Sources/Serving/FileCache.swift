import Synchronization

/// A cache of recently served files with limited memory.
///
/// It has two generations. A file that is requested moves to the younger one. When that reaches half of the
/// limit, it becomes the older one, and files not requested since the last time are dropped.
final class FileCache: Sendable {
    private struct Generations {
        var young: [String: ServedFile] = [:]
        var old: [String: ServedFile] = [:]
        var cost = 0
    }

    private let limit: Int
    private let generations = Mutex(Generations())

    /// Creates an empty cache.
    ///
    /// - Parameter limit: the maximum size in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// The cached file for a path.
    subscript(path: String) -> ServedFile? {
        generations.withLock { generations in
            if let file = generations.young[path] { return file }
            guard let file = generations.old[path] else { return nil }
            insert(file, at: path, into: &generations)
            return file
        }
    }

    /// Caches a file and replaces any other for its path.
    func keep(_ file: ServedFile, at path: String) {
        generations.withLock { insert(file, at: path, into: &$0) }
    }

    /// The size of the files in bytes.
    var cost: Int {
        generations.withLock { $0.cost + $0.old.values.reduce(0) { $0 + $1.cost } }
    }

    private func insert(_ file: ServedFile, at path: String, into generations: inout Generations) {
        generations.old[path] = nil
        let earlier = generations.young.updateValue(file, forKey: path)
        generations.cost += file.cost - (earlier?.cost ?? 0)
        guard generations.cost > limit / 2 else { return }
        generations.old = generations.young
        generations.young = [:]
        generations.cost = 0
    }
}
