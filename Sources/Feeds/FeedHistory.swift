/// The place of a document among those that together hold all articles of a feed (RFC 5005, section 4).
///
/// Readers subscribe to one of them, and find older articles in archives, each of which names the one before.
public struct FeedHistory: Sendable {
    /// The subscription document.
    public let current: FeedDescriptor
    /// The period of this archive; nil for the subscription document.
    public let period: Period?
    /// The archive of the articles before; nil if there are none.
    public let previous: FeedDescriptor?
    /// The archive of the articles after; nil if they are in the subscription document.
    public let next: FeedDescriptor?

    /// Describes the place of a document.
    public init(
        of current: FeedDescriptor, period: Period? = nil, previous: FeedDescriptor?,
        next: FeedDescriptor? = nil
    ) {
        (self.current, self.period, self.previous, self.next) = (current, period, previous, next)
    }
}

extension FeedDescriptor {
    /// The archive of a feed for a period, in a folder of the feed's name: `topics/ai/2026-11`.
    ///
    /// - Parameter articles: the number of its articles.
    public func archive(of period: Period, articles: Int = 0) -> FeedDescriptor {
        var archive = self
        (archive.path, archive.files, archive.articles) = ("\(path)/\(period.name)", [:], articles)
        return archive
    }
}
