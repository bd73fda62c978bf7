import ArgumentParser
import Sharding

/// `outfeed shard`: an export in steps, for engines that spread work over many machines.
struct ShardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shard",
        abstract: "Run the steps of an export separately, to spread them over many machines.",
        discussion: """
            Each step reads lines and prints lines. Between the steps, another tool groups and sorts them, such as \
            Apache Spark or sort(1). The result is byte for byte that of `outfeed export`. Pass the same options to \
            every step, including --now.

            Tabs separate columns. The first column is the kind of the line. In text, \\\\, \\t, \\n and \\r stand \
            for backslash, tab, line feed and carriage return. Sort by bytes (LC_ALL=C).
            """,
        subcommands: [
            ShardReadCommand.self, ShardDeduplicateCommand.self, ShardNameCommand.self,
            ShardShownCommand.self,
            ShardTextCommand.self, ShardWriteCommand.self, ShardSiteCommand.self, ShardPublishCommand.self,
        ])
}

extension ShardCommand {
    /// Reads a file with lines of a kind.
    ///
    /// - Throws: ``CommandError`` with status 65 if a line is wrong, and with 66 if the file cannot be read.
    static func reading<Table>(_ path: String, of kind: String, _ read: (String) throws -> Table) throws
        -> Table
    {
        do {
            return try read(path)
        } catch let error as LineError {
            throw CommandError(.badData, "\(path): \(error)")
        } catch {
            throw CommandError(
                .noInput, "\(path): cannot be read; expected a file with the lines of kind \(kind)")
        }
    }
}
