import Feeds

/// The HTML lines that let feed readers find a feed from pages of other sites.
public struct FeedLinks: Sendable {
    private let design: PageDesign

    /// Prepares lines for feeds.
    public init(_ design: PageDesign) {
        self.design = design
    }

    /// Writes the lines for the head of a page, as HTML in UTF-8: one `link` per format.
    ///
    /// URLs are absolute if the site has a base URL, otherwise relative to the output folder.
    ///
    /// - Parameters:
    ///   - files: the feed's file in each format.
    ///   - title: the feed's title, plain text.
    public func document(for files: [(FeedFormat, String)], title: String, in site: Site) -> [UInt8] {
        let links = site.links(to: files, title: title, root: "").map { link in
            // Without a base URL, assume that the page is in the same folder as the feed.
            link.merging(["address": link["href"] as Any]) { known, _ in known }
        }
        return Array(design.render(.links, ["formats": links]).utf8)
    }
}

extension Site {
    /// A feed's files as template values.
    func links(to files: [(FeedFormat, String)], title: String, root: String) -> [PageValues] {
        files.map { format, file in
            var values: PageValues = [
                "label": format.label, "mediaType": format.mediaType, "title": "\(title) (\(format.label))",
                "href": root + file,
            ]
            values["address"] = address(of: file)
            return values
        }
    }
}
