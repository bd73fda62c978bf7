import Articles
import Feeds
import Foundation

/// Adds articles to their feeds: writes a line for each feed of each article, and counts spellings.
struct FanOut {
    private let groupings: Groupings
    private var newest: NewestLines?
    /// Nil if there is no news sitemap.
    private let news: NewsArticles?
    private var counts = NameCounts()
    private var exported = 0
    private var filled: Set<String> = []

    /// - Parameters:
    ///   - keepsNewest: whether to leave out lines that cannot be among their feed's newest.
    ///   - news: the articles of the news sitemap, none so far; nil if there is no such sitemap.
    init(_ rules: SelectionRules, _ groupings: Groupings, keepsNewest: Bool, news: NewsArticles?) {
        self.groupings = groupings
        newest = keepsNewest ? NewestLines(rules, groupings) : nil
        self.news = news
    }

    /// Adds an article to its feeds.
    ///
    /// - Parameter encoded: its bytes in base64.
    mutating func add(_ article: Article, encoded: ArraySlice<UInt8>, into lines: inout Lines) {
        exported += 1
        let sortKey = article.sortKey
        for membership in groupings.memberships(of: article) {
            counts.count(membership)
            let key = membership.key
            filled.insert(key.grouping)
            guard groupings.publishes(key) else { continue }
            let line = FeedLine(key: key, sortKey: sortKey, article: encoded, path: article.path)
            // Archives hold all articles, not only the newest.
            if newest == nil || groupings.archive(of: key) != .none {
                lines.add(line)
            } else {
                newest?.add(line, into: &lines)
            }
        }
        if let news, news.accepts(article) {
            lines.add(.news, .text(sortKey), .raw(encoded), .text(article.path))
        }
        if counts.isFull { counts.flush(groupings, into: &lines) }
    }

    /// Writes the lines held back so far.
    mutating func finish(into lines: inout Lines) {
        newest?.flush(into: &lines)
        counts.flush(groupings, into: &lines)
        lines.count("exported", exported)
        if groupings.haveFullText { lines.count(Lines.fullText, 1) }
        for grouping in filled.sorted() { lines.count(Lines.filled + grouping, 1) }
    }
}

extension Article {
    /// The article's bytes in base64, as in lines.
    var encoded: ArraySlice<UInt8> { Array(Data(bytes).base64EncodedData())[...] }
}

/// A line that says that an article is in a feed.
struct FeedLine {
    let key: FeedKey
    let sortKey: String
    /// The article's bytes in base64, shared by the lines of all its feeds.
    let article: ArraySlice<UInt8>
    /// The path of the article's document.
    let path: String
}

extension Lines {
    mutating func add(_ line: FeedLine) {
        add(
            .entry, .text(line.key.grouping), .text(line.key.subject), .text(line.sortKey),
            .raw(line.article), .text(line.path))
    }
}
