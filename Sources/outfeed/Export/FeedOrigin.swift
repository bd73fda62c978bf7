/// What the feeds of an output folder were made from.
struct FeedOrigin {
    /// The catalog's unique name.
    var catalog: String
    /// The number of the last run that changed what the feeds show.
    var run: Int64
    /// A hash of everything that determines how feeds are written.
    var rendering: String

    init(catalog: String, run: Int64, rendering: String) {
        (self.catalog, self.run, self.rendering) = (catalog, run, rendering)
    }

    /// Reads an origin from a manifest; nil if it has none.
    init?(_ words: [String]) {
        guard words.count == 3, let run = Int64(words[1]) else { return nil }
        self.init(catalog: words[0], run: run, rendering: words[2])
    }

    /// The origin for a manifest.
    var words: [String] { [catalog, String(run), rendering] }
}
