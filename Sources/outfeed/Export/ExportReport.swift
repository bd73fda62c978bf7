import Articles
import Catalog

/// The outcome of an export, as its summary shows it.
struct ExportReport: Encodable {
    struct HeldBack: Encodable {
        var unpublished = 0
        var draft = 0
        var `private` = 0
        var future = 0
        var expired = 0

        /// How many there are of each, with its name in the summary.
        var reasons: [(number: Int, name: String)] {
            [
                (unpublished, "unpublished"), (draft, draft == 1 ? "draft" : "drafts"),
                (`private`, "private"),
                (future, "not yet due"), (expired, "expired"),
            ]
        }
    }

    struct Changes: Encodable {
        var written = 0
        var unchanged = 0
        var removed = 0

        var description: String { "\(written) written, \(unchanged) unchanged, \(removed) removed" }
    }

    /// Pings sent to hubs.
    struct Pings: Encodable {
        var accepted = 0
        /// Pings that a hub did not accept.
        var failed = 0
        /// Pings that were not tried.
        var postponed = 0

        var description: String { "\(accepted) accepted, \(failed) failed, \(postponed) postponed" }
    }

    /// A problem as printed by `--json`.
    struct Note: Codable, Hashable {
        let path: String
        let line: Int
        let column: Int
        let field: String?
        let message: String

        init(_ problem: Diagnostic) {
            path = problem.path
            line = problem.line
            column = problem.column
            field = problem.field
            message = problem.message
        }

        /// The problem, for a document at a path.
        func problem(at path: String) -> Diagnostic {
            Diagnostic(path: path, line: line, column: column, field: field, message: message)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(path, forKey: .path)
            try container.encode(line, forKey: .line)
            try container.encode(column, forKey: .column)
            // Null instead of missing, so that every problem has the same keys.
            try container.encode(field, forKey: .field)
            try container.encode(message, forKey: .message)
        }

        private enum CodingKeys: CodingKey {
            case path, line, column, field, message
        }
    }

    /// Whether the feeds are those of this run; false in a dry run, too.
    var published = false
    var documents = 0
    var exported = 0
    var heldBack = HeldBack()
    var duplicates = 0
    var filtered = 0
    var rejected = 0
    /// How many documents can no longer be parsed and keep their earlier version; they count as exported.
    var kept = 0
    /// Documents and folders that cannot be opened, listed or read.
    var unreadable: [UnreadableSource] = []
    var notDocuments = 0
    var problems: [Note] = []
    /// Why nothing was published, if the run would have removed too much; nil otherwise.
    var refusal: String?
    var feeds = Changes()
    /// How many of the feeds have no articles.
    var emptyFeeds = 0
    var files = Changes()
    /// Nil if there are no pings to send.
    var pings: Pings?
    var seconds = 0.0

    /// Whether every document was read and parsed.
    var isClean: Bool { rejected == 0 && kept == 0 && unreadable.isEmpty }

    /// Whether every document was rejected; then nothing is published.
    var isAllRejected: Bool { rejected > 0 && rejected == documents }

    /// The commonest problem if every document was rejected; nil otherwise.
    var reasonOfRejection: String? {
        guard isAllRejected else { return nil }
        let reasons = Dictionary(grouping: problems) { note in
            (note.field.map { "\($0): " } ?? "") + note.message
        }
        return reasons.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }

    /// Adds the problems with documents and the run's duration.
    mutating func note(_ problems: [Diagnostic], since start: ContinuousClock.Instant) {
        self.problems = problems.map(Note.init)
        let time = (ContinuousClock.now - start).components
        seconds = Double(time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000) / 1000
    }

    /// The summary for people.
    func summary(output: String, isDryRun: Bool) -> String {
        let publishes = published || isDryRun
        let held = heldBack.reasons.reduce(0) { $0 + $1.number }
        let why = heldBack.reasons.filter { $0.number > 0 }.map { "\($0.number) \($0.name)" }
            .joined(separator: ", ")
        var lines = [
            "\(counted(documents, "document")): \(exported) \(publishes ? "exported" : "to export"), \(held) held back\(why.isEmpty ? "" : " (\(why))"), "
                + "\(counted(duplicates, "duplicate")), \(filtered == 0 ? "" : "\(filtered) filtered out, ")"
                + "\(rejected) rejected, \(kept == 0 ? "" : "\(kept) kept as they were, ")"
                + "\(counted(problems.count, "problem"))"
        ]
        if notDocuments > 0 {
            lines.append("\(counted(notDocuments, "file")) without an article skipped")
        }
        guard publishes else { return (lines + ["nothing was published"]).joined(separator: "\n") }
        lines.append(
            "feeds in \(output): \(feeds.description)\(emptyFeeds == 0 ? "" : ", \(emptyFeeds) empty")")
        lines.append("files: \(files.description)")
        if let pings { lines.append("pings: \(pings.description)") }
        if isDryRun { lines.append("dry run: nothing was changed") }
        lines.append(seconds < 1 ? "\(Int(seconds * 1000)) ms" : "\(seconds) s")
        return lines.joined(separator: "\n")
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension ExportReport {
    /// Counts what happened to the documents.
    mutating func count(_ contents: CatalogUpdate.Contents, _ walked: DocumentWalk.Outcome) {
        func number(_ state: DocumentState) -> Int { contents.documents[state] ?? 0 }
        notDocuments = number(.notDocument)
        rejected = number(.rejected) + walked.problems.count
        kept = contents.kept
        unreadable = walked.unreadable
        documents = contents.documents.values.reduce(0, +) - notDocuments + walked.problems.count
        heldBack = HeldBack(
            unpublished: number(.unpublished), draft: number(.draft), private: number(.private),
            future: number(.future) + number(.unpublishedFuture), expired: number(.expired))
        filtered = number(.filtered)
        exported = contents.feeds.first { $0.key == .all }?.members ?? 0
        duplicates = number(.selected) - exported
    }
}

extension Export.Result {
    /// Puts into the report what is known at the end of a run.
    mutating func complete(since start: ContinuousClock.Instant) {
        report.note(problems, since: start)
        report.refusal = refusal?.description
    }
}
