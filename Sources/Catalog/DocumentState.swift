import Articles
import Feeds

/// What became of a file that is named like a document.
public enum DocumentState: Int64, CaseIterable, Hashable, Sendable {
    /// It has no front matter.
    case notDocument
    /// It breaks a rule that no article can do without.
    case rejected
    /// It says `published: false`.
    case unpublished
    /// Its date is yet to come.
    case future
    /// A filter left it out.
    case filtered
    /// It is in feeds, or a copy of an article that is.
    case selected
    /// Its date is yet to come, and it says `published: false` where that does not hold it back.
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

    /// Whether the article's date is yet to come.
    var isFuture: Bool { self == .future || self == .unpublishedFuture }

    /// Whether the catalog has what the document says; it has nothing of what is held back.
    var hasArticle: Bool { self == .selected || self == .filtered }
}
