import ArgumentParser
import Publishing

/// The options that decide how feeds are published and what is printed.
struct PublishingOptions: ConfigurationArguments {
    @Flag(.compress) var compress: Bool?

    @Flag(.dryRun, short: "n") var dryRun: Bool?

    @Flag(.strict) var strict: Bool?

    @Option(.wait) var wait: String?

    @Option(.maxShrink) var maxShrink: String?

    @Flag(help: "Publish this once, even if many articles, feeds or formats disappear.")
    var allowShrink = false

    @Flag(help: "Replace files in the output that Outfeed did not write.")
    var overwrite = false

    @Option(.keepEmpty) var keepEmpty: String?

    @Option(.keepMoved) var keepMoved: String?

    @Flag(.quiet, short: "q") var quiet: Bool?

    @Flag(.verbose, short: "v") var verbose: Bool?

    @Flag(.json) var json: Bool?

    @Option(.metrics, completion: .file(extensions: ["prom"])) var metrics: String?

    var arguments: [ConfigurationArgument?] {
        [
            .init(.compress, compress.map { ($0 ? Compression.gzip : .off).rawValue }),
            .init(.dryRun, dryRun), .init(.strict, strict), .init(.wait, wait), .init(.maxShrink, maxShrink),
            .init(.keepEmpty, keepEmpty), .init(.keepMoved, keepMoved), .init(.quiet, quiet),
            .init(.verbose, verbose), .init(.json, json),
            .init(.metrics, metrics),
        ]
    }

    /// Runs work that publishes feeds, then reports and records the result.
    ///
    /// - Throws: what `work` throws; ``CommandError`` if the result is not a success.
    func run(
        over feeds: FeedOptions, reading sources: SourceOptions?,
        _ work: (ExportSettings, Progress, StageClock) async throws -> Export.Result
    ) async throws {
        let changes = try changes()
        let given = Configuration(changes)
        var record = RunRecord(path: given.isDryRun ? nil : given.metrics)
        do {
            let (settings, configuration) = try feeds.settings(reading: sources, changes) { settings in
                settings.allowsShrink = allowShrink
                settings.allowsOverwrite = overwrite
                // Set first, because the next steps may throw.
                record.path = settings.isDryRun ? nil : settings.metrics
            }
            let reporter = RunReporter(
                settings: settings, isQuiet: configuration.isQuiet, isVerbose: configuration.isVerbose,
                printsJSON: configuration.printsJSON)
            try record.check()
            reporter.warn()
            let result = try await reporter.quietly {
                try await work(settings, Progress(isEnabled: !reporter.isQuiet), record.clock)
            }
            record.result = result
            try reporter.report(result)
        } catch {
            let quiet = (error as? ExitCode).flatMap { ExitStatus(rawValue: $0.rawValue) }
            record.save(CommandError(error)?.status ?? quiet ?? .software)
            throw error
        }
        record.save(.done)
    }
}
