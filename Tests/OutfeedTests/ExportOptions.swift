import ArgumentParser

@testable import outfeed

/// The options of an export that affect feeds, and its sources.
struct ExportOptions: ParsableArguments {
    @OptionGroup var feeds: FeedOptions
    @OptionGroup var sources: SourceOptions

    func settings() throws -> (ExportSettings, Configuration) { try feeds.settings(reading: sources) }
}
