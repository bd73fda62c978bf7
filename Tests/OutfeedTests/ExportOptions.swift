import ArgumentParser
import Synchronization
import TestSupport

@testable import outfeed

/// The options of an export that affect feeds, and its sources.
struct ExportOptions: ParsableArguments {
    @OptionGroup var feeds: FeedOptions
    @OptionGroup var sources: SourceOptions

    private static let parsed = Mutex<[[String]: Self]>([:])

    /// Options to export `source` to `feeds` with the state in `state`, all three in a folder.
    ///
    /// The same words are parsed once: in debug builds, ArgumentParser checks all declarations each time.
    static func inside(_ folder: TemporaryFolder, _ words: [String]) throws -> Self {
        var options = try parsed.withLock { parsed throws in
            if let options = parsed[words] { return options }
            let options = try parse(words)
            parsed[words] = options
            return options
        }
        options.feeds.folders.output = folder.path + "/feeds"
        options.feeds.folders.state = folder.path + "/state"
        options.sources.sources = [folder.path + "/source"]
        return options
    }

    func settings() throws -> (ExportSettings, Configuration) { try feeds.settings(reading: sources) }
}
