import ArgumentParser
import Feeds
import Formats
import Foundation
import Publishing

/// `outfeed list`: lists the published feeds.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the feeds that are published.",
        discussion: "Lists what the last export published, except files that are gone.")

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    @Flag(help: "Print <link> lines for the pages of other sites, so that feed readers find the feeds.")
    var links = false

    @Flag(help: "Print the address of each file of a feed, one per line.")
    var urls = false

    @Flag(
        help: "List only the feeds without articles, which stay for a while (keep_empty)."
    )
    var empty = false

    func validate() throws {
        guard [json, links, urls].count(where: { $0 }) < 2 else {
            throw ValidationError("only one of --json, --links and --urls can be used")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let configuration = try folders.configuration()
            let output = configuration.output
            let state = StateFolder(path: configuration.state)
            let groupings = Groupings(configuration.site)
            let manifest = try Manifest(of: output, in: state)
            guard manifest.isOnRecord else { throw CommandError.notExported(to: output, state) }
            let records = manifest.standing(in: output)
                .filter { $0.isFeed && $0.hasArticles != empty }.sorted { left, right in
                    let places = [left, right].map { groupings.position(of: FeedKey(grouping: $0.kind)) }
                    return places[0] == places[1] ? left.path < right.path : places[0] < places[1]
                }
            if json {
                try Console.emit(JSONText.line(records))
            } else if records.isEmpty, empty {
                Console.note("outfeed: every feed in \(output) has articles")
            } else if records.isEmpty {
                Console.note("outfeed: no feed in \(output) has articles")
            } else if urls {
                try Console.emit(Self.addresses(of: records, in: configuration.site))
            } else if links {
                let design = try configuration.templates.map(DesignFolder.design) ?? PageDesign()
                try Console.print(Self.links(to: records, groupings, design: design))
            } else {
                try Console.print(Self.table(records))
            }
        }
    }

    /// `<link>` lines for every feed that is published in a feed format.
    private static func links(
        to records: [Manifest.Record], _ groupings: Groupings, design: PageDesign
    ) -> String {
        records.map { record in
            let files = FeedFormat.allCases.compactMap { format in
                record.files.first { $0.format == format.fileExtension }.map { (format, record.path(of: $0)) }
            }
            let title =
                record.key.map { groupings.title(of: $0, name: record.name, count: record.entries) }
                ?? record.name
            let links = FeedLinks(design).document(for: files, title: title, in: groupings.site)
            return String(decoding: links, as: UTF8.self)
        }.joined().trimmingCharacters(in: .newlines)
    }

    /// The addresses at which the files are served.
    private static func addresses(of records: [Manifest.Record], in site: Site) throws(CommandError) -> String
    {
        let addresses = records.flatMap { record in
            record.originals.compactMap { site.address(of: record.path(of: $0)) }
        }
        guard !addresses.isEmpty else {
            throw CommandError(
                .configuration, "base_url is not set: set it to the address at which the feeds are served")
        }
        return addresses.joined(separator: "\n")
    }

    private static func table(_ records: [Manifest.Record]) -> String {
        let rows =
            [["GROUPING", "NAME", "ENTRIES", "ARTICLES", "UPDATED", "FILES"]]
            + records.map { record in
                [
                    record.kind, record.name.isEmpty ? record.subject : record.name, String(record.entries),
                    String(record.articles), record.updated,
                    record.originals.map(record.path).joined(separator: " "),
                ]
            }
        let widths = (0..<5).map { column in rows.map { $0[column].terminalColumns }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, text in
                let padding =
                    column < 5 ? String(repeating: " ", count: widths[column] - text.terminalColumns) : ""
                return column == 2 || column == 3 ? padding + text : text + padding
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
