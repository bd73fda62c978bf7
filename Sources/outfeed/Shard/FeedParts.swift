import Articles
import Feeds

/// Divides the articles of a feed, which come newest first, into its subscription document and its archives.
struct FeedParts {
    /// An archive with all its articles.
    struct Archive {
        let period: Period
        fileprivate(set) var articles: [Article]
        /// The archive of newer articles; nil if they are in the subscription document.
        let next: Period?
        /// The archive of older articles; nil if there are none.
        fileprivate(set) var previous: Period?
    }

    private let limit: Int
    private let length: ArchivePeriod
    private var open: Period?
    private var archive: Archive?
    /// The articles of the subscription document.
    private(set) var subscription: [Article] = []
    /// The archive that the subscription document links to; nil if there is none.
    private(set) var newestArchive: Period?

    /// - Parameters:
    ///   - limit: how many articles the subscription document shows.
    ///   - length: how much time an archive covers; the newest period has none.
    init(limit: Int, archives length: ArchivePeriod) {
        (self.limit, self.length) = (limit, length)
    }

    /// Whether older articles are in none of the documents.
    var isFull: Bool { length == .none && subscription.count >= limit }

    /// Adds the next older article.
    ///
    /// - Returns: an archive that is complete, as this article is older.
    mutating func add(_ article: Article) -> Archive? {
        guard length != .none else {
            subscription.append(article)
            return nil
        }
        let seconds = article.published.seconds
        let period = length.period(from: length.start(around: seconds))
        let open = open ?? period
        self.open = open
        if period == open || subscription.count < limit { subscription.append(article) }
        guard period != open else { return nil }
        if archive?.period == period {
            archive?.articles.append(article)
            return nil
        }
        newestArchive = newestArchive ?? period
        var complete = archive
        complete?.previous = period
        archive = Archive(period: period, articles: [article], next: complete?.period)
        return complete
    }

    /// The oldest archive, when there are no more articles.
    mutating func finish() -> Archive? {
        defer { archive = nil }
        return archive
    }
}
