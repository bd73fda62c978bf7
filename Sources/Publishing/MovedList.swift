/// The files that are published at another path now, so that servers can answer 301.
///
/// The file is text with one line per old path, such as `"/topics/old.rss" /topics/new.rss ;`, which nginx includes in
/// a `map`, and Caddy in a `map` with a second value for the semicolon.
public struct MovedList: Hashable, Sendable {
    /// How many moves are kept; those of the first old paths in byte order are dropped first.
    static let limit = 100_000

    /// The new paths by old path, both in the output folder.
    public private(set) var targets: [String: String] = [:]

    /// An empty list.
    init() {}

    /// Reads a list; a missing or invalid file gives an empty list.
    public init(readFrom file: String) {
        let bytes = (try? FileDescriptor.contents(of: file)) ?? []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let columns = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard columns.count == 3, columns[0].hasPrefix("\"/"), columns[0].hasSuffix("\""),
                columns[1].hasPrefix("/")
            else { continue }
            let (old, new) = (String(columns[0].dropFirst(2).dropLast()), String(columns[1].dropFirst()))
            if GoneList.isPlain(old), GoneList.isPlain(new) { targets[old] = new }
        }
    }

    /// The list after an export or a removal.
    ///
    /// No new path is ever an old one, so no request is redirected twice.
    ///
    /// - Parameters:
    ///   - moved: the files that moved now, or have a copy at an old path, by old path.
    ///   - published: the files that are published from now on, without copies at old paths.
    ///   - vanished: the files that are no longer published.
    func after(_ moved: [String: String], published: Set<String>, vanished: Set<String>) -> MovedList {
        var list = self
        let moved = moved.filter { published.contains($0.value) && !Compression.isSibling($0.key) }
        list.targets = targets.mapValues { moved[$0] ?? $0 }
        list.targets.merge(moved) { $1 }
        // A published file wins, and what moved to a file that is gone leads nowhere.
        list.targets = list.targets.filter { old, new in
            !published.contains(old) && (published.contains(new) || !vanished.contains(new))
                && GoneList.isPlain(old) && GoneList.isPlain(new)
        }
        guard list.targets.count > Self.limit else { return list }
        let kept = list.targets.sorted { $0.key < $1.key }.suffix(Self.limit)
        list.targets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
        return list
    }

    /// Whether the list has all these moves.
    func contains(_ moved: [String: String]) -> Bool { moved.allSatisfy { targets[$0.key] == $0.value } }

    /// Writes the list atomically; an empty one has no file, because Caddy would not start with an empty file.
    func write(to file: String) throws(PublishingError) {
        guard !targets.isEmpty else { return try ReplacedFile(path: file).remove() }
        let lines = targets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let text = lines.map { "\"/\($0.key)\" /\($0.value) ;\n" }.joined()
        try ReplacedFile(path: file).write(Array(text.utf8))
    }
}
