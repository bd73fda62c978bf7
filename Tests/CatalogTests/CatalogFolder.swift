import Articles
import Feeds
import FileSystem
import Foundation
import TestSupport
import Text

@testable import Catalog

/// A folder of documents and a state folder with its catalog.
struct CatalogFolder {
    /// What a run found.
    struct Run {
        /// Paths of the documents that were read.
        var read: [String]
        var contents: CatalogUpdate.Contents
        /// The titles in each feed, the newest first.
        var titles: [FeedKey: [String]]
        var warning: String?

        /// The feeds that this run touched.
        var touched: Set<FeedKey> {
            Set(contents.feeds.filter { $0.touched > contents.savedRun }.map(\.key))
        }
    }

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("state")
        try folder.makeFolder("source")
    }

    var catalogPath: String { folder.path + "/state/catalog.sqlite" }

    /// Writes a document whose file looks old, so that the next run need not doubt it.
    func write(_ name: String, title: String, topic: String, more: String = "") throws {
        try write(
            "---\ntitle: \(title)\ndate: 2024-01-01\nwebUrl: https://x.example/\(name)\n"
                + "topics: \(topic)\n\(more)---\n", to: name)
    }

    func write(_ text: String, to name: String) throws {
        let path = "source/\(name)"
        let before = FileStamp(ofFileAt: "\(folder.path)/\(path)")
        try folder.write(text, to: path)
        // Each version has a time of its own.
        let time = before.map { Date(timeIntervalSince1970: Double($0.modified / 1_000_000_000) + 10) }
        try FileManager.default.setAttributes(
            [.modificationDate: time ?? Date(timeIntervalSince1970: 1_600_000_000)],
            ofItemAtPath: "\(folder.path)/\(path)")
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(folder.path)/source/\(name)")
    }

    /// Brings the catalog up to date.
    ///
    /// - Parameters:
    ///   - batch: how many documents are scanned at a time.
    ///   - reversed: whether the batches are taken in from the last to the first.
    ///   - saves: whether the catalog is saved, or taken back.
    @discardableResult
    func run(
        program: String = "1", site: Site = Site(), batch: Int = 512, reversed: Bool = false,
        saves: Bool = true,
        besides unreadable: [UnreadableSource] = [], adjust: (inout SelectionRules) -> Void = { _ in }
    ) throws -> Run {
        var rules = SelectionRules(now: try Timestamp("2024-06-01"))
        adjust(&rules)
        let (catalog, warning) = try Catalog.open(in: folder.path + "/state", program: program)
        let (keptVersions, _) = try KeptVersions.open(
            in: folder.path + "/state", isReadOnly: false, name: { $0 })
        defer { keptVersions.close() }
        var update = try CatalogUpdate(
            catalog, rules: rules, Groupings(site), keptVersions: keptVersions)
        let scanner = ChangeScanner(
            catalog, rules: rules, Groupings(site),
            reading: ChangeScanner.Reading(isFull: update.needsAllDocuments), keptVersions: keptVersions)
        var batches = DocumentBatches(try DocumentTree([folder.path + "/source"]), size: batch)
        var results: [ScanResults] = []
        while let slices = try batches.next() {
            var scan: (() throws -> ScanResults)? = { try scanner.scan(slices) }
            while let found = try scan?() {
                results.append(found)
                scan = found.rest
            }
        }
        let read = results.flatMap(\.folders).flatMap { folder in
            folder.read.map { self.folder.relative(DocumentTable.path(folder.prefix, $0.name)) }
        }
        for part in reversed ? results.reversed() : results { try update.take(part) }
        let contents = try update.finish(besides: unreadable)
        let titles = try contents.feeds.reduce(into: [:]) { titles, group in
            titles[group.key] = try catalog.newest(rules.limit, inFeed: group.id).map(\.title)
        }
        try keptVersions.save()
        if saves { try update.save() } else { catalog.abandon() }
        return Run(read: read.sorted(), contents: contents, titles: titles, warning: warning)
    }
}
