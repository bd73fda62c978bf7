import ArgumentParser
import Publishing

/// What a run that publishes feeds says before it begins and when it is over.
struct ClosingWords {
    let settings: ExportSettings
    let isQuiet: Bool
    let isVerbose: Bool
    let printsJSON: Bool

    /// Says what the owner should know about the settings.
    func warn() {
        guard !isQuiet else { return }
        for warning in settings.warnings { Console.warn("outfeed: warning: \(warning)") }
    }

    /// Works; to a quiet run, another one at work is nothing to talk about.
    func quietly(_ work: () async throws -> Export.Result) async throws -> Export.Result {
        do {
            return try await work()
        } catch is StateFolder.Busy where isQuiet {
            throw ExitCode(ExitStatus.busy.rawValue)
        }
    }

    /// Says what came of the run.
    ///
    /// - Throws: ``CommandFailure`` if it did not end well.
    func tell(of result: Export.Result) throws {
        for warning in result.warnings { Console.warn("outfeed: warning: \(warning)") }
        for problem in result.problems { Console.warn(problem.description) }
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
            throw CommandFailure(.software, Self.unverified)
        }
    }

    /// What a user is to do about feeds that did not pass verification.
    static let unverified =
        "these feeds did not pass verification and were not published: please report the lines above, "
        + "with `outfeed --version` and the articles concerned"
}
