import ArgumentParser
import Publishing
import Sharding

/// `outfeed shard publish`: finished documents take the place of what stands in the output.
struct ShardPublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish finished files to a folder, as an export does.",
        discussion: """
            Expects lines of the kinds feed, file, problem, unreadable and count, those that `shard write` and `shard site` have \
            printed, the files of a feed right after it, and last the line "end": input that is cut off publishes \
            nothing. Files that stay the same are left alone, others are swapped \
            in all at once, and those of feeds that are no more are removed.
            """)

    @OptionGroup var feeds: FeedOptions

    @OptionGroup var publishing: PublishingOptions

    func run() async throws {
        try await reportingErrors {
            try await publishing.run(over: feeds, reading: nil) { settings, _, clock in
                try await PublishStep.run(settings, clock: clock)
            }
        }
    }
}
