import ArgumentParser
import Foundation

/// The program: `outfeed init`, `outfeed export`, `outfeed list`, `outfeed problems`, `outfeed remove`, `outfeed explain`,
/// `outfeed check`, `outfeed serve`, `outfeed shard`.
@main
struct Outfeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outfeed",
        abstract: "Turn a folder of article documents into RSS, Atom and JSON feeds.",
        discussion: """
            Each document is a Markdown-style file with YAML front matter. Outfeed writes one feed for every \
            topic, one for every provider and one for everything, in RSS 2.0, Atom 1.0 and JSON Feed 1.1. It \
            touches only files that change.

            You can also set options in a configuration file, by default outfeed.yml in the working folder, or in \
            the environment: OUTFEED_BASE_URL is --base-url. The command line overrides the environment, and the \
            environment overrides the file.

            \(ExitStatus.help)
            """,
        version: version,
        subcommands: [
            InitCommand.self, ExportCommand.self, ListCommand.self, ProblemsCommand.self, RemoveCommand.self,
            ExplainCommand.self,
            CheckCommand.self, ServeCommand.self, ShardCommand.self,
        ])

    /// The program's version; articles read by another version are read again.
    static let version = "0.4.0"

    static func main() async {
        // If the reader of the output exits, the export must still finish.
        signal(SIGPIPE, SIG_IGN)
        // With a limit on file sizes, writing must fail with an error instead of a signal.
        signal(SIGXFSZ, SIG_IGN)
        await main(nil)
    }
}
