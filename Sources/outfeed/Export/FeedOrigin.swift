import Catalog

/// What the feeds of an output folder were made from.
struct FeedOrigin {
    /// The catalog's unique name.
    let catalog: String
    /// The number of the last run that changed what the feeds show.
    let run: Int64
    /// A hash of all settings that determine how feeds are written.
    let site: String
    /// A hash of those that determine a grouping's feeds, by the grouping's id.
    let groupings: [String: String]

    init(catalog: String, run: Int64, _ rendering: Fingerprint.Rendering) {
        (self.catalog, self.run) = (catalog, run)
        (site, groupings) = (rendering.site, rendering.groupings)
    }

    /// Reads an origin from a manifest; nil if it has none.
    init?(_ words: [String]) {
        guard words.count > 3, let run = Int64(words[1]) else { return nil }
        (catalog, self.run, site) = (words[0], run, words[2])
        groupings = Dictionary(
            words[3...].compactMap { word in
                word.lastIndex(of: "=").map { (String(word[..<$0]), String(word[word.index(after: $0)...])) }
            }
        ) { first, _ in first }
    }

    /// The origin for a manifest.
    var words: [String] {
        [catalog, String(run), site] + groupings.map { "\($0)=\($1)" }.sorted()
    }
}
