import Articles
import Text

/// Which articles may be in feeds, and how many.
public struct SelectionRules: Hashable, Encodable, Sendable {
    /// Articles of a later date are held back.
    public var now: Timestamp
    /// Whether articles that say `published: false` are in.
    public var includesUnpublished = false
    /// The least quality; articles without one are out; nil for any.
    public var minimumQuality: Double?
    /// The least heat; articles without one are out; nil for any.
    public var minimumHeat: Double?
    /// The types wanted, in any letter case; empty: all.
    public var types: [String] = []
    /// The categories wanted, in any letter case; empty: all.
    public var categories: [String] = []
    /// How many entries a feed holds at most.
    public var limit = 50
    /// The kinds of feeds wanted.
    public var kinds: Set<FeedKey.Kind> = Set(FeedKey.Kind.allCases)

    /// Rules that let everything in but what is held back at `now`.
    public init(now: Timestamp) {
        self.now = now
    }

    /// What becomes of an article.
    public enum Verdict: Hashable, Sendable {
        /// It may be in feeds.
        case selected
        /// Its document says `published: false`.
        case unpublished
        /// Its date is yet to come.
        case future
        /// A filter left it out.
        case filtered(Filter)
    }

    /// The filters.
    public enum Filter: Hashable, Sendable {
        /// Its quality is too low or not given.
        case quality
        /// Its heat is too low or not given.
        case heat
        /// Its type is not among those wanted.
        case type
        /// Its category is not among those wanted.
        case category
    }

    /// Decides about an article on its own, duplicates not considered.
    public func verdict(on article: Article) -> Verdict {
        guard article.isPublished || includesUnpublished else { return .unpublished }
        guard article.published <= now else { return .future }
        if let minimumQuality, article.quality ?? -.infinity < minimumQuality { return .filtered(.quality) }
        if let minimumHeat, article.heat ?? -.infinity < minimumHeat { return .filtered(.heat) }
        guard Self.admits(article.type, among: types) else { return .filtered(.type) }
        guard Self.admits(article.category, among: categories) else { return .filtered(.category) }
        return .selected
    }

    private static func admits(_ value: String?, among wanted: [String]) -> Bool {
        guard !wanted.isEmpty else { return true }
        guard let value = value?.lowercased() else { return false }
        return wanted.contains { $0.lowercased() == value }
    }
}
