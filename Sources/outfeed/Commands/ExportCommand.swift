import ArgumentParser

/// `outfeed export`: the main job.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write feeds for every topic, every provider and everything.",
        discussion: """
            Reads the documents of the sources and writes all.rss, all.atom and all.json, and the same for \
            topics/<name> and providers/<domain>. Documents that have not changed since the last run are not read \
            again. A file whose bytes stay the same is left alone; feeds that no longer have an article are \
            removed. What is wrong with a document is printed as \
            path:line:column: message on standard error and never stops the others. Where more than half of the \
            articles exported last time would disappear, or a source has no documents any more, nothing is published.

            \(ExitStatus.help)
            """)

    @OptionGroup var feeds: FeedOptions

    @OptionGroup var publishing: PublishingOptions

    @Flag(help: "Read every document again, even those that have not changed.")
    var full = false

    @Flag(help: "Reject documents that are no longer valid, instead of keeping their last valid version.")
    var dropBroken = false

    @OptionGroup var sources: SourceOptions

    func run() async throws {
        try await reportingErrors {
            try await publishing.run(over: feeds, reading: sources) { settings, progress, clock in
                var settings = settings
                settings.isFull = full
                settings.dropsBroken = dropBroken
                return try await Export(settings: settings, progress: progress, clock: clock).run()
            }
        }
    }
}
