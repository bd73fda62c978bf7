import Publishing

/// Names that feeds of the owner's choosing may not have, because Outfeed uses them itself.
enum ReservedNames {
    /// The kind of the files of the whole site in the manifest.
    static let siteFiles = "site"

    /// The ids that no grouping may have.
    static let groupings: Set<String> = [siteFiles, Manifest.Record.movedKind]

    /// The files that no feed may have: the list of feeds, the index page and the assets of pages.
    static let files: Set<String> = ["feed.css", "feeds.opml", "index.html", "pages.css", "pages.js"]
}
