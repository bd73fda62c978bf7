import Feeds
import XML

extension RSS {
    /// Writes an item.
    ///
    /// Its `description` is HTML, so the excerpt is escaped as HTML and then as XML.
    static func item(_ entry: Entry, body: EscapedXMLText, to writer: inout XMLWriter) {
        let article = entry.article
        writer.start("item")
        writer.element("title", XMLText(article.title))
        writer.element("link", XMLText(article.link.string))
        if let excerpt = article.excerpt {
            writer.start("description")
            writer.html(XMLText(excerpt))
            writer.end()
        }
        writer.element("content:encoded", body)
        writer.element("dc:creator", XMLText(entry.author))
        for topic in entry.topics { writer.element("category", XMLText(topic)) }
        writer.start("guid")
        writer.attribute("isPermaLink", article.identity.isWebAddress ? "true" : "false")
        writer.text(XMLText(article.identity.string))
        writer.end()
        writer.element("pubDate", XMLText(article.published.rfc822))
        if let feed = entry.providerFeed {
            writer.start("source")
            writer.attribute("url", XMLText("\(feed).\(FeedFormat.rss.fileExtension)"))
            writer.text(XMLText(entry.provider))
            writer.end()
        }
        MediaRSS.write(article.images, to: &writer)
        writer.end()
    }
}
