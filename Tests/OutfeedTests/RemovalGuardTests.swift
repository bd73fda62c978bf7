import Feeds
import Articles
import Foundation
import Publishing
import TestSupport
import Testing

@testable import outfeed

@Suite("A run that would take feeds away")
struct RemovalGuardTests {
    let site: SmallSite

    init() throws {
        site = try SmallSite()
    }

    /// Changed settings, and what they take away.
    static let narrowing: [(options: [String], lines: [String])] = [
        (["--by", "all,topic"], ["providers/even.example.atom", "providers/odd.example.html"]),
        (["--format", "rss"], ["all.atom", "topics/odd.json"]),
        (["--no-pages"], ["all.html", "index.html", "pages.css"]),
        (["--type", "video"], ["all: no article passes the filters"]),
        (["--min-quality", "50"], ["topics/odd: no article passes the filters"]),
    ]

    @Test(
        "because settings have changed publishes nothing, and says what would go and how to allow it",
        arguments: narrowing)
    func narrowed(options: [String], lines: [String]) async throws {
        try await site.export()
        let before = TemporaryFolder.files(in: site.folder.path + "/feeds")
        for isDryRun in [true, false] {
            let result = try await site.export(options) {
                // The filters take every article away, which is another matter.
                ($0.isDryRun, $0.maximumShrink) = (isDryRun, 1)
            }
            let refusal = try #require(result.refusal)
            #expect(result.report.refusal == refusal.description && !result.report.published)
            #expect(refusal.status == .badData && refusal.description.contains("--allow-shrink"))
            for line in lines { #expect(refusal.description.contains("\n  \(line)"), "\(refusal)") }
            #expect(TemporaryFolder.files(in: site.folder.path + "/feeds") == before)
        }
        #expect(try await site.export(options) { $0.allowsShrink = true }.refusal == nil)
        #expect(try await site.export(options).refusal == nil)
    }

    @Test("names 20 of the files and the number of the others; a dry run names all")
    func long() async throws {
        try await site.export { $0.compression = .gzip }
        for (isDryRun, count) in [(false, 22), (true, 33)] {
            let refusal = try #require(try await site.export("--no-pages") { $0.isDryRun = isDryRun }.refusal)
            let lines = refusal.description.split(separator: "\n")
            #expect(lines.count == count, "\(refusal)")
            #expect(lines.last?.hasPrefix("  and ") == !isDryRun)
        }
    }

    @Test("tells compressed files from those that stood")
    func siblings() async throws {
        try await site.export { $0.compression = .gzip }
        #expect(try await site.export().refusal?.description.contains("\n  all.atom.gz") == true)
    }

    @Test("but for a smaller limit, other documents and other texts, which take none away")
    func allowed() async throws {
        try await site.export()
        site.remove(1)
        try site.write(2, topic: "Other")
        let result = try await site.export("--limit", "1") { $0.site.title = "Other" }
        #expect(result.refusal == nil && result.removed.isEmpty)
    }

    @Test("counts feeds beside articles where documents are the cause")
    func lostFeeds() async throws {
        for number in 1...6 { try site.write(number, topic: "T\(number)") }
        try await site.export()
        for number in 1...6 { try site.write(number, topic: "Same") }
        let refusal = try await site.export().refusal
        #expect(refusal?.description.contains("6 of the 9 feeds would lose all their articles") == true)
        #expect(try await site.export { $0.allowsShrink = true }.report.emptyFeeds == 6)
    }

    @Test("counts each feed once, even if a killed run recorded it before and after")
    func recordedTwice() async throws {
        try await site.export()
        let (settings, _) = try ExportOptions.inside(site.folder, []).settings()
        var manifest = try Manifest(of: settings.output, in: settings.state)
        let feeds = manifest.feeds.count
        manifest.records += manifest.feeds.map { record in
            var record = record
            record.entries += 1
            return record
        }
        let refusal = ShrinkGuard(manifest: manifest, limit: 0.5).refusal(
            articles: 6, lostFeeds: feeds - 1, emptySources: [])
        #expect(refusal?.description.contains("\(feeds - 1) of the \(feeds) feeds") == true)
    }

    @Test("cannot tell what was in a part of the sources, with a catalog made anew, and publishes nothing")
    func unknownPart() async throws {
        try site.folder.link("source/7.md", to: "../seven.md")
        try site.folder.write(
            "---\ntitle: Seven\ndate: 2023-01-07\nwebUrl: https://x.example/7\n---\n", to: "seven.md")
        try await site.export()
        unlink(site.folder.path + "/seven.md")
        let result = try await site.export()
        #expect(result.refusal == nil && result.report.unreadable.count == 1 && site.shows("Seven"))
        site.loseCatalog()
        #expect(try await site.export().refusal?.status == .noInput)
        #expect(site.shows("Seven"))
        #expect(try await site.export { $0.allowsShrink = true }.refusal == nil)
        #expect(!site.shows("Seven"))
    }

    @Test("leaves files that it did not write as they are, says so, and replaces them if it may")
    func files() async throws {
        let page = "<html>My own page</html>"
        try site.folder.write(page, to: "feeds/index.html")
        try site.folder.write("<rss>old</rss>", to: "feeds/all.rss")
        let first = try await site.export()
        #expect(first.warnings.contains { $0.hasSuffix("run once with --overwrite: all.rss, index.html") })
        #expect(site.feed("index.html") == page && site.feed("all.atom").contains("Title 1"))
        try site.write(1, topic: "New")
        try site.folder.write(page, to: "feeds/topics/new.html")
        let second = try await site.export()
        #expect(second.warnings.contains { $0.hasSuffix("all.rss, index.html, topics/new.html") })
        #expect(site.feed("topics/new.html") == page && site.feed("topics/new.rss").contains("Title 1"))
        let third = try await site.export { $0.allowsOverwrite = true }
        #expect(third.warnings.isEmpty && site.feed("all.rss").contains("Title 1"))
        #expect(try await site.export().written.isEmpty)
        try FileManager.default.removeItem(atPath: site.folder.path + "/state")
        try site.write(2, title: "After the loss")
        #expect(try await site.export().warnings.isEmpty)
        #expect(site.feed("all.rss").contains("After the loss"))
    }

    @Test("tells an output that moved, and files that no export on record wrote")
    func moved() async throws {
        try await site.export()
        try FileManager.default.copyItem(
            atPath: site.folder.path + "/feeds", toPath: site.folder.path + "/new")
        try site.folder.write("", to: "new/topics/stray.rss")
        let warnings = try await site.export { $0.output = site.folder.path + "/new" }.warnings
        #expect(warnings.contains { $0.contains("feeds; the feeds there stay as they are") })
        #expect(warnings.contains { $0.contains("1 of the files") && $0.contains("topics/stray.rss") })
        #expect(try await site.export { $0.output = site.folder.path + "/new" }.warnings.isEmpty)
        try site.folder.write("nonsense", to: "state/manifest")
        let damaged = try await site.export().warnings
        #expect(damaged.contains { $0.contains("the record of earlier exports is damaged") })
    }
}
