import Articles
import Feeds
import XML

/// A news sitemap: Sitemap 0.9 with Google's news extension, version 0.9.
public enum NewsSitemap {
    /// Writes the newest articles of a site as a UTF-8 document; the same articles always give the same bytes.
    ///
    /// - Parameters:
    ///   - name: the name of the publication.
    ///   - language: the language of articles that do not say theirs.
    /// - Throws: ``XML/XMLWriter/MemoryError`` if memory runs out.
    public static func document(
        for news: NewsArticles, name: String, language: LanguageTag
    ) throws(XMLWriter.MemoryError) -> [UInt8] {
        var writer = try XMLWriter()
        writer.start("urlset")
        writer.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
        writer.attribute("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9")
        for article in news.articles {
            writer.start("url")
            writer.element("loc", XMLText(article.link.string))
            writer.start("news:news")
            writer.start("news:publication")
            writer.element("news:name", XMLText(name))
            writer.element("news:language", XMLText((article.language ?? language).newsCode))
            writer.end()
            writer.element("news:publication_date", XMLText(article.published.rfc3339))
            writer.element("news:title", XMLText(article.title))
            writer.end()
            writer.end()
        }
        return try writer.finish()
    }
}

extension LanguageTag {
    /// The language as news sitemaps name it: an ISO 639 code; of Chinese, `zh-cn` or `zh-tw`.
    fileprivate var newsCode: String {
        let subtags = subtags
        guard subtags.first == "zh" else { return subtags.first.map(String.init) ?? string }
        if subtags.contains("hans") { return "zh-cn" }
        return ["hant", "tw", "hk", "mo"].contains(where: { subtags.contains($0) }) ? "zh-tw" : "zh-cn"
    }
}
