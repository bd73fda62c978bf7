import ArgumentParser
import Foundation
import Publishing

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
            articles exported last time would vanish, or a source has no documents any more, nothing is published.

            \(ExitStatus.help)
            """)

    @OptionGroup var feeds: FeedOptions

    @Flag(inversion: .prefixedNo, help: "Write a compressed NAME.gz beside every file NAME.")
    var compress: Bool?

    @Flag(help: "Say what would be done, and change nothing.")
    var dryRun = false

    @Flag(help: "Read every document again, and forget what earlier runs have read.")
    var full = false

    @Flag(inversion: .prefixedNo, help: "Publish nothing if a document is rejected (exit status 65).")
    var strict: Bool?

    @Option(help: ArgumentHelp("Wait so long for another run to end (default: 0).", valueName: "seconds"))
    var wait: Int?

    @Option(
        help: ArgumentHelp(
            "Publish nothing if a larger share of the articles would vanish, from 0 to 1 (default: 0.5).",
            valueName: "share"))
    var maxShrink: Double?

    @Flag(help: "Publish however many articles vanish.")
    var allowShrink = false

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

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait: expected a whole number from 0 to 86400")
        }
        if let maxShrink, !(0...1).contains(maxShrink) {
            throw ValidationError("--max-shrink: expected a number from 0 to 1")
        }
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    func run() async throws {
        try await reportingFailures {
            var record = RunRecord(path: dryRun ? nil : metrics)
            do {
                try await export(recordingTo: &record)
            } catch {
                let quiet = (error as? ExitCode).flatMap { ExitStatus(rawValue: $0.rawValue) }
                record.save(CommandFailure(error)?.status ?? quiet ?? .software)
                throw error
            }
            record.save(.done)
        }
    }

    private func export(recordingTo record: inout RunRecord) async throws {
        let (settings, file) = try feeds.settings { settings in
            settings.isDryRun = settings.isDryRun || dryRun
            settings.isStrict = strict ?? settings.isStrict
            settings.isFull = full
            if let wait { settings.patience = .seconds(wait) }
            if let maxShrink { settings.maximumShrink = maxShrink }
            if allowShrink { settings.maximumShrink = nil }
            if let compress { settings.compression = compress ? .gzip : .off }
            // Here, as what comes next may throw.
            record.path = settings.isDryRun ? nil : metrics ?? settings.metrics
        }
        let isQuiet = !verbose && (quiet || file.isQuiet ?? false)
        let isVerbose = !quiet && (verbose || file.isVerbose ?? false)
        if !isQuiet {
            for warning in settings.warnings { Console.warn("outfeed: warning: \(warning)") }
        }
        let export = Export(
            settings: settings, progress: Progress(isEnabled: !isQuiet), clock: record.clock)
        let result = try await Self.result(of: export, isQuiet: isQuiet)
        record.result = result
        for warning in result.warnings { Console.warn("outfeed: warning: \(warning)") }
        for problem in result.problems { Console.warn(problem.description) }
        try report(
            result, settings: settings, printsJSON: json || file.printsJSON ?? false, isQuiet, isVerbose)
    }

    /// Runs an export; quietly, another run at work is nothing to talk about.
    private static func result(of export: Export, isQuiet: Bool) async throws -> Export.Result {
        do {
            return try await export.run()
        } catch is StateFolder.Busy where isQuiet {
            throw ExitCode(ExitStatus.busy.rawValue)
        }
    }

    private func report(
        _ result: Export.Result, settings: ExportSettings, printsJSON: Bool, _ isQuiet: Bool,
        _ isVerbose: Bool
    ) throws {
        if isVerbose {
            for path in result.written { Console.warn("written \(settings.output)/\(path)") }
            for path in result.removed { Console.warn("removed \(settings.output)/\(path)") }
        }
        if printsJSON {
            try Console.emit(JSONText.line(result.report))
        } else if !isQuiet {
            try Console.print(result.report.summary(output: settings.output, isDryRun: settings.isDryRun))
        }
        if let loss = result.loss { throw CommandFailure(.badData, loss.description) }
        if settings.isStrict, result.report.rejected > 0 {
            throw CommandFailure(.badData, "\(result.report.rejected) rejected; nothing was published")
        }
        if !result.failures.isEmpty {
            for failure in result.failures { Console.warn("\(settings.output)/\(failure)") }
            throw CommandFailure(
                .software,
                "these feeds did not pass verification and were not published: please report the lines above, "
                    + "with `outfeed --version` and the articles concerned")
        }
    }
}

extension FeedOptions {
    /// Merges the options with the configuration file.
    ///
    /// - Throws: ``CommandFailure`` if there is no source; ``ConfigurationError``.
    func settings(_ adjust: (inout ExportSettings) -> Void = { _ in }) throws -> (
        ExportSettings, Configuration
    ) {
        let file = try ConfigurationFile.load(folders.config)
        var settings = try ExportSettings(self, over: file, configurationPath: folders.config)
        adjust(&settings)
        guard !settings.state.isInside(settings.output) else {
            throw CommandFailure(
                .usage,
                "the state folder \(settings.state.path) would be served with \(settings.output): "
                    + "choose another with --state, or another output")
        }
        guard !settings.sources.isEmpty else {
            throw CommandFailure(
                .usage, "there is nothing to read: name a folder of documents, or set `source` in outfeed.yml"
            )
        }
        return (settings, file)
    }
}
