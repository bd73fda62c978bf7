import ArgumentParser
import Articles
import Feeds
import Foundation
import Publishing
import Text

/// `outfeed init`: takes stock of the documents and writes a first configuration file.
struct InitCommand: AsyncParsableCommand, ConfigurationArguments {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Look at documents, say what is in them, and write a commented outfeed.yml.",
        discussion: """
            Reads all documents and prints how many there are, which fields they have, their topics, providers \
            and dates, and what is wrong with them. Then writes a configuration file that exports them: every \
            key, with a comment. A file that is there is never overwritten: the exit status is 73 then.
            """)

    @Argument(
        help: ArgumentHelp("Folders of documents, or single documents.", valueName: "source"),
        completion: .directory)
    var sources: [String]

    @Option(
        help: ArgumentHelp("The configuration file to write.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var config = ConfigurationFile.defaultPath

    @Option(.baseURL) var baseURL: String?

    @Option(.siteTitle) var title: String?

    @Flag(help: "Print the configuration file, and write nothing.")
    var dryRun = false

    @Flag(help: "Print what was found as one JSON object.")
    var json = false

    var arguments: [ConfigurationArgument?] {
        [.init(.baseURL, baseURL), .init(.siteTitle, title)]
    }

    func run() async throws {
        try await reportingErrors {
            let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
            let report = try await report(at: now, progress: Progress(isEnabled: true))
            if report.documents.total == 0 {
                Console.warn(
                    "outfeed: warning: no document was found: expected .md, .markdown or .txt files that begin "
                        + "with ---")
            }
            if json {
                try Console.emit(JSONText.line(report))
            } else {
                try Console.print("\(report.text)\n\n\(ending(report.configuration))")
            }
        }
    }

    /// Takes stock of the documents and writes the configuration file.
    ///
    /// - Throws: ``CommandError`` if a configuration file exists already;
    ///   ``Articles/DocumentTree/MissingSourceError``; ``Articles/OutOfResourcesError``;
    ///   ``Publishing/PublishingError``.
    func report(at now: Timestamp, progress: Progress) async throws -> InventoryReport {
        let file = NewFile(path: config)
        // Checked first, as reading the documents takes time.
        if !dryRun, file.isTaken {
            throw CommandError(
                .cannotCreate,
                "\(config): there is such a file, and it is never overwritten: "
                    + "name another with --config, or print it with --dry-run")
        }
        let inventory = try await Inventory.taken(
            of: sources, by: SelectionRules(now: now), jobs: ProcessInfo.processInfo.activeProcessorCount,
            progress: progress)
        let draft = ConfigurationDraft(
            sources: sources.map { RelativePath(of: $0, from: config).string },
            baseURL: Configuration(try changes()).site.baseURL, title: title, rate: inventory.rate, today: now
        )
        if !dryRun { try file.write(Array(draft.text.utf8)) }
        return InventoryReport(
            inventory, InventoryReport.File(path: config, isWritten: !dryRun, text: draft.text))
    }

    private func ending(_ file: InventoryReport.File) -> String {
        guard file.isWritten else {
            return "dry run: nothing was written; \(config) would be\n\n\(file.text)"
        }
        let options = config == ConfigurationFile.defaultPath ? "" : " --config \(Self.shellWord(config))"
        return "written: \(config)\nnext:    outfeed export\(options)"
    }

    /// Quotes a path so that it can be pasted into a shell.
    private static func shellWord(_ path: String) -> String {
        guard path.wholeMatch(of: /[A-Za-z0-9_.\/\-]+/) == nil else { return path }
        return "'\(path.replacing("'", with: "'\\''"))'"
    }
}
