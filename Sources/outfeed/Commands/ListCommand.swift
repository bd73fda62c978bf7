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

    @Flag(
        help: "List only the feeds without articles, which stay for a while (keep_empty)."
    )
    var empty = false

    func validate() throws {
        if json && links { throw ValidationError("--json and --links cannot be used together") }
    }

    func run() async throws {
        try await reportingErrors {
            let configuration = try folders.configuration()
            let output = configuration.output
            let state = StateFolder(path: configuration.state)
            let records = try Manifest(of: output, in: state).standing(in: output)
                .filter { $0.isFeed && $0.hasArticles != empty }.sorted { left, right in
                    let kinds = [left, right].map { FeedKey.Kind(rawValue: $0.kind) ?? .provider }
                    return kinds[0] == kinds[1] ? left.path < right.path : kinds[0] < kinds[1]
                }
            if json {
                try Console.emit(JSONText.line(records))
            } else if records.isEmpty, empty {
                Console.warn("outfeed: every feed in \(output) has articles")
            } else if records.isEmpty {
                Console.warn("outfeed: no export to \(output) is recorded in \(state.path)")
            } else if links {
                let design = try configuration.templates.map(DesignFolder.design) ?? PageDesign()
                try Console.print(Self.links(to: records, site: configuration.site, design: design))
            } else {
                try Console.print(Self.table(records))
            }
        }
    }

    /// `<link>` lines for every feed that is published in a feed format.
    private static func links(to records: [Manifest.Record], site: Site, design: PageDesign) -> String {
        records.map { record in
            let extensions = Set(record.originals.map(\.format))
            let formats = FeedFormat.allCases.filter { extensions.contains($0.fileExtension) }
            let links = FeedLinks(design, formats: formats)
            let title = record.key.map { site.title(of: $0, name: record.name) } ?? record.name
            return String(decoding: links.document(for: record.path, title: title, in: site), as: UTF8.self)
        }.joined().trimmingCharacters(in: .newlines)
    }

    private static func table(_ records: [Manifest.Record]) -> String {
        let rows =
            [["KIND", "NAME", "ENTRIES", "UPDATED", "FILES"]]
            + records.map { record in
                [
                    record.kind, record.name.isEmpty ? record.fileName : record.name, String(record.entries),
                    record.updated,
                    record.originals.map(record.path).joined(separator: " "),
                ]
            }
        let widths = (0..<4).map { column in rows.map { $0[column].terminalColumns }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, text in
                let padding =
                    column < 4 ? String(repeating: " ", count: widths[column] - text.terminalColumns) : ""
                return column == 2 ? padding + text : text + padding
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension Manifest.Record {
    /// The last component of the path.
    fileprivate var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
