import Feeds

/// The HTML lines that let feed readers find a feed from pages of other sites.
public struct FeedLinks: Sendable {
    private let design: PageDesign
    private let formats: [FeedFormat]

    /// Prepares lines for feeds in these formats.
    public init(_ design: PageDesign, formats: [FeedFormat]) {
        self.design = design
        self.formats = formats
    }

    /// Writes the lines for the head of a page, as HTML in UTF-8: one `link` per format.
    ///
    /// URLs are absolute if the site has a base URL, otherwise relative to the output folder.
    ///
    /// - Parameters:
    ///   - path: the feed's path in the output folder, without the extension.
    ///   - title: the feed's title, plain text.
    public func document(for path: String, title: String, in site: Site) -> [UInt8] {
        let links = site.links(to: path, title: title, formats: formats, root: "").map { link in
            // Without a base URL, assume that the page is in the same folder as the feed.
            link.merging(["address": link["href"] as Any]) { known, _ in known }
        }
        return Array(design.render(.links, ["formats": links]).utf8)
    }
}

extension Site {
    /// A feed's files as template values.
    func links(to path: String, title: String, formats: [FeedFormat], root: String) -> [PageValues] {
        formats.map { format in
            let file = "\(path).\(format.fileExtension)"
            var values: PageValues = [
                "label": format.label, "mediaType": format.mediaType, "title": "\(title) (\(format.label))",
                "href": root + file,
            ]
            values["address"] = address(of: file)
            return values
        }
    }
}
