import ArgumentParser

/// `outfeed shard site`: writes the files shared by all feeds.
struct ShardSiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write the files that all feeds share: feeds.opml, index.html, style sheets and scripts.",
        discussion: """
            Expects all lines of kind feed, in any order, and the lines of kind news, sorted. If you pass the lines \
            of kind count as well, warns of queries that match nothing; `shard publish` does so too. Prints lines of \
            the kinds feed and file, as `shard write` does. Keeps the list of feeds in memory.
            """)

    @OptionGroup var feeds: FeedOptions

    func run() async throws {
        try await reportingErrors {
            var step = SiteStep(settings: try feeds.settings(reading: nil).0)
            try StandardLines.run(&step)
        }
    }
}
