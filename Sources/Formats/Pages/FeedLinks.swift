import Feeds

/// The lines with which pages of other sites lead feed readers to a feed.
public struct FeedLinks: Sendable {
    private let design: PageDesign
    private let formats: [FeedFormat]

    /// Prepares lines for feeds that are written in these formats.
    public init(_ design: PageDesign, formats: [FeedFormat]) {
        self.design = design
        self.formats = formats
    }

    /// Writes the lines for the head of a page, as HTML in UTF-8, a `link` for each format.
    ///
    /// Addresses are absolute where the site has a base URL, else relative to the output folder.
    ///
    /// - Parameters:
    ///   - path: the feed's file in the output folder, without the extension.
    ///   - title: the feed's title, plain text.
    public func document(for path: String, title: String, in site: Site) -> [UInt8] {
        let links = site.links(to: path, title: title, formats: formats, root: "").map { link in
            // Where nothing else is known, the owner's page may stand beside the feed.
            link.merging(["address": link["href"] as Any]) { known, _ in known }
        }
        return Array(design.render(.links, ["formats": links]).utf8)
    }
}

extension Site {
    /// A feed's files as templates have them.
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
