import Feeds
import Publishing
import Sharding

// A feed's record as a line of kind `feed`.

extension Manifest.Record {
    /// Reads a line of kind `feed`, which may also be of files that all feeds share.
    init(_ line: Line, _ groupings: Groupings) throws(LineError) {
        try line.expect(.feed, "path", "grouping", "subject", "name", "entries", "updated")
        let grouping = try line.text(2)
        // The subject of an archive is the grouping of its feed.
        let published = grouping == ReservedNames.archives ? try line.text(3) : grouping
        guard grouping == ReservedNames.siteFiles || groupings.publishes(FeedKey(grouping: published)) else {
            throw .unknownGrouping(2)
        }
        self.init(
            kind: grouping, subject: try line.text(3), name: try line.text(4),
            path: try line.text(1), entries: try line.number(5), updated: try line.text(6), files: [])
    }
}

extension Lines {
    /// Adds a line of kind `feed`.
    mutating func add(_ record: Manifest.Record) {
        add(
            .feed, .text(record.path), .text(record.kind), .text(record.subject), .text(record.name),
            .number(record.entries), .text(record.updated))
    }
}
