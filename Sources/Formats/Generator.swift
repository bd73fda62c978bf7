import XML

/// The generator that feeds name.
///
/// It has no version: a new one would change every file, and all readers would fetch all feeds again.
enum Generator {
    static let name: XMLText = "Outfeed"
}
