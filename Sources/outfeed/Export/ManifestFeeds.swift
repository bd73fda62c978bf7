import Publishing

extension Manifest {
    /// What it has of feeds, the files that all feeds share left out.
    var feeds: [Record] { records.filter { $0.kind != SiteFiles.kind } }
}
