import Feeds
import XML

extension RSS {
    /// Writes an item.
    ///
    /// Its `description` is HTML, so the excerpt is escaped as HTML and then as XML.
    static func item(_ entry: Entry, body: EscapedXMLText, in site: Site, to writer: inout XMLWriter) {
        let article = entry.article
        writer.start("item")
        writer.element("title", XMLText(article.title))
        writer.element("link", XMLText(article.link.string))
        writer.element("description", html: article.excerpt.map { XMLText($0) })
        writer.element("content:encoded", [:], body)
        writer.element("dc:creator", XMLText(entry.author))
        for topic in entry.topics { writer.element("category", XMLText(topic.name)) }
        writer.element(
            "guid", ["isPermaLink": article.identity.isWebAddress ? "true" : "false"],
            XMLText(article.identity.string))
        writer.element("pubDate", XMLText(article.published.rfc822))
        if let feed = entry.provider.path,
            let address = site.address(of: "\(feed).\(FeedFormat.rss.fileExtension)")
        {
            writer.element("source", ["url": XMLText(address)], XMLText(entry.provider.name))
        }
        MediaRSS.write(article.images, to: &writer)
        writer.end()
    }
}
