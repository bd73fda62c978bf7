import ArgumentParser
import Sharding

/// `outfeed shard name`: what feeds are called.
struct ShardNameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name",
        abstract: "Count spellings to find out what feeds are called and which would share a file.",
        discussion: """
            Expects lines of kind spelling, sorted, with all of one path. Prints, of those feeds of which an article \
            alone does not tell as much,

              name                   kind, key, name, path (nothing: it has no feed)

            and problems of feeds that would share a file. All lines of kind name together, sorted, are the file for \
            --names of `shard write`.
            """)

    @OptionGroup var feeds: FeedOptions

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = NameStep(settings.rules, site: settings.site, output: settings.output)
            try StandardLines.run(&step)
        }
    }
}
