import Feeds

/// Holds lines back until it is known which of them are not among their feeds' newest, and leaves those out.
///
/// What it holds is bounded: beyond that it lets go of what it has, and begins anew. So more lines may come out than
/// the limit says, but never one too few.
struct NewestLines {
    private let limit: Int
    private var held: [FeedKey: [FeedLine]] = [:]
    private var size = 0

    private static let sizeLimit = 64 << 20

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ line: FeedLine, into lines: inout Lines) {
        held[line.key, default: []].append(line)
        if let count = held[line.key]?.count, count >= 2 * limit { prune(line.key) }
        size += line.sortKey.utf8.count + line.article.count
        if size > Self.sizeLimit { flush(into: &lines) }
    }

    /// Lets go of all lines that may be among the newest.
    mutating func flush(into lines: inout Lines) {
        for key in held.keys { prune(key) }
        for line in held.values.joined() { lines.add(line) }
        held = [:]
        size = 0
    }

    private mutating func prune(_ key: FeedKey) {
        guard var group = held[key], group.count > limit else { return }
        group.sort { $0.sortKey.utf8.lexicographicallyPrecedes($1.sortKey.utf8) }
        group.removeSubrange(limit...)
        held[key] = group
    }
}
