import ArgumentParser
import CLinux
import Foundation

/// The program: `outfeed init`, `outfeed export`, `outfeed list`, `outfeed problems`,
/// `outfeed remove`, `outfeed explain`, `outfeed check`, `outfeed serve`, `outfeed shard`.
@main
struct Outfeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outfeed",
        abstract: "Turn a folder of article documents into RSS, Atom and JSON feeds.",
        discussion: """
            Each document is a file with front matter, or an article in a JSON file. Outfeed writes one feed for every \
            topic, one for every provider and one for everything, in RSS 2.0, Atom 1.0 and JSON Feed 1.1. It \
            touches only files that change.

            You can also set options in a configuration file, by default outfeed.yml in the working folder, or in \
            the environment: OUTFEED_BASE_URL is --base-url. The command line overrides the environment, and the \
            environment overrides the file.
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
        // Large arrays leave no gaps in the heap: an export of a million documents takes 27 MB less.
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        do {
            let path = CommandPath(arguments, from: Self.self)
            if let mistake = path.mistake { throw mistake }
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            leave(error)
        }
    }

    /// The first steps, for a user who names no command.
    func run() throws {
        try Console.print(
            """
            Outfeed turns a folder of article documents into RSS, Atom and JSON feeds.

              1. outfeed init news    look at the documents in the folder news, and write outfeed.yml
              2. outfeed export       write the feeds
              3. outfeed serve        look at them at http://127.0.0.1:8080/

            outfeed --help lists all commands, and outfeed export --help all options.
            """)
    }

    private static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

    /// Ends the program with what an error says: help on standard output, a mistake on standard error.
    private static func leave(_ error: any Error) -> Never {
        if let error = error as? CommandError {
            Console.error(error.message)
            Foundation.exit(error.status.rawValue)
        }
        let status = exitCode(for: error)
        let message = fullMessage(for: error).trimmingCharacters(in: .newlines)
        if status.isSuccess, !message.isEmpty {
            let help = CommandHelp.help(for: CommandPath(arguments, from: Self.self).names)
            let ending = message.contains("\nUSAGE: ") ? help.map { "\n\n\($0.text())" } : nil
            guard (try? Console.emit(message + (ending ?? ""))) != nil else {
                Foundation.exit(ExitStatus.ioFailure.rawValue)
            }
        } else if !message.isEmpty {
            Console.error(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message)
        }
        Foundation.exit(status.rawValue)
    }
}
