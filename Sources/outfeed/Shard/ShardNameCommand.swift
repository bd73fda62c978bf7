import ArgumentParser
import Sharding

/// `outfeed shard name`: assigns feed names.
struct ShardNameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name",
        abstract: "Count spellings to find out what feeds are called and which would share a file.",
        discussion: """
            Expects sorted lines of kind spelling; all lines of one path must be in the same input. For feeds whose \
            name or path a single article does not tell, prints

              name                   grouping, subject, name, path (empty: no feed)

            and problems of feeds that would share a file. Sort all lines of kind name into one file and pass it to \
            `shard write` with --names.
            """)

    @OptionGroup var feeds: FeedOptions

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = NameStep(settings.groupings, output: settings.output)
            try StandardLines.run(&step)
        }
    }
}
