import Feeds

/// Counts the spellings of feed names, within limited memory.
struct NameCounts {
    private var counts: [Membership: Int] = [:]

    private static let limit = 1 << 14

    /// Whether the counts should be written.
    var isFull: Bool { counts.count >= Self.limit }

    mutating func count(_ membership: Membership) {
        counts[membership, default: 0] += 1
    }

    /// Writes the counts, to be added to those of other shares.
    mutating func flush(_ groupings: Groupings, into lines: inout Lines) {
        for (membership, count) in counts {
            let path = groupings.descriptor(of: membership.key, spelling: nil).path
            lines.add(
                .spelling, .text(path), .text(membership.key.grouping),
                .text(membership.key.subject), .text(membership.spelling ?? ""), .number(count))
        }
        counts.removeAll(keepingCapacity: true)
    }
}
