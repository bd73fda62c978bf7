import ArgumentParser
import Sharding

/// `outfeed shard text`: renders full texts.
struct ShardTextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Render the full texts of the articles that feeds show.",
        discussion: """
            Expects documents in any order, as `shard read` does, but the first 6 MiB of each; you may leave out \
            those that no line of kind shown names. Prints

              text                   document, HTML in base64
              problem                path, line, column, field, message
              count                  name, (empty), number

            Sort all lines of kind text into one file and pass it to `shard write` with --texts.
            """)

    @OptionGroup var feeds: FeedOptions

    @Option(
        help: ArgumentHelp("A file with all lines of kind shown.", valueName: "file"),
        completion: .file())
    var shown: String

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            let articles = try ShardCommand.reading(shown, of: "shown") { try ShownArticles(path: $0) }
            var step = TextStep(settings.groupings, shown: articles)
            try StandardLines.run(&step)
        }
    }
}
