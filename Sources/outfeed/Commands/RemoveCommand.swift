import ArgumentParser
import Foundation
import Publishing

/// `outfeed remove`: removes a feed for good.
struct RemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove an empty feed for good: servers answer 410 Gone, and feed readers drop it.",
        discussion: """
            A feed that loses its last article stays for a while, empty; then its address answers 404. This command \
            removes it now and records its addresses in the state folder, so that `outfeed serve`, nginx and Caddy \
            answer 410. A feed with articles is not removed, because the next export would bring it back. A removed \
            feed comes back when it gets an article again.
            """)

    @Argument(
        help: ArgumentHelp(
            "Feeds, named as their files in `outfeed list --empty`, such as topics/old.", valueName: "feed"))
    var feeds: [String]

    @OptionGroup var folders: FolderOptions

    @Flag(name: .shortAndLong, help: "Print nothing on success.")
    var quiet = false

    func run() async throws {
        try await reportingErrors {
            let configuration = try folders.configuration()
            let output = configuration.output
            let state = StateFolder(path: configuration.state)
            guard FileManager.default.fileExists(atPath: state.path) else {
                throw CommandError(.noInput, "\(state.path): no export is recorded here")
            }
            let lock = try state.lock()
            defer { _ = lock }
            var manifest = try Manifest(of: output, in: state)
            let records = try feeds.map { try Self.record(of: $0, in: manifest, output: output) }
            let removed = records.flatMap { record in record.originals.map(record.path) }
            let paths = Set(records.map(\.path))
            // The copies at earlier paths of the feeds go, too.
            let rest = manifest.records.filter { record in
                !records.contains(record) && !(record.movedTo.map(paths.contains) ?? false)
            }
            try Publication(to: output).commit(
                &manifest, records: rest,
                origin: manifest.origin,
                baseline: manifest.baseline, removedForGood: removed)
            guard !quiet else { return }
            for record in records { try Console.print("removed \(output)/\(record.path)") }
            try Console.print("reload nginx or Caddy so that they answer 410")
        }
    }

    /// Finds the record of a feed without articles by its file name, with or without extension and output
    /// folder.
    private static func record(
        of feed: String, in manifest: Manifest, output: String
    ) throws(CommandError) -> Manifest.Record {
        let name = feed.hasPrefix(output + "/") ? String(feed.dropFirst(output.count + 1)) : feed
        guard let record = manifest.feeds.first(where: { $0.path == name || $0.paths.contains(name) }) else {
            throw CommandError(
                .noInput,
                "\(feed): no such feed; outfeed list --empty lists the feeds that you can remove")
        }
        guard !record.hasArticles else {
            throw CommandError(
                .badData,
                "\(feed): the feed has articles (\(record.entries)), so the next export would bring it back: withdraw "
                    + "its articles, export, then remove it")
        }
        return record
    }
}
