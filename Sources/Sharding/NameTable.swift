import Articles
import Feeds
import Foundation

/// Looks up what an article alone does not say about feeds, in a file of sorted lines of kind `name`.
///
/// The file is memory-mapped, so it may be larger than memory.
public final class NameTable {
    private let bytes: Data
    private let groupings: Groupings
    private var known: [Membership: FeedDescriptor] = [:]

    private static let knownLimit = 1 << 16

    /// Opens the file.
    ///
    /// - Throws: a Foundation error if it cannot be read.
    public init(path: String, _ groupings: Groupings) throws {
        bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        self.groupings = groupings
    }

    /// What is known about a feed: its name and path.
    ///
    /// - Throws: ``LineError`` if a line of the file is invalid.
    public func descriptor(for membership: Membership) throws(LineError) -> FeedDescriptor {
        if let descriptor = known[membership] { return descriptor }
        let descriptor = try find(membership)
        if known.count >= Self.knownLimit { known.removeAll(keepingCapacity: true) }
        known[membership] = descriptor
        return descriptor
    }

    private func find(_ membership: Membership) throws(LineError) -> FeedDescriptor {
        let key = membership.key
        var sought = Lines()
        sought.add(.name, .text(key.grouping), .text(key.subject), .raw([]))
        let prefix = sought.bytes.dropLast()
        // The first line not sorted before the one searched for begins at `high` or after `low`.
        var (low, high) = (0, bytes.count)
        while low < high {
            let middle = startOfLine(at: low + (high - low) / 2)
            if line(at: middle).lexicographicallyPrecedes(prefix) {
                low = middle + line(at: middle).count + 1
            } else {
                high = middle
            }
        }
        guard low < bytes.count, line(at: low).starts(with: prefix) else {
            return groupings.descriptor(of: key, spelling: membership.spelling)
        }
        let found = Line(Array(line(at: low)))
        try found.expect(.name, "grouping", "subject", "name", "path")
        var descriptor = groupings.descriptor(of: key, spelling: nil)
        descriptor.name = try found.text(3)
        descriptor.isPublished = !(try found.text(4).isEmpty)
        return descriptor
    }

    private func startOfLine(at position: Int) -> Int {
        (bytes[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }

    private func line(at start: Int) -> Data {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    }
}
