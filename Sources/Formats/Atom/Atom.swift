import Feeds
import XML

/// Atom 1.0 (RFC 4287).
enum Atom {
    static let namespace: XMLText = "http://www.w3.org/2005/Atom"
    /// Feed Paging and Archiving (RFC 5005).
    static let historyNamespace: XMLText = "http://purl.org/syndication/history/1.0"

    static func document(for rendered: RenderedFeed) throws(XMLWriter.MemoryError) -> [UInt8] {
        var writer = try XMLWriter()
        writer.start("feed")
        writer.attribute("xmlns", namespace)
        if rendered.feed.isArchive { writer.attribute("xmlns:fh", historyNamespace) }
        writer.attribute("xmlns:media", MediaRSS.namespace)
        writer.attribute("xml:lang", rendered.feed.site.language.map { XMLText($0) })
        metadata(of: rendered.feed, to: &writer)
        for item in rendered.items { write(item, to: &writer) }
        return try writer.finish()
    }

    /// Writes the feed's metadata (section 4.1.1).
    private static func metadata(of feed: Feed, to writer: inout XMLWriter) {
        writer.element("id", XMLText(feed.id))
        text("title", feed.title, to: &writer)
        text("subtitle", feed.summary, to: &writer)
        writer.element("updated", XMLText(feed.updated.rfc3339))
        if let author = feed.site.author { person(author, page: feed.site.url?.string, to: &writer) }
        if feed.isArchive { writer.element("fh:archive", [:]) }
        link("alternate", type: "text/html", feed.page, to: &writer)
        if let address = feed.address(extension: FeedFormat.atom.fileExtension) {
            link("self", type: "application/atom+xml", address, to: &writer)
        }
        for hub in feed.hubs { link("hub", type: nil, hub.string, to: &writer) }
        for (relation, address) in feed.historyLinks(.atom) {
            link(XMLText(relation), type: nil, address, to: &writer)
        }
        if let license = feed.site.license { link("license", type: nil, license.string, to: &writer) }
        if let rights = feed.site.rights { text("rights", rights, to: &writer) }
        writer.element("generator", Generator.name)
        if let logo = feed.logo {
            // An icon must be square (section 4.2.5); a logo is not (section 4.2.8).
            writer.element(logo.isSquare ? "icon" : "logo", XMLText(logo.address.string))
        }
    }

    /// A text construct of plain text (section 3.1.1.1).
    static func text(_ name: StaticString, _ content: String, to writer: inout XMLWriter) {
        writer.element(name, ["type": "text"], XMLText(content))
    }

    /// A link (section 4.2.7).
    static func link(
        _ relation: XMLText, type: XMLText?, _ address: String, title: String? = nil,
        to writer: inout XMLWriter
    ) {
        writer.element(
            "link",
            [
                "rel": relation, "type": type, "href": XMLText(address),
                "title": title.map { XMLText($0) },
            ])
    }

    /// An author (section 3.2).
    static func person(_ name: String, page: String?, to writer: inout XMLWriter) {
        writer.start("author")
        writer.element("name", XMLText(name))
        writer.element("uri", page.map { XMLText($0) })
        writer.end()
    }
}
