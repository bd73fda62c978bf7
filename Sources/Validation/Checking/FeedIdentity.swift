import XML

/// What a feed says about itself: its id and its own address.
public struct FeedIdentity: Sendable {
    /// A value, and where it is.
    struct Named: Sendable {
        let value: String
        let location: SourceText.Location
    }

    /// The id of an Atom feed; nil for archives and further pages, which have the id of their feed (RFC 5005).
    let id: Named?
    /// The feed's own address: its self link, or the feed_url of a JSON Feed.
    let address: Named?
    /// A hash of the document's bytes, by which copies are recognized.
    let fingerprint: Int

    /// nil for a document that is not a feed, or was not read completely.
    init?(of document: FeedDocument) {
        guard document.isWhole, document.kind != nil else { return nil }
        var (id, address): ((String, Int)?, (String, Int)?)
        switch document.content {
        case .json(let tree):
            let member = tree.root?["feed_url"]
            address = member.flatMap { member in member.string.map { ($0, member.offset) } }
        case .xml(let tree):
            let feed =
                switch document.kind {
                case .atomFeed: tree.root
                case .rdf: tree.root?.first("channel", in: Namespace.rss10)
                default: tree.root?.first("channel")
                }
            let links = feed?.elements("link", in: Namespace.atom) ?? []
            if document.kind == .atomFeed, let element = feed?.first("id", in: Namespace.atom),
                feed?.first("archive", in: Namespace.feedHistory) == nil,
                !links.contains(where: { $0.linkRelation == "previous" })
            {
                id = (element.value, element.offset)
            }
            let link = links.first { $0.linkRelation == "self" }
            address = link.flatMap { link in link.attribute("href").map { ($0.value, link.offset) } }
        }
        func named(_ found: (value: String, offset: Int)?) -> Named? {
            guard let found, !found.value.isEmpty else { return nil }
            return Named(value: found.value, location: document.source.locations(of: [found.offset])[0])
        }
        (self.id, self.address) = (named(id), named(address))
        fingerprint = document.source.utf8.hashValue
    }
}
