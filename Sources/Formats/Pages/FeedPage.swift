import Feeds

/// The HTML page of a feed: its entries, and how to subscribe.
public struct FeedPage: Sendable {
    private let design: PageDesign
    private let formats: [FeedFormat]

    /// Prepares pages of feeds in these formats.
    public init(_ design: PageDesign, formats: [FeedFormat]) {
        self.design = design
        self.formats = formats
    }

    /// Writes the page as HTML in UTF-8; the same feed always gives the same bytes.
    ///
    /// Links to other files in the output are relative, so that pages work wherever they are served.
    public func document(for feed: Feed) -> [UInt8] {
        var values = Self.values(of: feed, formats: formats)
        values["entries"] = entries(of: feed)
        return Array(design.render(.feed, values).utf8)
    }

    private func entries(of feed: Feed) -> String {
        let context = PageContext(root: feed.root, site: feed.site)
        if design.overrides(.entry) {
            return feed.entries.map { design.render(.entry, $0.pageValues(in: context)) }.joined()
        }
        var html = HTML()
        for entry in feed.entries { entry.write(to: &html, in: context) }
        return html.takeString()
    }

    private static func values(of feed: Feed, formats: [FeedFormat]) -> PageValues {
        let words = feed.site.words
        var values = feed.site.pageValues(root: feed.root, words)
        values["title"] = feed.title
        values["name"] = feed.name
        values["summary"] = feed.summary
        values["canonical"] = feed.address(extension: "html")
        values["updated"] = feed.updated.pageValues(words)
        values["isTopic"] = feed.key.grouping == Grouping.topic.id
        values["isProvider"] = feed.key.grouping == Grouping.provider.id
        values["isEverything"] = feed.key == .all
        values["count"] = feed.entries.count
        values["logo"] = feed.logo.map { ["src": $0.address.string] }
        // Nobody should subscribe to an archive.
        let files = (feed.history?.current ?? feed.descriptor).files(among: formats)
        values["formats"] = feed.site.links(to: files, title: feed.title, root: feed.root)
        if let history = feed.history {
            func page(_ descriptor: FeedDescriptor?, _ name: String) -> PageValues? {
                descriptor.map { ["name": name, "href": feed.root + $0.file("html")] }
            }
            func archive(_ descriptor: FeedDescriptor?) -> PageValues? {
                page(descriptor, descriptor?.path.split(separator: "/").last.map(String.init) ?? "")
            }
            var links: PageValues = [:]
            links["previous"] = archive(history.previous)
            links["next"] = archive(history.next)
            if let period = history.period {
                links["current"] = page(history.current, feed.name)
                values["title"] = "\(feed.title) (\(period.name))"
                values["name"] = "\(feed.name) (\(period.name))"
            }
            if !links.isEmpty { values["archives"] = links }
        }
        return values
    }
}

extension Feed {
    /// The relative path from the feed's page to the output folder.
    var root: String { Site.root(from: file("html")) }
}
