import Articles
import Feeds
import Foundation

/// The first step: turns documents into articles.
///
/// A line consists of a document's path and its bytes in base64, without a kind; a file of several articles is
/// one line. The rules are the same as in an export.
public struct ReadStep: Step {
    private let rules: SelectionRules
    private let reader: ArticleReader
    /// Nil if copies must be compared first.
    private var fanOut: FanOut?
    private var counts: [String: Int] = [:]

    /// Prepares to read documents.
    ///
    /// - Parameters:
    ///   - rules: which articles may be in feeds.
    ///   - groupings: which feeds an article is in.
    ///   - comparesCopies: whether to send articles to a ``DeduplicateStep``, because several documents may
    ///     have the same id; otherwise articles are added to their feeds at once.
    ///   - keepsNewest: whether to leave out lines that cannot be among their feed's newest.
    ///   - news: the articles of the news sitemap, none so far; nil if there is no such sitemap.
    public init(
        _ rules: SelectionRules, _ groupings: Groupings, comparesCopies: Bool, keepsNewest: Bool,
        news: NewsArticles? = nil
    ) {
        self.rules = rules
        reader = groupings.reader
        fanOut = comparesCopies ? nil : FanOut(rules, groupings, keepsNewest: keepsNewest, news: news)
    }

    /// Reads a document.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        guard line.count == 2 else { throw LineError("expected columns path, document in base64") }
        let path = try line.text(0)
        let data = try line.data(1)
        guard let form = DocumentForm(name: path.utf8), form.isArticleFile else {
            return take(data.withUnsafeBytes { reader.read($0, path: path) }, into: &lines)
        }
        var file = ArticleFile(reader, path: path, form, bytes: Array(data))
        // What is in memory is readable.
        while let part = (try? file.next()) ?? nil { take(part.outcome, into: &lines) }
    }

    private mutating func take(_ outcome: ArticleReader.Outcome, into lines: inout Lines) {
        switch outcome {
        case .notDocument:
            count("notDocuments")
        case .rejected(let problems):
            count("documents")
            count("rejected")
            lines.add(problems)
        case .heldBack(let reason, let problems, let missing):
            count("documents")
            count(rules.includesUnpublished ? "rejected" : reason.rawValue)
            lines.add(problems + (rules.includesUnpublished ? missing : []))
        case .article(let article, let problems):
            count("documents")
            take(article, problems, into: &lines)
        }
    }

    private mutating func take(_ article: Article, _ problems: [Diagnostic], into lines: inout Lines) {
        let verdict = rules.verdict(on: article)
        var (article, problems) = (article, problems)
        switch verdict {
        case .selected, .filtered: _ = rules.holdBackUpdate(of: &article, noting: &problems)
        case .heldBack, .future, .expired: break
        }
        lines.add(problems)
        switch verdict {
        case .heldBack(let reason): count(reason.rawValue)
        case .future: count("future")
        case .expired: count("expired")
        case .filtered: count("filtered")
        case .selected:
            count("selected")
            let encoded = article.encoded
            guard fanOut != nil else {
                return lines.add(
                    .copy, .text(article.identity.string), .text(article.path), .raw(encoded))
            }
            fanOut?.add(article, encoded: encoded, into: &lines)
        }
    }

    private mutating func count(_ name: String) {
        counts[name, default: 0] += 1
    }

    /// Writes the counts.
    public mutating func finish(into lines: inout Lines) {
        fanOut?.finish(into: &lines)
        for (name, number) in counts.sorted(by: { $0.key < $1.key }) { lines.count(name, number) }
    }
}
