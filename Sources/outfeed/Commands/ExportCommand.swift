import ArgumentParser

/// `outfeed export`: the main job.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write feeds for every topic, every provider and everything.",
        discussion: """
            Reads the documents in your sources and writes all.rss, all.atom and all.json, and the same for \
            topics/<name> and providers/<domain>. Documents that have not changed since the last run are not read \
            again. Files whose bytes would stay the same are not touched. A feed that loses its last article \
            stays, empty, for a while (keep_empty, default: 30d); then it is removed. Problems are printed on \
            standard error as path:line:column: field: message. A problem in one document does not affect the \
            others. Nothing is published if more than half of the articles or feeds of the last export would \
            disappear (max_shrink), or if a source has no documents left.
            """)

    @OptionGroup var feeds: FeedOptions

    @OptionGroup var publishing: PublishingOptions

    @Flag(help: "Read every document again, even those that have not changed.")
    var full = false

    @Flag(help: "Reject documents that are no longer valid, instead of keeping their last valid version.")
    var dropBroken = false

    @Flag(
        name: .customLong("allow-new-ids"),
        help: "Publish even if changed settings change the ids of published articles.")
    var allowNewIDs = false

    @OptionGroup var sources: SourceOptions

    func run() async throws {
        try await reportingErrors {
            try await publishing.run(over: feeds, reading: sources) { settings, progress, clock in
                var settings = settings
                settings.isFull = full
                settings.dropsBroken = dropBroken
                settings.allowsNewIDs = allowNewIDs
                return try await Export(settings: settings, progress: progress, clock: clock).run()
            }
        }
    }
}
