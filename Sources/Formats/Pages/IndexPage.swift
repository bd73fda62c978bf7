import Feeds

/// The HTML page of all feeds: every topic and provider, and how to subscribe.
public struct IndexPage: Sendable {
    private let design: PageDesign
    private let formats: [FeedFormat]

    /// Prepares the page of feeds in these formats.
    public init(_ design: PageDesign, formats: [FeedFormat]) {
        self.design = design
        self.formats = formats
    }

    /// Writes the page as HTML in UTF-8; the same feeds always give the same bytes.
    ///
    /// Links to other files in the output are relative, so that the page works wherever it is served.
    public func document(for feedIndex: FeedIndex) -> [UInt8] {
        var values = feedIndex.site.pageValues(root: "")
        values["title"] = feedIndex.title
        values["summary"] = feedIndex.site.description
        values["canonical"] = feedIndex.site.address(of: "index.html")
        values["updated"] = feedIndex.updated?.pageValues
        if OPML.lists(feedIndex) { values["opml"] = "feeds.opml" }
        values["labels"] = formats.map(\.label)
        if let everything = feedIndex.listings(of: .all).first {
            values["everything"] = pageValues(of: everything)
        }
        values["topics"] = list(feedIndex.listings(of: .topic))
        values["providers"] = list(feedIndex.listings(of: .provider))
        return Array(design.render(.index, values).utf8)
    }

    /// A list as template values; nil for an empty list, so that it has no heading either.
    private func list(_ listings: ArraySlice<FeedIndex.Listing>) -> PageValues? {
        listings.isEmpty ? nil : ["count": listings.count, "rows": rows(listings)]
    }

    private func rows(_ listings: ArraySlice<FeedIndex.Listing>) -> String {
        if design.overrides(.row) {
            return listings.map { design.render(.row, pageValues(of: $0)) }.joined()
        }
        var html = HTML()
        for listing in listings { listing.write(to: &html, formats: formats) }
        return html.takeString()
    }

    private func pageValues(of listing: FeedIndex.Listing) -> PageValues {
        [
            "name": listing.name, "href": "\(listing.path).html", "entries": listing.entries,
            "updated": listing.updated.pageValues,
            "formats": formats.map { format -> PageValues in
                [
                    "label": format.label, "mediaType": format.mediaType,
                    "href": "\(listing.path).\(format.fileExtension)",
                ]
            },
        ]
    }
}
