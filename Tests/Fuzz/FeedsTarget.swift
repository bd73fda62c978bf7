import Articles
import Feeds
import Formats
import Foundation
import FoundationXML
import Validation

/// The contents of a document appear in its feeds in each format, which have no errors and contain its texts.
func judge(_ document: [UInt8]) {
    let outcome = document.withUnsafeBytes { ArticleReader().read($0, path: "a.md") }
    guard case .article(let article, _) = outcome else { return }
    let feed = feed(of: article)
    let rendered = RenderedFeed(feed)
    for format in FeedFormat.allCases {
        guard let bytes = try? format.document(for: rendered) else {
            fatalError("\(format) is not written")
        }
        let validator = FeedValidator(now: Date(timeIntervalSince1970: 253_402_300_800))
        let errors = validator.diagnostics(in: bytes).filter { $0.rule.severity == .error }
        expect(errors.isEmpty, "\(format): \(errors.map { "\($0.rule.id): \($0.message)" })")
        let found = format == .json ? textsOfJSON(bytes) : TextsOfXML.read(bytes)
        for (name, expected) in texts(article, feed.entries[0], format) {
            expect(
                same(found[name] ?? [], expected, format),
                "\(format) \(name): \((found[name] ?? []).map(\.spelledOut)), expected \(expected.map(\.spelledOut))"
            )
        }
    }
}

private func feed(of article: Article) -> Feed {
    let groupings = Groupings(Site())
    let feedSet = FeedSet([groupings.descriptor(of: .all, spelling: nil)], groupings)
    return feedSet.feed(feedSet.feeds[0], articles: [article])
}

/// Compares by scalars, because strings are equal if only their normal forms are.
private func same(_ texts: [String], _ others: [String], _ format: FeedFormat) -> Bool {
    // JSONSerialization mistakes a U+FEFF after an escape for a byte order mark, and drops it.
    func scalars(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { format != .json || $0 != "\u{FEFF}" }
    }
    return texts.count == others.count && zip(texts, others).allSatisfy { scalars($0) == scalars($1) }
}

/// The texts of an entry, by their names in the format.
private func texts(_ article: Article, _ entry: Entry, _ format: FeedFormat) -> [String: [String]] {
    let excerpt = [article.excerpt].compactMap(\.self)
    // The spelling of a topic depends on all articles that have it.
    let topics = entry.topics.map(\.name)
    let updated = max(article.updated ?? article.published, article.published)
    switch format {
    case .rss:
        return [
            "title": [article.title], "link": [article.link.string], "guid": [article.identity.string],
            "pubDate": [article.published.rfc822], "dc:creator": entry.authors, "category": topics,
        ]
    case .atom:
        return [
            "title": [article.title], "id": [article.identity.string], "summary": excerpt,
            "published": [article.published.rfc3339], "updated": [updated.rfc3339], "name": entry.authors,
            "category": topics,
        ]
    case .json:
        return [
            "title": [article.title], "url": [article.link.string], "id": [article.identity.string],
            "summary": excerpt, "date_published": [article.published.rfc3339],
            "date_modified": [updated.rfc3339], "tags": topics,
        ]
    }
}

private func textsOfJSON(_ bytes: [UInt8]) -> [String: [String]] {
    let feed = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let item = (feed?["items"] as? [[String: Any]])?.first ?? [:]
    return item.compactMapValues { $0 as? [String] ?? ($0 as? String).map { [$0] } }
}

/// The texts in the first item or entry, by element name.
private final class TextsOfXML: NSObject, XMLParserDelegate {
    private var texts: [String: [String]] = [:]
    private var text = ""
    private var isInEntry = false

    static func read(_ bytes: [UInt8]) -> [String: [String]] {
        let (parser, texts) = (XMLParser(data: Data(bytes)), TextsOfXML())
        parser.delegate = texts
        return parser.parse() ? texts.texts : [:]
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "item" || name == "entry" { isInEntry = true }
        if isInEntry, let term = attributes["term"] { texts[name, default: []].append(term) }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if isInEntry, !text.isEmpty { texts[name, default: []].append(text) }
        text = ""
    }
}
