import Feeds
import XML

/// A feed made ready to be written: what the formats in XML share of each entry is made once.
public struct Manuscript: Sendable {
    /// The feed.
    public let feed: Feed
    /// The entries with their bodies as XML has them, in the feed's order.
    let entries: [(entry: Entry, body: EscapedXMLText)]

    /// Makes a feed ready.
    public init(_ feed: Feed) {
        self.feed = feed
        var html = HTMLInXML()
        entries = feed.entries.map { entry in
            EntryBody.write(entry, to: &html)
            return (entry, html.take())
        }
    }
}
