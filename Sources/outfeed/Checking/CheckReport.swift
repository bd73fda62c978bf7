import Foundation
import Validation

/// The diagnostics for all files of a run.
struct CheckReport {
    /// The diagnostics, by path, line, column and rule.
    private(set) var diagnostics: [Entry] = []
    /// The files that were checked.
    private(set) var paths: [String] = []
    /// Whether every file could be read.
    var isComplete = true

    /// A diagnostic in a file.
    struct Entry: Encodable {
        let path: String
        let line: Int
        let column: Int
        let severity: Severity
        let rule: String
        let message: String
    }

    /// How many lines a rule may have per file before they are folded into one.
    private static let maximumLines = 10

    /// How many errors there are.
    var errors: Int { diagnostics.count { $0.severity == .error } }

    /// Adds a file; call it in the order of the paths.
    mutating func add(_ diagnostics: [FeedDiagnostic], in path: String, warningsAsErrors: Bool) {
        paths.append(path)
        let sorted = diagnostics.sorted {
            ($0.line, $0.column, $0.rule.id) < ($1.line, $1.column, $1.rule.id)
        }
        self.diagnostics += sorted.map { diagnostic in
            Entry(
                path: path, line: diagnostic.line, column: diagnostic.column,
                severity: warningsAsErrors ? .error : diagnostic.rule.severity, rule: diagnostic.rule.id,
                message: diagnostic.message)
        }
    }

    /// Adds what the comparison with other files has found in a file that has been added.
    mutating func insert(_ diagnostic: FeedDiagnostic, in path: String, warningsAsErrors: Bool) {
        let entry = Entry(
            path: path, line: diagnostic.line, column: diagnostic.column,
            severity: warningsAsErrors ? .error : diagnostic.rule.severity, rule: diagnostic.rule.id,
            message: diagnostic.message)
        let next = diagnostics.firstIndex { other in
            other.path == path
                ? (other.line, other.column) > (entry.line, entry.column)
                : path.utf8.lexicographicallyPrecedes(other.path.utf8)
        }
        diagnostics.insert(entry, at: next ?? diagnostics.endIndex)
    }

    /// Formats the report; empty if there is nothing to print.
    ///
    /// - Parameter showsAll: whether text lists every diagnostic. Otherwise a rule that a file breaks in more
    ///   than ten places gets one line for the file. The other formats always list every diagnostic.
    func text(_ format: ReportFormat, isQuiet: Bool, showsAll: Bool = false) throws -> String {
        switch format {
        case .text, .markdown: lines(isQuiet: isQuiet, showsAll: showsAll)
        case .json: try JSONText.line(diagnostics)
        case .sarif: try JSONText.line(SARIFLog(self))
        case .junit: try JUnitReport(self).text
        }
    }

    private func lines(isQuiet: Bool, showsAll: Bool) -> String {
        let shown = diagnostics.filter { !isQuiet || $0.severity == .error }
        let places = Dictionary(grouping: shown) { [$0.path, $0.rule] }.mapValues(\.count)
        var told: Set<[String]> = []
        let lines = shown.compactMap { entry -> String? in
            let key = [entry.path, entry.rule]
            let line =
                "\(entry.path):\(entry.line):\(entry.column): \(entry.severity.rawValue): \(entry.message) [\(entry.rule)]"
            guard !showsAll, let count = places[key], count > Self.maximumLines else { return line }
            guard told.insert(key).inserted else { return nil }
            // The validator stops counting at this number.
            let orMore = count >= FeedValidator.maximumDiagnostics ? " or more" : ""
            return "\(line) (first of \(count)\(orMore) places; --all lists them)"
        }
        return (lines + (isQuiet ? [] : [summary])).joined(separator: "\n")
    }

    private var summary: String {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let warnings = diagnostics.count - errors
        return "\(count(paths.count, "file")): \(count(errors, "error")), \(count(warnings, "warning"))"
    }
}
