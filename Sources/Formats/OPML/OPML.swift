import Feeds
import Text
import XML

/// OPML 2.0: a list of feeds that readers can import.
public enum OPML {
    /// Writes the list of all feeds as a UTF-8 document, with the feeds of a grouping in an outline of
    /// their own, and queries in one for the folder of their path, if it has one.
    ///
    /// The dates are those of the feeds' entries. Returns nil for a site without a base URL, because readers
    /// need URLs, and for one without feeds, because a list must not be empty.
    ///
    /// - Parameter formats: the formats of each feed; the first one available is the one to subscribe to.
    /// - Throws: ``XML/XMLWriter/MemoryError`` if memory runs out.
    public static func document(
        for feedIndex: FeedIndex, formats: [FeedFormat]
    ) throws(XMLWriter.MemoryError) -> [UInt8]? {
        guard lists(feedIndex), !formats.isEmpty else { return nil }
        let site = feedIndex.site
        return try document(
            title: feedIndex.title, updated: feedIndex.updated, owner: site.author,
            groups: feedIndex.sections.flatMap(outlines).map { heading, feeds in
                Group(heading: heading, feeds: feeds.compactMap { Outline($0, in: site, formats) })
            })
    }

    /// A feed in the list.
    package struct Outline {
        let name: String
        let address: String?
        let page: String

        package init(name: String, address: String?, page: String) {
            (self.name, self.address, self.page) = (name, address, page)
        }

        fileprivate init?(_ feed: FeedDescriptor, in site: Site, _ formats: [FeedFormat]) {
            guard let format = feed.formats(among: formats).first else { return nil }
            self.init(
                name: feed.name, address: site.address(of: feed.file(format.fileExtension)),
                page: site.page(at: feed.file("html")))
        }
    }

    /// Feeds in an outline of their own, or those without one.
    package struct Group {
        let heading: String?
        let feeds: [Outline]

        package init(heading: String?, feeds: [Outline]) {
            (self.heading, self.feeds) = (heading, feeds)
        }
    }

    /// Writes a list of feeds as a UTF-8 document.
    ///
    /// - Throws: ``XML/XMLWriter/MemoryError`` if memory runs out.
    package static func document(
        title: String, updated: Timestamp?, owner: String?, groups: [Group]
    ) throws(XMLWriter.MemoryError) -> [UInt8] {
        var writer = try XMLWriter()
        writer.start("opml")
        writer.attribute("version", "2.0")
        writer.start("head")
        writer.element("title", XMLText(title))
        writer.element("dateModified", updated.map { XMLText($0.rfc822) })
        writer.element("ownerName", owner.map { XMLText($0) })
        writer.element("docs", "http://opml.org/spec2.opml")
        writer.end()
        writer.start("body")
        for group in groups {
            if let heading = group.heading {
                writer.start("outline")
                writer.attribute("text", XMLText(heading))
            }
            for feed in group.feeds { write(feed, to: &writer) }
            if group.heading != nil { writer.end() }
        }
        return try writer.finish()
    }

    /// Whether a site has such a list.
    static func lists(_ feedIndex: FeedIndex) -> Bool {
        feedIndex.site.baseURL != nil && !feedIndex.sections.isEmpty
    }

    /// The feeds of a section by the heading of their outline; those without one come first.
    private static func outlines(of section: FeedIndex.Section) -> [(heading: String?, [FeedDescriptor])] {
        if section.grouping.hasManyFeeds { return [(section.heading, section.feeds)] }
        let folders = Dictionary(grouping: section.feeds) { feed in
            feed.path.lastIndex(of: "/").map { String(feed.path[..<$0]) } ?? ""
        }
        return folders.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ($0.key.isEmpty ? nil : $0.key, $0.value) }
    }

    private static func write(_ feed: Outline, to writer: inout XMLWriter) {
        let name = XMLText(feed.name)
        writer.element(
            "outline",
            [
                "text": name, "title": name, "type": "rss", "xmlUrl": feed.address.map { XMLText($0) },
                "htmlUrl": XMLText(feed.page),
            ])
    }
}
