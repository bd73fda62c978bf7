import Articles

/// Documents of one identity: which of them stands for the article, and what it takes on from the others.
///
/// They are compared one by one, in any order and any number, in memory that does not grow with them.
public struct DuplicateGroup: Sendable {
    /// The document that stands for the article.
    ///
    /// It is the newest, then that of higher quality, then that of the first path in byte order.
    public private(set) var article: Article
    /// The position of that document among those that were compared.
    public private(set) var standing = 0
    private var count = 1
    /// The topics of all documents, by key, each in the spelling that is first in byte order.
    private var topics: [String: Topic] = [:]

    /// The most topics that an article has once those of its copies have joined, as many as one document may
    /// name.
    ///
    /// An article's entry repeats all its topics in each of their feeds, so without a bound a few copies
    /// would make feeds of any size.
    public static let topicLimit = 256

    /// Begins with one document, which must be selected.
    public init(_ document: Article) {
        article = document
    }

    /// Compares documents, all of the same identity and all selected; the same whatever their order.
    ///
    /// Returns nil for no documents.
    public init?(_ documents: [Article]) {
        guard let first = documents.first else { return nil }
        self.init(first)
        for document in documents.dropFirst() { add(document) }
    }

    /// Compares one more document of the same identity, which must be selected.
    public mutating func add(_ document: Article) {
        if count == 1 { note(article.topics) }
        note(document.topics)
        if document.prevails(over: article) { (article, standing) = (document, count) }
        count += 1
    }

    /// The topics that only the others have, ordered by key in byte order, up to ``topicLimit`` together with
    /// the standing document's own.
    public var joinedTopics: [Topic] {
        let own = Set(article.topics.map(\.key))
        return Array(
            topics.values.filter { !own.contains($0.key) }.sorted { $0.key.precedes($1.key) }
                .prefix(max(0, Self.topicLimit - own.count)))
    }

    private mutating func note(_ topics: [Topic]) {
        for topic in topics {
            if let other = self.topics[topic.key], !topic.name.precedes(other.name) { continue }
            self.topics[topic.key] = topic
        }
        guard self.topics.count > 4 * Self.topicLimit else { return }
        // Of twice as many, the document that will stand can have only half itself.
        let first = self.topics.values.sorted { $0.key.precedes($1.key) }.prefix(2 * Self.topicLimit)
        self.topics = Dictionary(uniqueKeysWithValues: first.map { ($0.key, $0) })
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
    package func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
