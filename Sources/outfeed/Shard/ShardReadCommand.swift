import ArgumentParser
import Sharding

/// `outfeed shard read`: turns documents into articles.
struct ShardReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read documents and print a line for each article and each feed that it is in.",
        discussion: """
            Expects documents in any order, one per line in two columns: its path, and its bytes in base64 (the \
            first 6 MiB are enough, but not of a file in JSON). Prints

              entry                  grouping, subject, order, article, document
              news                   order, article, document (only for a news sitemap)
              spelling               path, grouping, subject, spelling, count
              problem                path, line, column, field, message
              count                  name, (empty), number

            Sorting the lines puts the articles of a feed in the feed's order. If several documents may be of the \
            same article, use --copies. Then it prints, instead of the first three,

              copy                   identity, path, article
            """)

    @OptionGroup var feeds: FeedOptions

    @Flag(help: "Expect several documents of the same article: print what `shard deduplicate` compares.")
    var copies = false

    @Flag(help: "Leave out articles that cannot be among the newest of their feed.")
    var newest = false

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = ReadStep(
                settings.rules, settings.groupings, comparesCopies: copies, keepsNewest: newest,
                news: settings.newsArticles)
            try StandardLines.run(&step)
        }
    }
}
