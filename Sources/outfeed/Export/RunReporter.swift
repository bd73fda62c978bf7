import ArgumentParser
import Articles
import Publishing

/// Prints warnings before a run that publishes feeds, and its result afterwards.
struct RunReporter {
    let settings: ExportSettings
    let isQuiet: Bool
    let isVerbose: Bool
    let printsJSON: Bool

    /// Prints warnings about the settings.
    func warn() {
        guard !isQuiet else { return }
        for warning in settings.warnings { Console.warn("outfeed: warning: \(warning)") }
    }

    /// Does the work; in quiet mode, another active run is not reported.
    func quietly(_ work: () async throws -> Export.Result) async throws -> Export.Result {
        do {
            return try await work()
        } catch is StateFolder.BusyError where isQuiet {
            throw ExitCode(ExitStatus.busy.rawValue)
        }
    }

    /// Reports the result of the run.
    ///
    /// - Throws: ``CommandError`` if the run was not a success.
    func report(_ result: Export.Result) throws {
        for warning in result.warnings { Console.warn("outfeed: warning: \(warning)") }
        reportUnreadable(result.report.unreadable)
        for line in DiagnosticLines(result.problems, listsAll: isVerbose).lines { Console.warn(line) }
        if isVerbose {
            for (name, count) in result.leftOut.sorted(by: { $0.key < $1.key }) {
                Console.warn("left out of full texts: \(name), \(count) \(count == 1 ? "time" : "times")")
            }
            for path in result.written { Console.warn("written \(settings.output)/\(path)") }
            for path in result.removed { Console.warn("removed \(settings.output)/\(path)") }
        }
        if printsJSON {
            try Console.emit(JSONText.line(result.report))
        } else if !isQuiet {
            try Console.print(result.report.summary(output: settings.output, isDryRun: settings.isDryRun))
        }
        if let refusal = result.refusal { throw CommandError(refusal.status, refusal.description) }
        if settings.isStrict, result.report.rejected + result.report.kept > 0 {
            throw CommandError(
                .badData, "\(result.report.rejected + result.report.kept) rejected; nothing was published")
        }
        if let reason = result.report.reasonOfRejection {
            throw CommandError(
                .badData,
                "every document was rejected, so nothing was published; the commonest reason: \(reason)")
        }
        if !result.failures.isEmpty {
            for failure in result.failures { Console.warn("\(settings.output)/\(failure)") }
            throw CommandError(.software, Self.unverified)
        }
        if !result.report.unreadable.isEmpty {
            let parts =
                result.report.unreadable.count == 1 ? "1 part" : "\(result.report.unreadable.count) parts"
            let outcome = settings.isStrict ? "nothing was published" : "everything else was published"
            throw CommandError(
                settings.isStrict ? .badData : .partial,
                "\(parts) of the sources could not be read; \(outcome)")
        }
    }

    /// Names the first few documents and folders that cannot be read.
    private func reportUnreadable(_ unreadable: [UnreadableSource]) {
        let shown = isVerbose ? unreadable[...] : unreadable.prefix(20)
        for source in shown { Console.warn("outfeed: \(source)") }
        let rest = unreadable.count - shown.count
        if rest > 0 { Console.warn("outfeed: and \(rest) more; --verbose lists all") }
    }

    /// What the user should do about feeds that failed verification.
    static let unverified =
        "these feeds failed verification and were not published: please report the lines above, "
        + "with `outfeed --version` and the articles concerned"
}
