import Feeds

/// What entries need to know about the page that they are on.
struct PageContext {
    /// The relative path from the page to the output folder.
    let root: String
    /// The words in the site's language.
    let words: Words
    /// The direction of these words.
    let direction: WritingDirection
    /// The language of articles that do not say theirs, if it is not that of the words.
    let articleLanguage: String?

    init(root: String, site: Site) {
        (self.root, words) = (root, site.words)
        direction = WritingDirection(of: words.language)
        articleLanguage = site.language == words.language ? nil : site.language
    }
}

extension Entry {
    /// The article's language if it is not the page's.
    func language(in context: PageContext) -> String? { language?.string ?? context.articleLanguage }

    /// The direction of the article's language if it is not the page's.
    func direction(in context: PageContext) -> WritingDirection? {
        guard let language = language(in: context) else { return nil }
        let direction = WritingDirection(of: language)
        return direction == context.direction ? nil : direction
    }
}
