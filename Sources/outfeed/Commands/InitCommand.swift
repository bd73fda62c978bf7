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
            Reads all documents. Prints how many there are, their fields, topics, providers and dates, what of full \
            texts feeds cannot show, and what is wrong with them. Then writes a configuration file that exports them to \
            public/, with a comment for every key. Keys you passed or your documents suggest are active; the rest are \
            commented out. An existing file is never overwritten; the exit status is then 73.

            Without a source, the folders of the working folder that have articles are the sources. If articles are in \
            the working folder itself, it is the source, and feeds go to .feeds/.

            In the folder of a website, its generator is recognized: Jekyll, Hugo, Zola, Eleventy, Astro, Gatsby, \
            Hexo, Pelican or Docusaurus. Its folders of articles are then the sources, and the file, which is \
            written in that folder, takes over what the site's settings say as data. Nothing in the folder is \
            executed. Feeds go to feeds/, which no generator deletes or reads; Eleventy reads all pages below its \
            input, so if that is the whole folder, they go to its output, _site/feeds.
            """)

    @Argument(
        help: ArgumentHelp(
            "The folder of a website, or folders of documents, or single documents (default: the working folder).",
            valueName: "source"),
        completion: .directory)
    var sources: [String] = []

    @Option(
        help: ArgumentHelp(
            "The configuration file to write (default: outfeed.yml, in the folder of a website if it is one).",
            valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var config: String?

    @Option(.baseURL) var baseURL: String?

    @Option(.siteTitle) var title: String?

    @Flag(
        name: [.customShort("n"), .long], help: "Print the configuration file without writing it.")
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
                Console.warning(
                    "no documents found: expected .md, .markdown, .mdx, .html or .txt files "
                        + "that begin with ---, +++, ;;; or {, or articles in .json or .jsonl files")
            }
            if json {
                try Console.emit(JSONText.line(report))
            } else {
                try Console.print("\(report.text)\n\n\(ending(report))")
            }
        }
    }

    /// Takes stock of the documents and writes the configuration file.
    ///
    /// - Throws: ``CommandError`` if a configuration file exists already;
    ///   ``Articles/DocumentTree/MissingSourceError``; ``Articles/OutOfResourcesError``;
    ///   ``Publishing/PublishingError``.
    func report(at now: Timestamp, progress: Progress) async throws -> InventoryReport {
        let start = InitStart(sources, config: config)
        let file = NewFile(path: start.config)
        // Checked first, as reading the documents takes time.
        if !dryRun, file.isTaken {
            throw CommandError(
                .cannotCreate,
                "\(start.config): already exists; not overwritten: "
                    + "choose another name with --config, or print the file with --dry-run")
        }
        let baseURL = Configuration(try changes()).site.baseURL
        func draft(_ inventory: Inventory?) -> ConfigurationDraft {
            ConfigurationDraft(
                sources: start.sourcesInFile,
                output: start.output, baseURL: baseURL, title: title, rate: inventory?.rate,
                suggestions: inventory?.suggestions ?? SuggestedFeeds(), site: start.site, today: now)
        }
        // Documents are read as an export with the new file reads them.
        var settings = Configuration(try ConfigurationFile(path: start.config).changes(in: draft(nil).text))
        try settings.readAuthors()
        let groupings = Groupings(settings.site, sources: start.sources.map(DocumentTree.path))
        let inventory = try await Inventory.taken(
            of: start.sources, reading: groupings.readingRules,
            by: SelectionRules(now: now), jobs: ProcessInfo.processInfo.activeProcessorCount,
            progress: progress)
        let text = draft(inventory).text
        if !dryRun { try file.write(Array(text.utf8)) }
        return InventoryReport(
            inventory, start.site, hasSite: settings.site.url != nil,
            texts: try FullTexts.notes(on: inventory.sample.articles, of: groupings),
            InventoryReport.File(path: start.config, isWritten: !dryRun, text: text))
    }

    private func ending(_ report: InventoryReport) -> String {
        let file = report.configuration
        guard file.isWritten else {
            return "dry run: nothing was written; \(file.path) would contain\n\n\(file.text)"
        }
        let isUsual = file.path == ConfigurationFile.defaultPath
        let options = isUsual ? "" : " --config \(Self.shellWord(file.path))"
        let todo = report.whatToDoFirst.map { "\($0), then\n         " } ?? ""
        let later =
            baseURL == nil
            ? "\nlater:   set `base_url` in \(file.path) to the address at which you serve the feeds" : ""
        return "written: \(file.path)\nnext:    \(todo)outfeed export\(options)\(later)"
    }

    /// Quotes a path so that it can be pasted into a shell.
    private static func shellWord(_ path: String) -> String {
        guard path.wholeMatch(of: /[A-Za-z0-9_.\/\-]+/) == nil else { return path }
        return "'\(path.replacing("'", with: "'\\''"))'"
    }
}
