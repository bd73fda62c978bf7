import Feeds
import XML

extension RSS {
    /// Writes an item.
    ///
    /// Its `description` contains HTML, so the excerpt is escaped as HTML and then as XML. Flipboard reads the text there.
    static func write(_ item: RenderedFeed.Item, in feed: Feed, to writer: inout XMLWriter) {
        let entry = item.entry
        let article = entry.article
        writer.start("item")
        writer.element("title", XMLText(article.title))
        writer.element("link", XMLText(article.link.string))
        if feed.profile == .flipboard, let content = item.content {
            writer.element("description", [:], content.escaped)
        } else {
            writer.element("description", article.excerpt.map { HTML.text($0) })
        }
        if let content = item.content { writer.element("content:encoded", [:], content.escaped) }
        for author in entry.authors { writer.element("dc:creator", XMLText(author)) }
        writer.element("dc:language", entry.language.map { XMLText($0.string) })
        for topic in entry.topics { writer.element("category", XMLText(topic.name)) }
        if let enclosure = article.enclosures?.first {
            // The profile has 0 for a length that is not known.
            writer.element(
                "enclosure",
                [
                    "url": XMLText(enclosure.address.string),
                    "length": XMLText(String(enclosure.length ?? 0)),
                    "type": XMLText(enclosure.type),
                ])
        }
        writer.element(
            "guid", ["isPermaLink": article.identity.isWebAddress ? "true" : "false"],
            XMLText(article.identity.string))
        writer.element("pubDate", XMLText(article.published.rfc822))
        if entry.provider.isPublished, entry.provider.formats(among: [.rss]) == [.rss],
            let address = feed.site.address(of: entry.provider.file(FeedFormat.rss.fileExtension))
        {
            writer.element("source", ["url": XMLText(address)], XMLText(entry.provider.name))
        }
        MediaRSS.write(article.images, to: &writer)
        if let podcast = feed.podcast { write(article, of: podcast, to: &writer) }
        writer.end()
    }
}
