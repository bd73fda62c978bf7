import Articles
import Feeds
import Foundation

/// Looks up what an article alone does not say about feeds, in a file of sorted lines of kind `name`.
///
/// The file is memory-mapped, so it may be larger than memory.
public final class NameTable {
    private let bytes: Data
    private let site: Site
    private let kinds: Set<FeedKey.Kind>
    private var known: [Membership: FeedReference] = [:]

    private static let knownLimit = 1 << 16

    /// Opens the file.
    ///
    /// - Throws: a Foundation error if it cannot be read.
    public init(path: String, _ rules: SelectionRules, site: Site) throws {
        bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        self.site = site
        kinds = rules.kinds
    }

    /// The name and path of a feed.
    ///
    /// - Throws: ``LineError`` if a line of the file is invalid.
    public func reference(to membership: Membership) throws(LineError) -> FeedReference {
        if let reference = known[membership] { return reference }
        let reference = try find(membership)
        if known.count >= Self.knownLimit { known.removeAll(keepingCapacity: true) }
        known[membership] = reference
        return reference
    }

    private func find(_ membership: Membership) throws(LineError) -> FeedReference {
        let key = membership.key
        var sought = Lines()
        sought.add(.name, .text(key.kind.rawValue), .text(key.subject), .raw([]))
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
            return FeedReference(
                name: site.name(of: key, spelling: membership.spelling),
                path: kinds.contains(key.kind) ? site.path(of: key) : nil)
        }
        let found = Line(Array(line(at: low)))
        try found.expect(.name, "kind", "subject", "name", "path")
        let path = try found.text(4)
        return FeedReference(name: try found.text(3), path: path.isEmpty ? nil : path)
    }

    private func startOfLine(at position: Int) -> Int {
        (bytes[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }

    private func line(at start: Int) -> Data {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    }
}
