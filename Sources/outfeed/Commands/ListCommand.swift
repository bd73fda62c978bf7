import ArgumentParser
import Feeds
import Foundation
import Publishing

/// `outfeed list`: the feeds that stand.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the feeds that stand.",
        discussion: "Prints what the last export published, as far as its files are still there.")

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let file = try ConfigurationFile.load(folders.config)
            let output = folders.output ?? file.output ?? "feeds"
            let state = ExportSettings.stateFolder(
                folders.state ?? file.state, configurationPath: folders.config)
            let records = Manifest(of: output, in: state).standing(in: output)
                .filter { $0.kind != SiteFiles.kind }.sorted { left, right in
                    let kinds = [left, right].map { FeedKey.Kind(rawValue: $0.kind) ?? .provider }
                    return kinds[0] == kinds[1] ? left.path < right.path : kinds[0] < kinds[1]
                }
            if json {
                try Console.emit(JSONText.line(records))
            } else if records.isEmpty {
                Console.warn("outfeed: no export to \(output) is on record in \(state.path)")
            } else {
                try Console.print(Self.table(records))
            }
        }
    }

    private static func table(_ records: [Manifest.Record]) -> String {
        let rows =
            [["KIND", "NAME", "ENTRIES", "UPDATED", "FILES"]]
            + records.map { record in
                [
                    record.kind, record.name, String(record.entries), record.updated,
                    record.originals.map(record.path).joined(separator: " "),
                ]
            }
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, text in
                let padding = column < 4 ? String(repeating: " ", count: widths[column] - text.count) : ""
                return column == 2 ? padding + text : text + padding
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
