import Articles

/// Documents with the same id: selects one of them as the article, which takes what it lacks from the others.
///
/// Documents may be added in any order and number; the memory needed does not grow with them.
public struct DuplicateGroup: Sendable {
    /// The selected document.
    ///
    /// It is the one that changed last, on a tie the one with the higher quality, then the one whose path is
    /// first in byte order.
    public private(set) var article: Article
    /// The first document in the same order that has something which others may lack.
    private var excerpt: Article?
    private var author: Article?
    private var images: Article?
    private var related: Article?
    private var enclosures: Article?
    /// The position of the selected document among those compared.
    public private(set) var standing = 0
    private var count = 1
    /// The topics of all documents, by case-folded name, each in the spelling that comes first in byte order.
    private var topics: [String: Topic] = [:]

    /// The maximum number of topics of an article including those of its copies; also the limit for one
    /// document.
    ///
    /// An entry lists all topics of its article in each of their feeds, so without a limit a few copies could
    /// make feeds of any size.
    public static let topicLimit = 256

    /// Starts with one document, which must be selected by the rules.
    public init(_ document: Article) {
        article = document
    }

    /// Compares documents that have the same id and are all selected by the rules; their order does not
    /// matter.
    ///
    /// Returns nil for no documents.
    public init?(_ documents: [Article]) {
        guard let first = documents.first else { return nil }
        self.init(first)
        for document in documents.dropFirst() { add(document) }
    }

    /// Adds a document with the same id, which must be selected by the rules.
    public mutating func add(_ document: Article) {
        if count == 1 { note(article) }
        note(document)
        if document.prevails(over: article) { (article, standing) = (document, count) }
        count += 1
    }

    /// Notes what other documents may take over; of a single one, nothing needs to be noted.
    private mutating func note(_ document: Article) {
        note(document.topics)
        func offer(_ best: inout Article?) {
            if best.map({ document.prevails(over: $0) }) ?? true { best = document }
        }
        if document.excerpt != nil { offer(&excerpt) }
        if document.author != nil { offer(&author) }
        if !document.images.isEmpty { offer(&images) }
        if !document.related.isEmpty { offer(&related) }
        if document.enclosures != nil { offer(&enclosures) }
    }

    /// The article: the selected document, with all topics, and with the excerpt, the authors, the images,
    /// the related coverage and the enclosures that it lacks from the others.
    public var completed: Article {
        guard count > 1 else { return article }
        var article = article
        article.topics += joinedTopics
        article.excerpt = article.excerpt ?? excerpt?.excerpt
        if article.author == nil {
            (article.author, article.otherAuthors) = (author?.author, author?.otherAuthors)
        }
        if article.images.isEmpty { article.images = images?.images ?? [] }
        if article.related.isEmpty { article.related = related?.related ?? [] }
        article.enclosures = article.enclosures ?? enclosures?.enclosures
        return article
    }

    /// The topics that only the other documents have, sorted by case-folded name in byte order.
    ///
    /// Together with the selected document's own topics, there are at most ``topicLimit``.
    var joinedTopics: [Topic] {
        let own = Set(article.topics.map(\.foldedName))
        return Array(
            topics.filter { !own.contains($0.key) }.sorted { $0.key.precedes($1.key) }.map(\.value)
                .prefix(max(0, Self.topicLimit - own.count)))
    }

    /// Says that not all topics of the documents join, because there are too many; nil if they do.
    public var diagnostic: Diagnostic? {
        // Of a single document, none are noted. If `note` has left some out, the rest is still too many.
        guard topics.count > Self.topicLimit else { return nil }
        return Diagnostic(path: article.path, field: "topics", message: Self.tooManyTopics)
    }

    /// The message of ``diagnostic``.
    public static let tooManyTopics =
        "expected at most \(topicLimit) topics of an article and its duplicates; the others are left out"

    private mutating func note(_ topics: [Topic]) {
        for topic in topics {
            let name = topic.foldedName
            if let other = self.topics[name], !topic.name.precedes(other.name) { continue }
            self.topics[name] = topic
        }
        guard self.topics.count > 4 * Self.topicLimit else { return }
        // At most half of these can be topics of the document that is selected in the end.
        let first = self.topics.sorted { $0.key.precedes($1.key) }.prefix(2 * Self.topicLimit)
        self.topics = Dictionary(uniqueKeysWithValues: first.map { ($0.key, $0.value) })
    }
}

extension Article {
    /// Whether to select this document rather than another with the same id.
    fileprivate func prevails(over other: Article) -> Bool {
        if lastChanged != other.lastChanged { return lastChanged > other.lastChanged }
        let (quality, otherQuality) = (quality ?? -.infinity, other.quality ?? -.infinity)
        if quality != otherQuality { return quality > otherQuality }
        return path.precedes(other.path)
    }
}

extension String {
    /// Whether the string comes first in byte order, which depends on no locale or Unicode version.
    package func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
