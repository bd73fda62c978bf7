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
        let root = feed.root
        if design.overrides(.entry) {
            return feed.entries.map { design.render(.entry, $0.pageValues(root: root)) }.joined()
        }
        var html = HTML()
        for entry in feed.entries { entry.write(to: &html, root: root) }
        return html.takeString()
    }

    private static func values(of feed: Feed, formats: [FeedFormat]) -> PageValues {
        var values = feed.site.pageValues(root: feed.root)
        values["title"] = feed.title
        values["name"] = feed.name
        values["summary"] = feed.summary
        values["canonical"] = feed.address(extension: "html")
        values["updated"] = feed.updated.pageValues
        values["isTopic"] = feed.key.kind == .topic
        values["isProvider"] = feed.key.kind == .provider
        values["isEverything"] = feed.key.kind == .all
        values["count"] = feed.entries.count
        values["logo"] = feed.logo.map { ["src": $0.address.string] }
        values["formats"] = feed.site.links(
            to: feed.path, title: feed.title, formats: formats, root: feed.root)
        return values
    }
}

extension Feed {
    /// The relative path from the feed's file to the output folder.
    var root: String { String(repeating: "../", count: depth) }
}
