import Feeds
import XML

/// A feed with the bodies of its entries, rendered once for all formats.
public struct RenderedFeed: Sendable {
    /// An entry with its body.
    struct Item {
        let entry: Entry
        /// The body, HTML in UTF-8.
        let body: [UInt8]
        /// The body as text for XML formats.
        let escapedBody: EscapedXMLText
    }

    /// The feed.
    public let feed: Feed
    /// The entries in the feed's order.
    let items: [Item]

    /// Renders the entries' bodies.
    public init(_ feed: Feed) {
        self.feed = feed
        let body = EntryBody(feed.site.words)
        var html = HTML()
        items = feed.entries.map { entry in
            body.write(entry, to: &html)
            let escapedBody = html.escaped()
            return Item(entry: entry, body: html.take(), escapedBody: escapedBody)
        }
    }
}
