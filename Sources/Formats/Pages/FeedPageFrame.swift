import Feeds

/// What the page of a feed says around its entries.
struct FeedPageFrame {
    /// A link to another page of the feed's articles.
    struct PageLink {
        let name: String
        let address: String
    }

    let feed: Feed
    let words: Words
    let root: String
    let title: String
    let name: String
    let links: [SubscriptionLink]
    private(set) var previous: PageLink?
    private(set) var current: PageLink?
    private(set) var next: PageLink?

    /// Collects it for a feed, or an archive, in these formats.
    init(_ feed: Feed, _ formats: [FeedFormat]) {
        (self.feed, words, root) = (feed, feed.site.words, feed.root)
        let period = feed.history?.period.map { " (\($0.name))" } ?? ""
        (title, name) = (feed.title + period, feed.name + period)
        // Nobody should subscribe to an archive.
        let files = (feed.history?.current ?? feed.descriptor).files(among: formats)
        links = feed.site.links(to: files, title: feed.title, root: root)
        guard let history = feed.history else { return }
        previous = history.previous.map(archive)
        next = history.next.map(archive)
        if history.period != nil { current = page(history.current, feed.name) }
    }

    private func page(_ descriptor: FeedDescriptor, _ name: String) -> PageLink {
        PageLink(name: name, address: root + descriptor.file("html"))
    }

    private func archive(_ descriptor: FeedDescriptor) -> PageLink {
        page(descriptor, descriptor.path.split(separator: "/").last.map(String.init) ?? "")
    }

    /// The address of the page; nil without a base URL.
    var canonical: String? { feed.address(extension: "html") }

    /// The values for the template of a page, all but its entries.
    var pageValues: PageValues {
        var values = feed.site.pageValues(root: root, words)
        values["title"] = title
        values["name"] = name
        values["summary"] = feed.summary
        values["canonical"] = canonical
        values["updated"] = feed.updated.pageValues(words)
        values["isTopic"] = feed.key.grouping == Grouping.topic.id
        values["isProvider"] = feed.key.grouping == Grouping.provider.id
        values["isEverything"] = feed.key == .all
        values["count"] = feed.entries.count
        values["logo"] = feed.logo.map { ["src": $0.address.string] }
        values["formats"] = links.map(\.pageValues)
        let pages = ["previous": previous, "current": current, "next": next].compactMapValues { link in
            link.map { ["name": $0.name, "href": $0.address] }
        }
        if !pages.isEmpty { values["archives"] = pages }
        return values
    }
}
