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
        abstract: "Report what is in your documents, and write a commented outfeed.yml.",
        discussion: """
            Reads all documents. Prints how many there are, their fields, topics, providers and dates, and what \
            is wrong with them. Then writes a configuration file that exports them, with a comment for every key. \
            Keys you passed or your documents suggest are active; the rest are commented out. An existing file is \
            never overwritten; the exit status is then 73.
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

    @Flag(help: "Print the configuration file without writing it.")
    var dryRun = false

    @Flag(help: "Print the report as one JSON object.")
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
                    "outfeed: warning: no documents found: expected .md, .markdown, .mdx, .html or .txt files "
                        + "that begin with ---, +++, ;;; or {")
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
                "\(config): already exists; not overwritten: "
                    + "choose another name with --config, or print the file with --dry-run")
        }
        let inventory = try await Inventory.taken(
            of: sources, by: SelectionRules(now: now), jobs: ProcessInfo.processInfo.activeProcessorCount,
            progress: progress)
        let draft = ConfigurationDraft(
            sources: sources.map { RelativePath(of: $0, from: config).string },
            baseURL: Configuration(try changes()).site.baseURL, title: title, rate: inventory.rate,
            suggestions: inventory.suggestions, today: now
        )
        if !dryRun { try file.write(Array(draft.text.utf8)) }
        return InventoryReport(
            inventory, InventoryReport.File(path: config, isWritten: !dryRun, text: draft.text))
    }

    private func ending(_ file: InventoryReport.File) -> String {
        guard file.isWritten else {
            return "dry run: nothing was written; \(config) would contain\n\n\(file.text)"
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
