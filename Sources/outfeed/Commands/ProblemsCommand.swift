import ArgumentParser
import Publishing

/// `outfeed problems`: lists what the last export found.
struct ProblemsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problems",
        abstract: "List the problems that stood after the last export.",
        discussion: """
            Prints the problems and warnings of the last export as that run did, without reading documents. With \
            --quiet, an export prints only what is new.
            """)

    @OptionGroup var folders: FolderOptions

    @Flag(name: .shortAndLong, help: "List every problem, not only the first of each kind.")
    var verbose = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let configuration = try folders.configuration()
            let (output, state) = (configuration.output, StateFolder(path: configuration.state))
            var standing = StandingProblems(of: output, in: state)
            if standing == StandingProblems(), try !Manifest(of: output, in: state).isOnRecord {
                throw CommandError.notExported(to: output, state)
            }
            let problems = standing.problems(in: state)
            standing.problems = problems.map(ExportReport.Note.init)
            if json { return try Console.emit(JSONText.line(standing)) }
            let lines =
                standing.warnings.map { "outfeed: warning: \($0)" }
                + DiagnosticLines(problems, listsAll: verbose).lines
            guard !lines.isEmpty else { return Console.note("outfeed: no problems") }
            try Console.print(lines.joined(separator: "\n"))
        }
    }
}

extension CommandError {
    /// Says that there is no export to tell about.
    static func notExported(to output: String, _ state: StateFolder) -> CommandError {
        CommandError(
            .noInput, "no export to \(output) is recorded in \(state.path): run outfeed export first")
    }
}
