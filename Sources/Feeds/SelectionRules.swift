import Articles
import Text

/// Which articles may be in feeds, and how many per feed.
public struct SelectionRules: Hashable, Encodable, Sendable {
    /// Articles that are due later are held back.
    public var now: Timestamp
    /// Whether to include articles that their documents hold back, such as drafts.
    public var includesUnpublished = false
    /// The minimum quality; excludes articles without one; nil for no minimum.
    public var minimumQuality: Double?
    /// The minimum heat; excludes articles without one; nil for no minimum.
    public var minimumHeat: Double?
    /// The types to include, case-insensitive; empty for all.
    public var types: [String] = []
    /// The categories to include, case-insensitive; empty for all.
    public var categories: [String] = []
    /// The maximum number of entries per feed, unless its grouping has its own.
    public var limit = 50

    /// Creates rules without filters: only articles held back at `now` are excluded.
    public init(now: Timestamp) {
        self.now = now
    }

    /// The rules' decision about an article.
    public enum Verdict: Hashable, Sendable {
        /// It may be in feeds.
        case selected
        /// Its document holds it back.
        case heldBack(HoldReason)
        /// Its date, or another one before which it may not be published, is in the future.
        case future
        /// It has expired.
        case expired
        /// A filter excluded it.
        case filtered(Filter)
    }

    /// The filters.
    public enum Filter: Hashable, Sendable {
        /// Its quality is too low or missing.
        case quality
        /// Its heat is too low or missing.
        case heat
        /// Its type is not included.
        case type
        /// Its category is not included.
        case category
    }

    /// Decides about an article by itself, regardless of duplicates.
    public func verdict(on article: Article) -> Verdict {
        guard article.isPublished || includesUnpublished else {
            return .heldBack(article.hold ?? .unpublished)
        }
        guard article.due <= now else { return .future }
        if let expires = article.expires, expires <= now { return .expired }
        if let minimumQuality, article.quality ?? -.infinity < minimumQuality { return .filtered(.quality) }
        if let minimumHeat, article.heat ?? -.infinity < minimumHeat { return .filtered(.heat) }
        guard Self.admits(article.type, among: types) else { return .filtered(.type) }
        guard Self.admits(article.category, among: categories) else { return .filtered(.category) }
        return .selected
    }

    /// Removes the date of an update that is later than now, so that no feed is dated by it.
    ///
    /// - Parameter problems: gets the problem if there is one.
    /// - Returns: when to use the date after all; nil if it is used.
    public func holdBackUpdate(of article: inout Article, noting problems: inout [Diagnostic]) -> Timestamp? {
        guard let updated = article.updated, updated > now else { return nil }
        article.updated = nil
        problems.append(
            Diagnostic(
                path: article.path, field: "updatedDateTime",
                message: "expected a time that is not in the future; it is ignored until then"))
        return updated
    }

    private static func admits(_ value: String?, among wanted: [String]) -> Bool {
        guard !wanted.isEmpty else { return true }
        guard let value = value?.lowercased() else { return false }
        return wanted.contains { $0.lowercased() == value }
    }
}
