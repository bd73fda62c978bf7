import Publishing

extension Manifest.Record {
    /// Whether it is of a feed, and not of the files that all feeds share.
    var isFeed: Bool { kind != SiteFiles.kind }
}

extension Manifest {
    /// What it has of feeds, the files that all feeds share left out.
    var feeds: [Record] { records.filter(\.isFeed) }
}
