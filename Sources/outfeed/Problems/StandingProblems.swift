import Articles
import Foundation
import Publishing

/// What a run had to tell, saved so that the next one can tell what is new.
struct StandingProblems: Codable, Hashable {
    /// The warnings, each a sentence.
    var warnings: [String] = []
    /// The problems, with paths as ``Publishing/StateFolder/name(ofDocument:)`` gives them.
    var problems: [ExportReport.Note] = []

    /// Starts without any.
    init() {}

    /// Reads what stood after the last run that exported to an output folder; nothing if that cannot be told.
    init(of output: String, in state: StateFolder) {
        self = Self.all(in: state)[state.name(of: output)] ?? Self()
    }

    /// Takes warnings and problems with paths as they were found.
    init(warnings: [String], problems: [Diagnostic], in state: StateFolder) {
        self.warnings = warnings
        var folders: [Substring: String] = [:]
        self.problems = problems.map { problem in
            let slash = problem.path.lastIndex(of: "/").map(problem.path.index(after:))
            let folder = problem.path[..<(slash ?? problem.path.startIndex)]
            let name = problem.path[folder.endIndex...]
            // Resolving a path takes system calls, and most folders have many documents.
            let known = folders[folder] ?? String(state.name(ofDocument: folder + "x").dropLast())
            folders[folder] = known
            return ExportReport.Note(problem.moved(to: known + name))
        }
    }

    /// The problems with paths that lead to the documents.
    func problems(in state: StateFolder) -> [Diagnostic] {
        problems.map { $0.problem(at: state.path(ofDocument: $0.path)) }
    }

    /// Saves what stands after a run.
    ///
    /// - Throws: ``Publishing/PublishingError``; what stood before stays.
    func save(of output: String, in state: StateFolder) throws(PublishingError) {
        var all = Self.all(in: state)
        all[state.name(of: output)] = self == Self() ? nil : self
        guard !all.isEmpty else { return try state.problems.remove() }
        guard let text = try? JSONText.line(all) else { return }
        try state.problems.write(Array((text + "\n").utf8))
    }

    private static func all(in state: StateFolder) -> [String: Self] {
        let bytes = state.problems.bytes.map { Data($0) }
        return bytes.flatMap { try? JSONDecoder().decode([String: Self].self, from: $0) } ?? [:]
    }
}

extension Diagnostic {
    /// The same problem of a document that has another path.
    fileprivate func moved(to path: String) -> Diagnostic {
        Diagnostic(path: path, line: line, column: column, field: field, message: message)
    }
}
