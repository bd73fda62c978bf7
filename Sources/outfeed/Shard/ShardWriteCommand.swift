import ArgumentParser
import Foundation
import Sharding

/// `outfeed shard write`: turns articles into finished feeds.
struct ShardWriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write the finished feed files, verified as in any export.",
        discussion: """
            Expects sorted lines of kind entry; all lines of one feed must be in the same input, and there \
            may be more than the limit. Prints

              feed                   path, grouping, subject, name, entries, updated
              file                   path, media type, bytes in base64

            with the files of a feed right after it. Keeps one feed in memory.
            """)

    @OptionGroup var feeds: FeedOptions

    @Option(
        help: ArgumentHelp("A file with all lines of kind name, sorted.", valueName: "file"),
        completion: .file())
    var names: String

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            var step = try WriteStep(settings, names: try table(settings))
            try StandardLines.run(&step)
        }
    }

    private func table(_ settings: ExportSettings) throws -> NameTable {
        do {
            return try NameTable(path: names, settings.groupings)
        } catch {
            throw CommandError(
                .noInput, "\(names): cannot be read; expected a file with the lines of kind name")
        }
    }
}
