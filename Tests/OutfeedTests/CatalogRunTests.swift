import Articles
import Foundation
import TestSupport
import Testing

@testable import outfeed

@Suite("A run with a catalog")
struct CatalogRunTests {
    let folder: TemporaryFolder
    /// A time long ago, so that no document counts as recently written.
    static let past = 1_600_000_000

    init() throws {
        folder = try TemporaryFolder()
        for number in 1...9 {
            try write(number, "Title \(number)", topics: "T\(number % 3)", provider: "p\(number % 2).example")
        }
    }

    func write(
        _ number: Int, _ title: String, topics: String, provider: String, more: String = "",
        time: Int = past
    ) throws {
        let name = "source/\(number % 2)/\(number).md"
        let text = """
            ---
            title: \(title)
            date: 2023-01-0\(number)
            webUrl: https://x.example/\(number)
            topics: [\(topics)]
            provider: {domain: \(provider)}
            secured: "CANARY secured"
            \(more)
            ---

            """
        try folder.makeFolder("source/\(number % 2)")
        // In place, so that the inode stays the same.
        let file = open("\(folder.path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        defer { close(file) }
        #expect(Foundation.write(file, text, text.utf8.count) == text.utf8.count)
        let moment = timespec(tv_sec: time, tv_nsec: 5)
        futimens(file, [moment, moment])
    }

    @discardableResult
    func export(_ options: String..., adjust: (inout ExportSettings) -> Void = { _ in }) async throws
        -> Export.Result
    {
        var (settings, _) = try ExportOptions.inside(
            folder, ["--now", "2024-01-01", "--base-url", "https://feeds.example.org/"] + options
        ).settings()
        settings.allowsShrink = true
        settings.keepsEmpty = 0
        adjust(&settings)
        return try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
    }

    func allTitles() -> String { folder.read("feeds/all.rss") ?? "" }

    @Test("does not read documents whose size, time and number are the same, unless asked to")
    func readsChangesOnly() async throws {
        try await export()
        // Nothing shows that this document has changed.
        try write(4, "Hidden4", topics: "T1", provider: "p0.example")
        try write(5, "Title 5 now", topics: "T2", provider: "p1.example")
        try await export()
        #expect(allTitles().contains("Title 4") && !allTitles().contains("Hidden4"))
        #expect(allTitles().contains("Title 5 now"))
        try await export { $0.isFull = true }
        #expect(allTitles().contains("Hidden4") && !allTitles().contains("Title 4"))
    }

    @Test("names the files that have no article if asked to, also those it did not read again")
    func skipped() async throws {
        try folder.write("Text.", to: "source/plain.md")
        try folder.write("[{\"title\": \"A\"}, {\"title\": \"B\"}]", to: "source/1/menu.json")
        for _ in 1...2 {
            let result = try await export { $0.isVerbose = true }
            #expect(result.skipped.map(folder.relative).contains("source/plain.md"))
            #expect(result.skipped.count == result.report.notDocuments && result.skipped.count > 1)
        }
        #expect(try await export().skipped.isEmpty)
    }

    @Test("reads a document again that was written just before it was read")
    func racilyClean() async throws {
        let now = Int(Date().timeIntervalSince1970) + 86_400
        try write(4, "Title 4", topics: "T1", provider: "p0.example", time: now)
        try await export()
        try write(4, "Hidden4", topics: "T1", provider: "p0.example", time: now)
        try await export()
        #expect(allTitles().contains("Hidden4"))
    }

    @Test("touches the files of a changed document's feeds, and no others")
    func touchedFiles() async throws {
        try await export()
        let before = folder.files.reduce(into: [:]) { $0[$1] = folder.status($1).st_ino }
        try write(4, "Changed 4", topics: "T1", provider: "p0.example")
        let result = try await export()
        let expected = ["all", "providers/p0.example", "topics/t1"].flatMap { feed in
            ["atom", "html", "json", "rss"].map { "\(feed).\($0)" }
        }
        #expect(result.written == expected)
        let feeds = folder.files.filter { $0.hasPrefix("feeds/") }
        #expect(
            feeds.filter { before[$0] != folder.status($0).st_ino } == expected.map { "feeds/\($0)" })
        #expect(try await export().written.isEmpty)
    }

    @Test("writes nothing at all when nothing has changed but the time of files")
    func unchanged() async throws {
        try await export()
        try write(4, "Title 4", topics: "T1", provider: "p0.example", time: Self.past + 60)
        let result = try await export()
        #expect(result.written.isEmpty && result.removed.isEmpty)
        #expect(result.report.exported == 9 && result.report.feeds.unchanged == 6)
    }

    @Test("publishes a future article once its moment has come")
    func futureArticle() async throws {
        try write(
            4, "Future", topics: "T1", provider: "p0.example",
            more: "publishedDateTime: 2024-01-01T12:00:00.5Z")
        #expect(try await export().report.heldBack.future == 1)
        #expect(try await export("--now", "2024-01-01T12:00:00Z").written.isEmpty)
        #expect(!allTitles().contains("Future"))
        let result = try await export("--now", "2024-01-01T12:00:01Z")
        #expect(allTitles().contains("Future") && result.report.heldBack.future == 0)
        // Three feeds in four files each, and the lists of all feeds, which contain the newest entry's date.
        #expect(result.written.count == 14)
        try await export("--now", "2024-01-01")
        #expect(!allTitles().contains("Future"))
    }

    @Test("forgets a spelling when the rules leave none of the articles that use it")
    func forgottenSpelling() async throws {
        try write(2, "Low", topics: "T", provider: "p.example, name: Name", more: "quality: 1")
        try write(4, "High", topics: "T", provider: "p.example", more: "quality: 5")
        try await export()
        #expect(folder.read("feeds/providers/p.example.rss")?.contains("<title>Name") == true)
        try await export("--min-quality", "5")
        #expect(folder.read("feeds/providers/p.example.rss")?.contains("<title>p.example") == true)
    }

    @Test("tells apart why an article is held back when unpublished ones are let in no longer")
    func unpublishedFuture() async throws {
        let more = "publishedDateTime: 2030-01-01\npublished: false"
        try write(4, "Title 4", topics: "T1", provider: "p0.example", more: more)
        let both = try await export("--include-unpublished").report.heldBack
        #expect(both.unpublished == 0 && both.future == 1)
        let held = try await export().report.heldBack
        #expect(held.unpublished == 1 && held.future == 0)
    }

    @Test("keeps each of several outputs up to date that share a state folder")
    func sharedState() async throws {
        try await export()
        try await export { $0.output = folder.path + "/other" }
        try write(4, "Changed 4", topics: "T1", provider: "p0.example")
        try await export()
        try await export { $0.output = folder.path + "/other" }
        let feeds = TemporaryFolder.files(in: folder.path + "/feeds")
        #expect(allTitles().contains("Changed 4"))
        #expect(TemporaryFolder.files(in: folder.path + "/other") == feeds)
        #expect(try await export().written.isEmpty)
    }

    @Test("takes back what a run published that was killed before it could note it")
    func killedBeforeNoting() async throws {
        try await export()
        let state = folder.path + "/state"
        try FileManager.default.moveItem(atPath: state + "/catalog.sqlite", toPath: state + "/kept")
        try FileManager.default.copyItem(atPath: state + "/kept", toPath: state + "/catalog.sqlite")
        try noteStamp()
        try write(4, "Published by mistake", topics: "T1", provider: "p0.example")
        try await export()
        #expect(allTitles().contains("by mistake"))
        _ = rename(state + "/kept", state + "/catalog.sqlite")
        try noteStamp()
        try write(4, "Title 4", topics: "T1", provider: "p0.example")
        #expect(try await export().warnings.isEmpty)
        #expect(!allTitles().contains("by mistake"))
    }

    @Test("keeps nothing of what is private or held back", arguments: [false, true])
    func heldBack(wasPublished: Bool) async throws {
        let held = [(3, "published: false"), (4, "publishedDateTime: 2030-01-01")]
        if wasPublished {
            for (number, _) in held {
                try write(number, "CANARY title", topics: "T", provider: "p.example")
            }
            try await export()
        }
        for (number, more) in held {
            try write(number, "CANARY title", topics: "\"CANARY topic\"", provider: "p.example", more: more)
        }
        try await export()
        for (name, data) in TemporaryFolder.files(in: folder.path) where !name.hasPrefix("source/") {
            #expect(data.range(of: Data("CANARY".utf8)) == nil, "\(name)")
        }
    }

    @Test(
        "makes a catalog anew that cannot be trusted, says so, and publishes what is right",
        arguments: ["missing", "empty", "garbage", "truncated", "changed", "other version", "foreign"])
    func distrust(kind: String) async throws {
        try await export()
        let feeds = TemporaryFolder.files(in: folder.path + "/feeds")
        let path = folder.path + "/state/catalog.sqlite"
        var bytes = try Data(contentsOf: URL(filePath: path))
        switch kind {
        case "missing": bytes = Data()
        case "empty": bytes = Data()
        case "garbage": bytes = Data(repeating: 0x41, count: 10_000)
        case "truncated": bytes = bytes.prefix(bytes.count / 2)
        case "changed":
            let title = try #require(bytes.range(of: Data("Title 9".utf8)))
            bytes.replaceSubrange(title, with: Data("Wrong 9".utf8))
        case "other version": bytes[63] += 1
        default: bytes[71] += 1
        }
        if kind == "missing" {
            try FileManager.default.removeItem(atPath: path)
        } else {
            try bytes.write(to: URL(filePath: path))
            if ["other version", "foreign"].contains(kind) { try noteStamp() }
        }
        let result = try await export()
        #expect(result.warnings.count == 1)
        #expect(result.warnings.allSatisfy { $0.hasSuffix("reading everything again") })
        try write(8, "Title 8 now", topics: "T2", provider: "p0.example")
        #expect(try await export().warnings.isEmpty)
        let now = TemporaryFolder.files(in: folder.path + "/feeds")
        #expect(now.keys == feeds.keys && now["topics/t0.rss"] == feeds["topics/t0.rss"])
        #expect(allTitles().contains("Title 9") && allTitles().contains("Title 8 now"))
    }

    /// Makes the catalog look as if the last run had left it.
    func noteStamp() throws {
        let status = folder.status("state/catalog.sqlite")
        let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        try folder.write("\(status.st_size) \(modified) \(status.st_ino)\n", to: "state/catalog.sqlite-seal")
    }

    @Test("that is dry, or strict with a rejected document, leaves the feeds for the next one")
    func withoutPublishing() async throws {
        try await export()
        let before = TemporaryFolder.files(in: folder.path)
        try write(4, "Changed 4", topics: "New", provider: "p0.example")
        let dry = try await export { $0.isDryRun = true }
        #expect(dry.written.count == 18)
        #expect(
            TemporaryFolder.files(in: folder.path + "/state")["catalog.sqlite"]
                == before["state/catalog.sqlite"])
        try folder.write("---\ntitle: Bad\n---\n", to: "source/bad.md")
        let strict = try await export { $0.isStrict = true }
        #expect(strict.report.rejected == 1 && strict.problems.count == 2 && strict.written.isEmpty)
        #expect(
            TemporaryFolder.files(in: folder.path + "/feeds")
                == before.filter { $0.key.hasPrefix("feeds/") }
                .reduce(into: [:]) { $0[String($1.key.dropFirst(6))] = $1.value })
        let after = try await export()
        #expect(after.written == dry.written && after.problems == strict.problems)
    }
}
