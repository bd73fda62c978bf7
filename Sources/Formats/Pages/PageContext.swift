import Feeds

/// What entries need to know about the page that they are on.
struct PageContext {
    /// The relative path from the page to the output folder.
    let root: String
    /// The words in the site's language.
    let words: Words
    /// The direction of the site's language.
    let direction: WritingDirection

    init(root: String, site: Site) {
        (self.root, words, direction) = (root, site.words, site.direction)
    }
}

extension Entry {
    /// The direction of the article's language if it is not the page's.
    func direction(in context: PageContext) -> WritingDirection? {
        guard let language else { return nil }
        let direction = WritingDirection(of: language.string)
        return direction == context.direction ? nil : direction
    }
}
