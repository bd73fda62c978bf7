import ArgumentParser
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

            with the files of a feed right after it, and the archives of a feed before it. Keeps one feed, or one \
            archive, in memory.
            """)

    @OptionGroup var feeds: FeedOptions

    @Option(
        help: ArgumentHelp("A file with all lines of kind name, sorted.", valueName: "file"),
        completion: .file())
    var names: String

    @Option(
        help: ArgumentHelp(
            "A file with all lines of kind text, sorted; needed if a feed has full text.", valueName: "file"),
        completion: .file())
    var texts: String?

    func run() async throws {
        try await reportingErrors {
            let settings = try feeds.settings(reading: nil).0
            let groupings = settings.groupings
            guard texts != nil || !groupings.haveFullText else {
                throw CommandError(.usage, "a feed has full text: pass --texts")
            }
            var step = WriteStep(
                settings,
                names: try ShardCommand.reading(names, of: "name") { try NameTable(path: $0, groupings) },
                texts: try texts.map { try ShardCommand.reading($0, of: "text") { try TextTable(path: $0) } })
            try StandardLines.run(&step)
        }
    }
}
