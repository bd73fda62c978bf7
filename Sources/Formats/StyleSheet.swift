import Feeds

extension Feed {
    /// The address of the feed's style sheet for browsers, relative to the feed's file; nil without pages.
    func styleSheet(for format: FeedFormat) -> String? {
        site.hasPages ? Site.root(from: file(format.fileExtension)) + "feed.css" : nil
    }
}

extension Site {
    /// The relative path from a file in the output folder to the folder: `../` for each folder in its path.
    static func root(from file: String) -> String {
        String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
