import Synchronization

/// Files that were served lately, in a bounded part of memory.
///
/// Two generations: what is asked for moves to the younger one. When that has grown to half of the limit it
/// becomes the older one, and what nobody asked for since the last time goes.
final class FileCache: Sendable {
    private struct Generations {
        var young: [String: ServedFile] = [:]
        var old: [String: ServedFile] = [:]
        var cost = 0
    }

    private let limit: Int
    private let generations = Mutex(Generations())

    /// Makes an empty cache.
    ///
    /// - Parameter limit: how many bytes it may take.
    init(limit: Int) {
        self.limit = limit
    }

    /// The file that was kept for a path.
    subscript(path: String) -> ServedFile? {
        generations.withLock { generations in
            if let file = generations.young[path] { return file }
            guard let file = generations.old[path] else { return nil }
            insert(file, at: path, into: &generations)
            return file
        }
    }

    /// Keeps a file, in place of the one that was kept for its path.
    func keep(_ file: ServedFile, at path: String) {
        generations.withLock { insert(file, at: path, into: &$0) }
    }

    /// How many bytes the files take.
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
