import Articles
import Feeds

/// The states of files that are named like documents.
public enum DocumentState: Int64, CaseIterable, Hashable, Sendable {
    /// It has no front matter.
    case notDocument
    /// It lacks something every article must have.
    case rejected
    /// It says `published: false`.
    case unpublished
    /// It is not due yet.
    case future
    /// A filter excluded it.
    case filtered
    /// It is in feeds, or a copy of an article that is.
    case selected
    /// It is not due yet, and it is held back, which the settings ignore.
    case unpublishedFuture
    /// It is a draft.
    case draft
    /// It is private.
    case `private`
    /// It has expired.
    case expired

    init(of article: Article, by rules: SelectionRules) {
        self =
            switch rules.verdict(on: article) {
            case .selected: .selected
            case .heldBack(let reason): DocumentState(reason)
            case .future: article.isPublished ? .future : .unpublishedFuture
            case .expired: .expired
            case .filtered: .filtered
            }
    }

    init(_ reason: HoldReason) {
        self =
            switch reason {
            case .unpublished: .unpublished
            case .draft: .draft
            case .private: .private
            }
    }

    /// Whether the article is not due yet.
    var isFuture: Bool { self == .future || self == .unpublishedFuture }

    /// Whether the document says that it is held back, and the settings respect that.
    var isHeldBack: Bool { self == .unpublished || self == .draft || self == .private }

    /// Whether the catalog stores the article; it never does if the document is held back.
    var hasArticle: Bool { self == .selected || self == .filtered }
}
