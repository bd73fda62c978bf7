import ArgumentParser
import Sharding

/// `outfeed shard deduplicate`: selects one of several copies of an article.
struct ShardDeduplicateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deduplicate",
        abstract: "Choose one of the documents with the same identity, and put it into its feeds.",
        discussion: """
            Expects sorted lines of kind copy; all lines of one identity must be in the same input. Prints what \
            `shard read` prints without --copies.
            """)

    @OptionGroup var feeds: FeedOptions

    @Flag(help: "Leave out articles that cannot be among the newest of their feed.")
    var newest = false

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = DeduplicateStep(
                settings.rules, settings.groupings, keepsNewest: newest, news: settings.newsArticles)
            try StandardLines.run(&step)
        }
    }
}
