import Feeds
import Publishing

/// Names that feeds of the owner's choosing may not have, because Outfeed uses them itself.
enum ReservedNames {
    /// The kind of the files of the whole site in the manifest.
    static let siteFiles = "site"
    /// The kind of archives in the manifest.
    static let archives = "archive"

    /// Whether a grouping may have its id: those of files that are no feeds, and of groupings that every
    /// site has, stand for these alone.
    static func permits(_ grouping: Grouping) -> Bool {
        if let usual = Grouping.defaults.first(where: { $0.id == grouping.id }) {
            return usual.source == grouping.source
        }
        return ![siteFiles, archives, Manifest.Record.movedKind].contains(grouping.id)
    }

    /// The files that no feed may have: the list of feeds, the index page, the news sitemap and the assets of
    /// pages.
    static let files: Set<String> = [
        "feeds.opml", "index.html", "news-sitemap.xml", "pages.css", "pages.js",
    ]
}
