import Articles

/// Documents of one identity: which of them stands for the article, and what it takes on from the others.
public struct Copies: Hashable, Sendable {
    /// The position of the document that stands for the article.
    ///
    /// It is the newest, then that of higher quality, then that of the first path in byte order.
    public let standing: Int
    /// The topics that only the others have, ordered by key in byte order, up to ``topicLimit`` together with
    /// the standing document's own.
    public let joinedTopics: [Topic]

    /// The most topics that an article has once those of its copies have joined, as many as one document may
    /// name.
    ///
    /// An article's entry repeats all its topics in each of their feeds, so without a bound a few copies
    /// would make feeds of any size.
    public static let topicLimit = 256

    /// Compares documents, all of the same identity and all selected; the same whatever their order.
    ///
    /// Returns nil for no documents.
    public init?(_ documents: [Article]) {
        let standing = documents.indices.max { documents[$1].prevails(over: documents[$0]) }
        guard let standing else { return nil }
        self.standing = standing
        guard documents.count > 1 else {
            joinedTopics = []
            return
        }
        let own = Set(documents[standing].topics.map(\.key))
        let others = documents.flatMap(\.topics).filter { !own.contains($0.key) }
        joinedTopics = Array(
            Dictionary(grouping: others, by: \.key).values
                .compactMap { $0.min { $0.name.precedes($1.name) } }
                .sorted { $0.key.precedes($1.key) }
                .prefix(max(0, Self.topicLimit - own.count)))
    }
}

extension Article {
    /// Whether this document stands for the article rather than another of the same identity.
    fileprivate func prevails(over other: Article) -> Bool {
        if published != other.published { return published > other.published }
        let (quality, otherQuality) = (quality ?? -.infinity, other.quality ?? -.infinity)
        if quality != otherQuality { return quality > otherQuality }
        return path.precedes(other.path)
    }
}

extension String {
    /// Whether the string comes first in byte order, which no locale or Unicode version changes.
    func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
