import Articles
import Feeds
import XML

/// A feed with the bodies of its entries, rendered once for all formats.
public struct RenderedFeed: Sendable {
    /// An entry with its body.
    struct Item {
        let entry: Entry
        /// What the entry shows of its article; nil for the title alone.
        let content: Content?
    }

    /// What an entry shows of its article.
    struct Content {
        /// The body, HTML in UTF-8.
        let html: [UInt8]
        /// The body as text for XML formats.
        let escaped: EscapedXMLText
    }

    /// The feed.
    public let feed: Feed
    /// The entries in the feed's order.
    let items: [Item]

    /// Renders the entries' bodies; none has a full text.
    public init(_ feed: Feed) {
        self.init(feed) { _ in nil }
    }

    /// Takes the entries' bodies as they are.
    ///
    /// - Parameter bodies: the body of each entry as clean HTML; nil to show its title alone.
    package init(_ feed: Feed, bodies: [String?]) {
        self.feed = feed
        items = zip(feed.entries, bodies).map { entry, body in
            let content = body.map { body in
                Content(html: Array(XMLText(body).string.utf8), escaped: EscapedXMLText(XMLText(body)))
            }
            return Item(entry: entry, content: content)
        }
    }

    /// Renders the entries' bodies.
    ///
    /// - Parameter fullText: the text of an article as clean HTML; nil to show its excerpt. Only called for
    ///   feeds with full text.
    /// - Throws: what `fullText` throws.
    public init(_ feed: Feed, fullText: (Article) throws -> String?) rethrows {
        self.feed = feed
        let body = EntryBody(feed.site.words)
        var html = HTML()
        items = try feed.entries.map { entry in
            guard feed.content != .none else { return Item(entry: entry, content: nil) }
            body.write(
                entry, fullText: feed.content == .full ? try fullText(entry.article) : nil,
                isOwn: entry.isOwn(of: feed.site), to: &html)
            let escaped = html.escaped()
            return Item(entry: entry, content: Content(html: html.take(), escaped: escaped))
        }
    }
}
