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
    /// A feed for each key of the selected articles; those with conflicts are not published.
    private let groups: [FeedDescriptor]
    private let positions: [FeedKey: Int]

    /// Determines which feeds exist.
    ///
    /// - Parameter groups: a feed for each key of the selected articles, in any order, published or not.
    public init(_ groups: [FeedDescriptor], _ groupings: Groupings) {
        self.groupings = groupings
        var groups = groups
        let published = groups.indices.filter { groups[$0].isPublished }
            .map { (group: $0, grouping: groupings.position(of: groups[$0].key)) }
            // Paths are ASCII, in which this is byte order.
            .sorted { ($0.grouping, groups[$0.group].path) < ($1.grouping, groups[$1.group].path) }
        var owners: [String: Int] = [:]
        var (feeds, conflicts): ([FeedDescriptor], [PathConflict]) = ([], [])
        for (group, _) in published {
            let path = groups[group].path
            if let owner = owners[path] {
                conflicts.append(PathConflict(kept: groups[owner], left: groups[group]))
                groups[group].isPublished = false
            } else {
                owners[path] = group
                feeds.append(groups[group])
            }
        }
        (self.feeds, self.conflicts) = (feeds, conflicts)
        positions = Dictionary(zip(groups.map(\.key), groups.indices)) { first, _ in first }
        self.groups = groups
    }

    /// The position of a key among the groups from which the set was made; nil if no selected article has it.
    public func position(of key: FeedKey) -> Int? { positions[key] }

    /// Whether a selected article has a key, published or not.
    public func contains(_ key: FeedKey) -> Bool { positions[key] != nil }

    /// The published feed with a key; nil if there is none.
    public subscript(key: FeedKey) -> FeedDescriptor? { group(key).flatMap { $0.isPublished ? $0 : nil } }

    private func group(_ key: FeedKey) -> FeedDescriptor? { positions[key].map { groups[$0] } }

    /// Creates a feed.
    ///
    /// - Parameters:
    ///   - descriptor: one of ``feeds``.
    ///   - articles: its articles, newest first, ties by id in byte order, and no more than the limit.
    public func feed(_ descriptor: FeedDescriptor, articles: [Article]) -> Feed {
        Feed(descriptor, articles: articles, groupings) { membership in
            group(membership.key)
                ?? groupings.descriptor(of: membership.key, spelling: membership.spelling)
        }
    }
}
