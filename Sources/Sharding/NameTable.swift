import Articles
import Feeds

/// Looks up what an article alone does not say about feeds, in a file of sorted lines of kind `name`.
public final class NameTable {
    private let file: SortedFile
    private let groupings: Groupings
    private var known: [Membership: FeedDescriptor] = [:]

    private static let knownLimit = 1 << 16

    /// Opens the file.
    ///
    /// - Throws: a Foundation error if it cannot be read.
    public init(path: String, _ groupings: Groupings) throws {
        file = try SortedFile(path: path)
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
        guard let found = file.line(.name, key.grouping, key.subject) else {
            return groupings.descriptor(of: key, spelling: membership.spelling)
        }
        try found.expect(.name, "grouping", "subject", "name", "path")
        var descriptor = groupings.descriptor(of: key, spelling: nil)
        descriptor.name = try found.text(3)
        descriptor.isPublished = !(try found.text(4).isEmpty)
        return descriptor
    }
}
