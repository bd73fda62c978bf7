import Feeds

/// Counts the spellings of feed names, within limited memory.
struct NameCounts {
    private var counts: [Membership: Int] = [:]
    private var paths: [FeedKey: String] = [:]

    private static let limit = 1 << 14
    private static let pathLimit = 1 << 16

    /// Whether the counts should be written.
    var isFull: Bool { counts.count >= Self.limit }

    mutating func count(_ membership: Membership) {
        counts[membership, default: 0] += 1
    }

    /// Writes the counts, to be added to those of other shares.
    mutating func flush(_ site: Site, into lines: inout Lines) {
        for (membership, count) in counts {
            lines.add(
                .spelling, .text(path(of: membership.key, site)), .text(membership.key.kind.rawValue),
                .text(membership.key.subject), .text(membership.spelling ?? ""), .number(count))
        }
        counts.removeAll(keepingCapacity: true)
    }

    /// The path of a feed; cached because some scripts take long to transliterate.
    private mutating func path(of key: FeedKey, _ site: Site) -> String {
        if let path = paths[key] { return path }
        if paths.count >= Self.pathLimit { paths.removeAll(keepingCapacity: true) }
        let path = site.path(of: key)
        paths[key] = path
        return path
    }
}
