import ArgumentParser
import Publishing

/// The options that decide how feeds are published, and what is said of it.
struct PublishingOptions: ParsableArguments {
    @Flag(inversion: .prefixedNo, help: "Write a compressed NAME.gz beside every file NAME.")
    var compress: Bool?

    @Flag(help: "Say what would be done, and change nothing.")
    var dryRun = false

    @Flag(inversion: .prefixedNo, help: "Publish nothing if a document is rejected (exit status 65).")
    var strict: Bool?

    @Option(help: ArgumentHelp("Wait so long for another run to end (default: 0).", valueName: "seconds"))
    var wait: Int?

    @Option(
        help: ArgumentHelp(
            "Publish nothing if a larger share of the articles or feeds would go, from 0 to 1 (default: 0.5).",
            valueName: "share"))
    var maxShrink: Double?

    @Flag(help: "Publish once, whatever articles, feeds or formats of feeds go.")
    var allowShrink = false

    @Option(
        help: ArgumentHelp(
            "How long a feed stays when its last article is gone: 30d, 12h, 90m or 0 (default: 30d).",
            valueName: "time"),
        transform: PublishingOptions.timeSpan)
    var keepEmpty: Int?

    @Flag(name: .shortAndLong, help: "Print nothing when all is well, but what --json asks for.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Name every file written and removed.")
    var verbose = false

    @Flag(help: "Print the summary as one JSON object.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Write to this file what the run did, in the text format of Prometheus.", valueName: "file"),
        completion: .file(extensions: ["prom"]))
    var metrics: String?

    private static func timeSpan(_ text: String) throws -> Int {
        guard let seconds = TimeSpan.seconds(text) else { throw ValidationError(TimeSpan.expectation) }
        return seconds
    }

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait: expected a whole number from 0 to 86400")
        }
        if let maxShrink, !(0...1).contains(maxShrink) {
            throw ValidationError("--max-shrink: expected a number from 0 to 1")
        }
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    /// Does a run that publishes feeds, and says and records what came of it.
    ///
    /// - Throws: what `work` throws; ``CommandFailure`` if it ended without one but not well.
    func run(
        over feeds: FeedOptions, reading sources: SourceOptions?,
        _ work: (ExportSettings, Progress, StageClock) async throws -> Export.Result
    ) async throws {
        var record = RunRecord(path: dryRun ? nil : metrics)
        do {
            let (settings, file) = try feeds.settings(reading: sources) { settings in
                apply(to: &settings)
                // Here, as what comes next may throw.
                record.path = settings.isDryRun ? nil : settings.metrics
            }
            let words = ClosingWords(
                settings: settings, isQuiet: !verbose && (quiet || file.isQuiet ?? false),
                isVerbose: !quiet && (verbose || file.isVerbose ?? false),
                printsJSON: json || file.printsJSON ?? false)
            words.warn()
            let result = try await words.quietly {
                try await work(settings, Progress(isEnabled: !words.isQuiet), record.clock)
            }
            record.result = result
            try words.tell(of: result)
        } catch {
            let quiet = (error as? ExitCode).flatMap { ExitStatus(rawValue: $0.rawValue) }
            record.save(CommandFailure(error)?.status ?? quiet ?? .software)
            throw error
        }
        record.save(.done)
    }

    private func apply(to settings: inout ExportSettings) {
        settings.isDryRun = settings.isDryRun || dryRun
        settings.isStrict = strict ?? settings.isStrict
        if let wait { settings.patience = .seconds(wait) }
        if let maxShrink { settings.maximumShrink = maxShrink }
        settings.allowsShrink = allowShrink
        if let keepEmpty { settings.keepsEmpty = Int64(keepEmpty) }
        if let compress { settings.compression = compress ? .gzip : .off }
        if let metrics { settings.metrics = metrics }
    }
}
