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
        for warning in settings.warnings { Console.warning(warning) }
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
        reportUnreadable(result.report.unreadable)
        reportProblems(result)
        if isVerbose {
            for path in result.skipped { Console.note("\(path): skipped, because it has no article") }
            for (name, count) in result.leftOut.sorted(by: { $0.key < $1.key }) {
                Console.note("left out of full texts: \(name), \(count) \(count == 1 ? "time" : "times")")
            }
            for path in result.written { Console.note("written \(settings.output)/\(path)") }
            for path in result.removed { Console.note("removed \(settings.output)/\(path)") }
        }
        if printsJSON {
            try Console.emit(JSONText.line(result.report))
        } else if !isQuiet {
            try Console.print(result.report.summary(output: settings.output, isDryRun: settings.isDryRun))
        }
        if let refusal = result.refusal { throw CommandError(refusal.status, refusal.description) }
        if settings.isStrict, result.report.rejected + result.report.kept > 0 {
            throw CommandError(
                .badData,
                "\(result.report.rejected + result.report.kept) rejected or broken; nothing was published")
        }
        if let reason = result.report.reasonOfRejection {
            throw CommandError(
                .badData,
                "every document was rejected, so nothing was published; the most common reason: \(reason)")
        }
        if !result.failures.isEmpty {
            for failure in result.failures { Console.note("\(settings.output)/\(failure)") }
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

    /// Prints the warnings and problems of the run; in quiet mode, those that the last run did not have.
    private func reportProblems(_ result: Export.Result) {
        let before = StandingProblems(of: settings.output, in: settings.state)
        let now = standing(after: result, before)
        let news = isQuiet ? ProblemNews(in: now, since: before) : nil
        for warning in news?.warnings ?? result.warnings { Console.warning(warning) }
        let lines = DiagnosticLines(
            news.map { $0.problems(in: result.problems) } ?? result.problems, listsAll: isVerbose,
            hint: isQuiet ? "outfeed problems --verbose" : "--verbose")
        for line in lines.lines { Console.note(line) }
        if let fixed = news?.fixed, fixed > 0 {
            Console.note("outfeed: \(fixed) \(fixed == 1 ? "problem" : "problems") fixed")
        }
        guard !settings.isDryRun, now != before else { return }
        do throws(PublishingError) {
            // Saved after it was printed: what a killed run did not print is news for the next one.
            try now.save(of: settings.output, in: settings.state)
        } catch {
            Console.warning("\(error): the next run prints the same problems again")
        }
    }

    /// What stands after the run: its own problems first, then those that it could not find again.
    private func standing(after result: Export.Result, _ before: StandingProblems) -> StandingProblems {
        let state = settings.state
        var now = StandingProblems(
            warnings: result.warnings,
            problems: result.problems + result.report.unreadable.map { Diagnostic($0) }, in: state)
        // A run that publishes nothing has no warnings about what is published.
        if !result.report.published { now.warnings += before.warnings.filter { !now.warnings.contains($0) } }
        let cut = before.problems.filter { $0.message == Diagnostic.textIsCut(at: $0.path).message }
        guard !cut.isEmpty, settings.groupings.haveFullText else { return now }
        // Only texts of feeds that changed are rendered.
        let rendered = Set(result.rendered.map(state.name(ofDocument:)))
        now.problems += cut.filter { note in
            !rendered.contains(note.path)
                && ArticleSelection(state.path(ofDocument: note.path)).existingPath != nil
        }
        return now
    }

    /// Names the first few documents and folders that cannot be read.
    private func reportUnreadable(_ unreadable: [UnreadableSource]) {
        let shown = isVerbose ? unreadable[...] : unreadable.prefix(20)
        for source in shown { Console.error(source.description) }
        let rest = unreadable.count - shown.count
        if rest > 0 { Console.note("… and \(rest) more; --verbose lists all") }
    }

    /// What the user should do about feeds that failed verification.
    static let unverified =
        "these feeds failed verification and were not published: please report the lines above, "
        + "with `outfeed --version` and the articles concerned"
}
