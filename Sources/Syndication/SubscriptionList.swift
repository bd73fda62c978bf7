import Formats
public import Foundation
import Text
import XML

/// A list of feeds that people import into readers: OPML 2.0, “Subscription lists”.
///
/// ```swift
/// var list = SubscriptionList(title: "Our feeds")
/// list.subscriptions = [
///     Subscription(title: "News", feed: "https://example.org/news.rss", link: "https://example.org/")
/// ]
/// let bytes = try list.document()
/// ```
public struct SubscriptionList: Hashable, Sendable {
    /// Feeds under a heading.
    public struct Group: Hashable, Sendable {
        /// The heading, as plain text (OPML 2.0, `text`).
        public var title: String
        /// The feeds.
        public var subscriptions: [Subscription]

        /// Creates a group.
        ///
        /// - Parameters:
        ///   - title: the heading.
        ///   - subscriptions: the feeds.
        public init(title: String, subscriptions: [Subscription]) {
            (self.title, self.subscriptions) = (title, subscriptions)
        }
    }

    /// The title, as plain text.
    public var title: String
    /// Whose list it is, as plain text (OPML 2.0, `ownerName`).
    public var owner: String?
    /// When it last changed (OPML 2.0, `dateModified`).
    public var updated: Date?
    /// The feeds without a heading, which come first.
    public var subscriptions: [Subscription] = []
    /// The other feeds.
    public var groups: [Group] = []

    /// The media type to serve it with.
    public static let mediaType = "text/x-opml"

    /// Creates a list without feeds.
    ///
    /// - Parameter title: the title.
    public init(title: String) { self.title = title }

    /// Writes the list: the same list always gives the same bytes.
    ///
    /// The document is checked before you get it.
    ///
    /// - Returns: the document, UTF-8.
    /// - Throws: ``FeedError`` with the first value that no document can have, if the list has no feeds, or if
    ///   it has one twice.
    public func document() throws(FeedError) -> [UInt8] {
        var addresses: [String: String] = [:]
        func outline(_ subscription: Subscription, _ name: String) throws(FeedError) -> OPML.Outline {
            let address = try Field("\(name).feed").address(subscription.feed).string
            if let first = addresses.updateValue(name, forKey: address) {
                throw FeedError(
                    .repeated, "\(name).feed", "the address is that of \(first); remove one of them")
            }
            return OPML.Outline(
                name: try Field("\(name).title").text(subscription.title), address: address,
                page: try Field("\(name).link").address(subscription.link).string)
        }
        func outlines(_ subscriptions: [Subscription], _ name: String) throws(FeedError) -> [OPML.Outline] {
            try subscriptions.enumerated().map { (place, subscription) throws(FeedError) in
                try outline(subscription, "\(name)subscriptions[\(place)]")
            }
        }
        var all = [OPML.Group(heading: nil, feeds: try outlines(subscriptions, ""))]
        for (place, group) in groups.enumerated() {
            let name = "groups[\(place)]."
            all.append(
                OPML.Group(
                    heading: try Field("\(name)title").text(group.title),
                    feeds: try outlines(group.subscriptions, name)))
        }
        guard !addresses.isEmpty else {
            throw FeedError(.missing, "subscriptions", "expected at least one feed, found none")
        }
        let title = try Field("title").text(title)
        let owner = try owner.map(Field("owner").text)
        let updated = try updated.map(Field("updated").time)
        let document: [UInt8]
        do throws(XMLWriter.MemoryError) {
            document = try OPML.document(title: title, updated: updated, owner: owner, groups: all)
        } catch {
            throw FeedError(.failure, "", error.description)
        }
        try DocumentCheck.verify(document, as: .opml)
        return document
    }
}

/// A feed in a list.
public struct Subscription: Hashable, Sendable {
    /// The title, as plain text (OPML 2.0, `text` and `title`).
    public var title: String
    /// The http or https address of the feed (OPML 2.0, `xmlUrl`).
    public var feed: String
    /// The http or https address of the web page that the feed belongs to (OPML 2.0, `htmlUrl`).
    public var link: String

    /// Creates a subscription.
    ///
    /// - Parameters:
    ///   - title: the title of the feed.
    ///   - feed: the address of the feed.
    ///   - link: the address of the web page that it belongs to.
    public init(title: String, feed: String, link: String) {
        (self.title, self.feed, self.link) = (title, feed, link)
    }
}
