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
            let articles = try reading(shown, of: "shown") { try ShownArticles(path: $0) }
            var step = TextStep(settings.groupings, shown: articles)
            try StandardLines.run(&step)
        }
    }
}

/// Reads a file with lines of a kind.
///
/// - Throws: ``CommandError`` with status 65 if a line is wrong, and with 66 if the file cannot be read.
func reading<Table>(_ path: String, of kind: String, _ read: (String) throws -> Table) throws -> Table {
    do {
        return try read(path)
    } catch let error as LineError {
        throw CommandError(.badData, "\(path): \(error)")
    } catch {
        throw CommandError(
            .noInput, "\(path): cannot be read; expected a file with the lines of kind \(kind)")
    }
}
