import Articles
import Feeds
import XML

/// JSON Feed 1.1, with members in the order of the specification.
enum JSONFeed {
    static func document(for rendered: RenderedFeed) -> [UInt8] {
        let feed = rendered.feed
        var writer = JSONWriter()
        writer.startObject()
        metadata(of: feed, to: &writer)
        writer.startArray("items")
        for item in rendered.items { write(item, in: feed.site, to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.finish()
    }

    /// Writes the feed's metadata.
    private static func metadata(of feed: Feed, to writer: inout JSONWriter) {
        writer.member("version", "https://jsonfeed.org/version/1.1")
        writer.member("title", XMLText(feed.title))
        writer.member("home_page_url", XMLText(feed.page))
        writer.member(
            "feed_url", feed.address(extension: FeedFormat.json.fileExtension).map { XMLText($0) })
        writer.member("description", XMLText(feed.summary))
        // The specification's pages of older items.
        writer.member("next_url", feed.address(of: feed.history?.previous, .json).map { XMLText($0) })
        if let logo = feed.logo, logo.isSquare { writer.member("icon", XMLText(logo.address.string)) }
        if let author = feed.site.author { authors([author], page: feed.site.url?.string, to: &writer) }
        writer.member("language", feed.site.language.map { XMLText($0) })
        hubs(feed.hubs, to: &writer)
    }

    /// Writes the hubs.
    private static func hubs(_ hubs: [WebAddress], to writer: inout JSONWriter) {
        guard !hubs.isEmpty else { return }
        writer.startArray("hubs")
        for hub in hubs {
            writer.startObject()
            writer.member("type", "WebSub")
            writer.member("url", XMLText(hub.string))
            writer.endObject()
        }
        writer.endArray()
    }

    /// Writes the authors of a feed or an item.
    static func authors(_ names: [String], page: String?, to writer: inout JSONWriter) {
        writer.startArray("authors")
        for name in names {
            writer.startObject()
            writer.member("name", XMLText(name))
            writer.member("url", page.map { XMLText($0) })
            writer.endObject()
        }
        writer.endArray()
    }
}
