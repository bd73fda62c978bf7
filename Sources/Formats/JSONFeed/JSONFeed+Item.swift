import Articles
import Feeds
import XML

extension JSONFeed {
    /// Writes an item.
    ///
    /// Every reader needs the `url`. The `external_url` is the same address for an article on another site, for
    /// readers that distinguish links from posts.
    static func write(_ item: RenderedFeed.Item, in site: Site, to writer: inout JSONWriter) {
        let entry = item.entry
        let article = entry.article
        writer.startObject()
        writer.member("id", XMLText(article.identity.string))
        writer.member("url", XMLText(article.link.string))
        if !entry.isOwn(of: site) { writer.member("external_url", XMLText(article.link.string)) }
        writer.member("title", XMLText(article.title))
        if let content = item.content {
            writer.member("content_html", utf8: content.html)
        } else {
            // Every item needs a content (section Items).
            writer.member("content_text", XMLText(article.title))
        }
        writer.member("summary", article.excerpt.map { XMLText($0) })
        writer.member("image", article.images.first.map { XMLText($0.address.string) })
        writer.member("date_published", XMLText(article.published.rfc3339))
        writer.member("date_modified", XMLText(entry.updated.rfc3339))
        authors(entry.authors, page: entry.authorPage, to: &writer)
        if !entry.topics.isEmpty {
            writer.startArray("tags")
            for topic in entry.topics { writer.element(XMLText(topic.name)) }
            writer.endArray()
        }
        writer.member("language", (entry.language?.string ?? site.language).map { XMLText($0) })
        if let enclosures = article.enclosures { attachments(enclosures, to: &writer) }
        writer.endObject()
    }

    private static func attachments(_ enclosures: [Enclosure], to writer: inout JSONWriter) {
        writer.startArray("attachments")
        for enclosure in enclosures {
            writer.startObject()
            writer.member("url", XMLText(enclosure.address.string))
            writer.member("mime_type", XMLText(enclosure.type))
            writer.member("size_in_bytes", number: enclosure.length)
            writer.member("duration_in_seconds", number: enclosure.duration)
            writer.endObject()
        }
        writer.endArray()
    }
}
