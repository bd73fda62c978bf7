import ArgumentParser
import Sharding

/// `outfeed shard deduplicate`: selects one of several copies of an article.
struct ShardDeduplicateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deduplicate",
        abstract: "Compare the documents of one identity, and put the one that stands into its feeds.",
        discussion: """
            Expects lines of kind copy, sorted, with all of one identity. Prints what `shard read` prints without \
            --copies.
            """)

    @OptionGroup var feeds: FeedOptions

    @Flag(help: "Leave out what cannot be among the newest of its feed.")
    var newest = false

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = DeduplicateStep(settings.rules, site: settings.site, keepsNewest: newest)
            try StandardLines.run(&step)
        }
    }
}
