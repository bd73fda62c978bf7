import Feeds

/// Holds lines back to leave out those that are not among their feeds' newest.
///
/// Memory is limited: when it is full, all held lines are written. So more lines may be written than the
/// limit says, but never too few.
struct NewestLines {
    private let rules: SelectionRules
    private let groupings: Groupings
    private var held: [FeedKey: [FeedLine]] = [:]
    private var size = 0

    private static let sizeLimit = 64 << 20

    init(_ rules: SelectionRules, _ groupings: Groupings) {
        (self.rules, self.groupings) = (rules, groupings)
    }

    mutating func add(_ line: FeedLine, into lines: inout Lines) {
        held[line.key, default: []].append(line)
        if let count = held[line.key]?.count, count >= 2 * limit(of: line.key) { prune(line.key) }
        size += line.sortKey.utf8.count + line.article.count
        if size > Self.sizeLimit { flush(into: &lines) }
    }

    /// Writes all held lines that may be among the newest.
    mutating func flush(into lines: inout Lines) {
        for key in held.keys { prune(key) }
        for line in held.values.joined() { lines.add(line) }
        held = [:]
        size = 0
    }

    private func limit(of key: FeedKey) -> Int { groupings.limit(of: key, rules) }

    private mutating func prune(_ key: FeedKey) {
        let limit = limit(of: key)
        guard var group = held[key], group.count > limit else { return }
        group.sort { $0.sortKey.utf8.lexicographicallyPrecedes($1.sortKey.utf8) }
        group.removeSubrange(limit...)
        held[key] = group
    }
}
