import ArgumentParser

/// `outfeed shard`: an export in steps, for engines that spread work over many machines.
struct ShardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shard",
        abstract: "Run the steps of an export separately, to spread them over many machines.",
        discussion: """
            Each step is a filter from lines to lines: something else groups and sorts the lines in between, such as \
            Apache Spark, or sort(1). The result has the bytes of `outfeed export`. All steps must get the same \
            options, --now among them.

            Columns stand apart by tabs; the first says what a line is. In text, \\\\, \\t, \\n and \\r stand for \
            backslash, tab, line feed and carriage return. To sort means by bytes (LC_ALL=C).

            \(ExitStatus.help)
            """,
        subcommands: [
            ShardReadCommand.self, ShardDeduplicateCommand.self, ShardNameCommand.self,
            ShardWriteCommand.self,
            ShardSiteCommand.self, ShardPublishCommand.self,
        ])
}
