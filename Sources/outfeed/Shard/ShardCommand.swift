import ArgumentParser

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
