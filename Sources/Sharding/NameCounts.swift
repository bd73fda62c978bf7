import Feeds

/// Counts how articles spell the names of feeds, as far as it has room.
struct NameCounts {
    private var counts: [Membership: Int] = [:]
    private var paths: [FeedKey: String] = [:]

    private static let limit = 1 << 14
    private static let pathLimit = 1 << 16

    /// Whether the counts should be passed on.
    var isFull: Bool { counts.count >= Self.limit }

    mutating func count(_ membership: Membership) {
        counts[membership, default: 0] += 1
    }

    /// Passes the counts on, to be summed with those of others.
    mutating func flush(_ site: Site, into lines: inout Lines) {
        for (membership, count) in counts {
            lines.add(
                .spelling, .text(path(of: membership.key, site)), .text(membership.key.kind.rawValue),
                .text(membership.key.subject), .text(membership.spelling ?? ""), .number(count))
        }
        counts.removeAll(keepingCapacity: true)
    }

    /// Names of some scripts take long to spell, so paths are kept.
    private mutating func path(of key: FeedKey, _ site: Site) -> String {
        if let path = paths[key] { return path }
        if paths.count >= Self.pathLimit { paths.removeAll(keepingCapacity: true) }
        let path = site.path(of: key)
        paths[key] = path
        return path
    }
}
