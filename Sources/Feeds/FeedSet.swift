import Articles

/// All feeds of the selected articles, and how to create them.
public struct FeedSet: Sendable {
    /// Feeds that are left out because an earlier one has the same file.
    public struct PathConflict: Hashable, Sendable, CustomStringConvertible {
        /// The feed that keeps the file.
        public let kept: FeedDescriptor
        /// The feed that is left out.
        public let left: FeedDescriptor

        /// Describes two feeds with the same path.
        public init(kept: FeedDescriptor, left: FeedDescriptor) {
            (self.kept, self.left) = (kept, left)
        }

        /// The problem and how to solve it.
        public var description: String {
            "“\(left.name)” (\(left.key.grouping)) and “\(kept.name)” (\(kept.key.grouping)) would share the file "
                + "\(left.path), which the latter keeps: give one of the groupings another path"
        }
    }

    /// The feeds, grouping by grouping, each sorted by path.
    public let feeds: [FeedDescriptor]
    /// Feeds that are left out, sorted like ``feeds``.
    public let conflicts: [PathConflict]
    /// The groupings of the site.
    public let groupings: Groupings
    private let descriptors: [FeedKey: FeedDescriptor]

    /// Determines which feeds exist.
    ///
    /// - Parameter groups: a feed for each key of the selected articles, in any order, published or not.
    public init(_ groups: [FeedDescriptor], _ groupings: Groupings) {
        self.groupings = groupings
        let published = groups.filter(\.isPublished)
            .map { (descriptor: $0, position: groupings.position(of: $0.key)) }
            // Paths are ASCII, in which this is byte order.
            .sorted { ($0.position, $0.descriptor.path) < ($1.position, $1.descriptor.path) }
        var owners: [String: FeedDescriptor] = [:]
        var (feeds, conflicts): ([FeedDescriptor], [PathConflict]) = ([], [])
        for (descriptor, _) in published {
            if let kept = owners.updateValue(descriptor, forKey: descriptor.path) {
                owners[descriptor.path] = kept
                conflicts.append(PathConflict(kept: kept, left: descriptor))
            } else {
                feeds.append(descriptor)
            }
        }
        (self.feeds, self.conflicts) = (feeds, conflicts)
        var descriptors = Dictionary(groups.map { ($0.key, $0) }) { first, _ in first }
        for conflict in conflicts { descriptors[conflict.left.key]?.isPublished = false }
        self.descriptors = descriptors
    }

    /// Creates a feed.
    ///
    /// - Parameters:
    ///   - descriptor: one of ``feeds``.
    ///   - articles: its articles, newest first, ties by id in byte order, and no more than the limit.
    public func feed(_ descriptor: FeedDescriptor, articles: [Article]) -> Feed {
        Feed(descriptor, articles: articles, groupings) { membership in
            descriptors[membership.key]
                ?? groupings.descriptor(of: membership.key, spelling: membership.spelling)
        }
    }
}
