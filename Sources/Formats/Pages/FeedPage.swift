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
        let frame = FeedPageFrame(feed, formats)
        var html = HTML()
        guard !design.overrides(.feed) else {
            writeEntries(of: feed, to: &html)
            var values = frame.pageValues
            values["entries"] = html.takeString()
            return Array(design.render(.feed, values).utf8)
        }
        frame.writeBeginning(to: &html)
        writeEntries(of: feed, to: &html)
        frame.writeEnd(to: &html)
        return html.take()
    }

    private func writeEntries(of feed: Feed, to html: inout HTML) {
        let context = PageContext(root: feed.root, site: feed.site)
        let isOwn = design.overrides(.entry)
        for entry in feed.entries {
            if isOwn {
                html.clean(design.render(.entry, entry.pageValues(in: context)))
            } else {
                entry.write(to: &html, in: context)
            }
        }
    }
}

extension Feed {
    /// The relative path from the feed's page to the output folder.
    var root: String { Site.root(from: file("html")) }
}
