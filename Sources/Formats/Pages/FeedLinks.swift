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
            link.pageValues.merging(["address": link.path as Any]) { known, _ in known }
        }
        return Array(design.render(.links, ["formats": links]).utf8)
    }
}

/// A link to a feed in one format.
struct SubscriptionLink {
    /// The name of the format.
    let label: String
    let mediaType: String
    let title: String
    /// The path of the file from the page.
    let path: String
    /// The file's address; nil without a base URL.
    let address: String?

    /// The values for templates.
    var pageValues: PageValues {
        var values: PageValues = ["label": label, "mediaType": mediaType, "title": title, "href": path]
        values["address"] = address
        return values
    }
}

extension Site {
    /// Links to a feed's files.
    func links(to files: [(FeedFormat, String)], title: String, root: String) -> [SubscriptionLink] {
        files.map { format, file in
            SubscriptionLink(
                label: format.label, mediaType: format.mediaType, title: "\(title) (\(format.label))",
                path: root + file, address: address(of: file))
        }
    }
}
