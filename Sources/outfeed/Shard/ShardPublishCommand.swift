import ArgumentParser
import Publishing
import Sharding

/// `outfeed shard publish`: replaces the published files with finished documents.
struct ShardPublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish finished files to a folder, as an export does.",
        discussion: """
            Expects lines of the kinds feed, file, problem, unreadable and count, as `shard write` and `shard site` \
            print them: the files of a feed right after it. The last line must be "end"; if the input is cut \
            off, nothing is published. Files that stay the same are not touched. All others are swapped in at once, and the \
            files of feeds that no longer exist are removed.
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
