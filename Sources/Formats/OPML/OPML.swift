import Feeds
import XML

/// OPML 2.0: a list of feeds that readers can import.
public enum OPML {
    /// Writes the list of all feeds as a UTF-8 document, with topics and providers each in an outline of
    /// their own.
    ///
    /// The dates are those of the feeds' entries. Returns nil for a site without a base URL, because readers
    /// need URLs, and for one without feeds, because a list must not be empty.
    ///
    /// - Parameter formats: the formats of each feed; the first one available is the one to subscribe to.
    /// - Throws: ``XML/XMLWriter/MemoryError`` if memory runs out.
    public static func document(
        for feedIndex: FeedIndex, formats: [FeedFormat]
    ) throws(XMLWriter.MemoryError) -> [UInt8]? {
        guard lists(feedIndex), let format = formats.first else { return nil }
        var writer = try XMLWriter()
        writer.start("opml")
        writer.attribute("version", "2.0")
        writer.start("head")
        writer.element("title", XMLText(feedIndex.title))
        writer.element("dateModified", feedIndex.updated.map { XMLText($0.rfc822) })
        writer.element("ownerName", feedIndex.site.author.map { XMLText($0) })
        writer.element("docs", "http://opml.org/spec2.opml")
        writer.end()
        writer.start("body")
        for kind in FeedKey.Kind.allCases {
            let listings = feedIndex.listings(of: kind)
            guard !listings.isEmpty else { continue }
            if let heading = heading(of: kind) {
                writer.start("outline")
                writer.attribute("text", heading)
                for listing in listings { outline(listing, in: feedIndex.site, format, to: &writer) }
                writer.end()
            } else {
                for listing in listings { outline(listing, in: feedIndex.site, format, to: &writer) }
            }
        }
        return try writer.finish()
    }

    /// Whether a site has such a list.
    static func lists(_ feedIndex: FeedIndex) -> Bool {
        feedIndex.site.baseURL != nil && !feedIndex.listings.isEmpty
    }

    private static func heading(of kind: FeedKey.Kind) -> XMLText? {
        switch kind {
        case .all: nil
        case .topic: "Topics"
        case .provider: "Providers"
        }
    }

    private static func outline(
        _ listing: FeedIndex.Listing, in site: Site, _ format: FeedFormat, to writer: inout XMLWriter
    ) {
        let name = XMLText(listing.name)
        let address = site.address(of: "\(listing.path).\(format.fileExtension)")
        writer.element(
            "outline",
            [
                "text": name, "title": name, "type": "rss", "xmlUrl": address.map { XMLText($0) },
                "htmlUrl": XMLText(site.page(of: listing.path)),
            ])
    }
}
