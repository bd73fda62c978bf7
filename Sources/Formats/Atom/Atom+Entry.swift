import Feeds
import XML

extension Atom {
    /// Writes an entry (section 4.1.2).
    static func write(_ item: RenderedFeed.Item, to writer: inout XMLWriter) {
        let entry = item.entry
        let article = entry.article
        writer.start("entry")
        writer.attribute("xml:lang", entry.language.map { XMLText($0.string) })
        writer.element("id", XMLText(article.identity.string))
        text("title", article.title, to: &writer)
        link("alternate", type: "text/html", article.link.string, to: &writer)
        for related in article.related {
            link("related", type: "text/html", related.link.string, title: related.title, to: &writer)
        }
        for enclosure in article.enclosures ?? [] {
            writer.element(
                "link",
                [
                    "rel": "enclosure", "type": XMLText(enclosure.type),
                    "href": XMLText(enclosure.address.string),
                    "length": enclosure.length.map { XMLText(String($0)) },
                ])
        }
        writer.element("published", XMLText(article.published.rfc3339))
        writer.element("updated", XMLText(entry.updated.rfc3339))
        for author in entry.authors { person(author, page: entry.authorPage, to: &writer) }
        for topic in entry.topics { writer.element("category", ["term": XMLText(topic.name)]) }
        if let excerpt = article.excerpt { text("summary", excerpt, to: &writer) }
        if let content = item.content {
            writer.element("content", ["type": "html"], content.escaped)
        } else {
            // Readers expect some text (section 4.1.1.1).
            writer.element("content", ["type": "html"], HTML.text(article.title))
        }
        MediaRSS.write(article.images, to: &writer)
        writer.end()
    }
}
