import Articles
import Feeds

/// The states of files that are named like documents.
public enum DocumentState: Int64, CaseIterable, Hashable, Sendable {
    /// It has no front matter.
    case notDocument
    /// It lacks something every article must have.
    case rejected
    /// It has `published: false`.
    case unpublished
    /// Its date is in the future.
    case future
    /// A filter excluded it.
    case filtered
    /// It is in feeds, or a copy of an article that is.
    case selected
    /// Its date is in the future, and it has `published: false`, which the settings ignore.
    case unpublishedFuture

    init(of article: Article, by rules: SelectionRules) {
        self =
            switch rules.verdict(on: article) {
            case .selected: .selected
            case .unpublished: .unpublished
            case .future: article.isPublished ? .future : .unpublishedFuture
            case .filtered: .filtered
            }
    }

    /// Whether the article's date is in the future.
    var isFuture: Bool { self == .future || self == .unpublishedFuture }

    /// Whether the catalog stores the article; it never does if the document is held back.
    var hasArticle: Bool { self == .selected || self == .filtered }
}
