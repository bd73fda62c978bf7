import Feeds
import XML

/// RSS 2.0: the specification and the Best Practices Profile of the RSS Advisory Board.
enum RSS {
    static func document(for rendered: RenderedFeed) throws(XMLWriter.MemoryError) -> [UInt8] {
        var writer = try XMLWriter()
        writer.start("rss")
        writer.attribute("version", "2.0")
        writer.attribute("xmlns:atom", Atom.namespace)
        writer.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
        if rendered.feed.site.license != nil {
            writer.attribute(
                "xmlns:creativeCommons", "http://backend.userland.com/creativeCommonsRssModule")
        }
        writer.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        if rendered.feed.isArchive { writer.attribute("xmlns:fh", Atom.historyNamespace) }
        if rendered.feed.podcast != nil { writer.attribute("xmlns:itunes", podcastNamespace) }
        writer.attribute("xmlns:media", MediaRSS.namespace)
        writer.start("channel")
        channel(rendered.feed, to: &writer)
        for item in rendered.items { write(item, in: rendered.feed, to: &writer) }
        return try writer.finish()
    }

    /// Writes the channel's metadata, all before the first item, as the profile requires.
    private static func channel(_ feed: Feed, to writer: inout XMLWriter) {
        writer.element("title", XMLText(feed.title))
        writer.element("link", XMLText(feed.page))
        writer.element("description", XMLText(feed.summary))
        writer.element("language", feed.site.language.map { XMLText($0) })
        writer.element("copyright", feed.site.rights.map { XMLText($0) })
        writer.element("lastBuildDate", XMLText(feed.updated.rfc822))
        writer.element("generator", Generator.name)
        writer.element("docs", "https://www.rssboard.org/rss-specification")
        writer.element("ttl", feed.site.timeToLive.map { XMLText(String($0)) })
        image(of: feed, to: &writer)
        if feed.isArchive { writer.element("fh:archive", [:]) }
        if let address = feed.address(extension: FeedFormat.rss.fileExtension) {
            writer.element(
                "atom:link", ["href": XMLText(address), "rel": "self", "type": "application/rss+xml"])
        }
        for hub in feed.hubs { writer.element("atom:link", ["href": XMLText(hub.string), "rel": "hub"]) }
        for (relation, address) in feed.historyLinks(.rss) {
            writer.element("atom:link", ["href": XMLText(address), "rel": XMLText(relation)])
        }
        writer.element("creativeCommons:license", feed.site.license.map { XMLText($0.string) })
        if let podcast = feed.podcast { write(podcast, to: &writer) }
    }

    /// Writes the channel's image, with the channel's own title and link.
    private static func image(of feed: Feed, to writer: inout XMLWriter) {
        guard let logo = feed.logo else { return }
        writer.start("image")
        writer.element("url", XMLText(logo.address.string))
        writer.element("title", XMLText(feed.title))
        writer.element("link", XMLText(feed.page))
        writer.element("width", logo.width.map { XMLText(String($0)) })
        writer.element("height", logo.height.map { XMLText(String($0)) })
        writer.end()
    }
}
