/// What the feeds of an output were made from.
struct FeedOrigin {
    /// The catalog, which has a name of its own.
    var catalog: String
    /// The number of the last run that changed what feeds show.
    var run: Int64
    /// A hash of what decides on how feeds are written.
    var rendering: String

    init(catalog: String, run: Int64, rendering: String) {
        (self.catalog, self.run, self.rendering) = (catalog, run, rendering)
    }

    /// Takes an origin from a manifest; nil if there is none.
    init?(_ words: [String]) {
        guard words.count == 3, let run = Int64(words[1]) else { return nil }
        self.init(catalog: words[0], run: run, rendering: words[2])
    }

    /// The origin for a manifest.
    var words: [String] { [catalog, String(run), rendering] }
}
