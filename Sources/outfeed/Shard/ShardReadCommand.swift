import ArgumentParser
import Sharding

/// `outfeed shard read`: turns documents into articles.
struct ShardReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read documents: a line for each article and each feed that it belongs to.",
        discussion: """
            Expects documents in any order, each a line of two columns: its path, and its bytes in base64 (2 MiB of \
            them are enough). Prints

              all, topic, provider   key, order, article
              spelling               path, kind, key, spelling, count
              problem                path, line, column, field, message
              count                  name, (nothing), number

            Sorted, the articles of a feed are in the feed's order. A corpus in which several documents may be of \
            one article needs --copies; it prints, in place of the first two,

              copy                   identity, path, article
            """)

    @OptionGroup var feeds: FeedOptions

    @Flag(help: "Several documents may be of one article: print what `shard deduplicate` compares.")
    var copies = false

    @Flag(help: "Leave out what cannot be among the newest of its feed.")
    var newest = false

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = ReadStep(
                settings.rules, site: settings.site, comparesCopies: copies, keepsNewest: newest)
            try StandardLines.run(&step)
        }
    }
}
