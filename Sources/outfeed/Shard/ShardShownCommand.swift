import ArgumentParser
import Sharding

/// `outfeed shard shown`: finds the articles whose full text feeds show.
struct ShardShownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shown",
        abstract: "Find the articles whose full text feeds show.",
        discussion: """
            Only needed if a feed has full text. Expects what `shard write` expects. Prints

              shown                  document, number in the document or 0, identity

            Write these lines into one file, in any order, and pass it to `shard text` with --shown.
            """)

    @OptionGroup var feeds: FeedOptions

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = ShownStep(settings.rules, settings.groupings)
            try StandardLines.run(&step)
        }
    }
}
