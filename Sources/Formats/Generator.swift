import XML

/// What makes the feeds, as they say themselves.
///
/// Without a version: a new one would change every file, and every reader would fetch every feed again.
enum Generator {
    static let name: XMLText = "Outfeed"
}
