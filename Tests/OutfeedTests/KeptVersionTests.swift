import Foundation
import TestSupport
import Testing

@testable import outfeed

@Suite("A document that can no longer be understood")
struct KeptVersionTests {
    let site: SmallSite

    init() throws {
        site = try SmallSite()
    }

    static let broken = [
        "---\ntitle: \"Never ends\ndate: 2023-01-03\nwebUrl: https://x.example/3\n---\n",
        "---\ntitle: A: B\n---\n", "---\ntitle: x\ntitle: y\n---\n", "---\n\ttitle: x\n---\n",
        "---\ntitle: x\n",
        "---\ntitle: Untitled but undated\nwebUrl: https://x.example/3\n---\n", "No front matter.\n", "",
    ]

    @Test(
        "keeps its last good version, says so, and shows the next one it can be understood in",
        arguments: broken)
    func kept(text: String) async throws {
        site.setTime(1_700_000_000, of: 3)
        try await site.export()
        let before = TemporaryFolder.files(in: site.folder.path + "/feeds")
        try site.write(text, as: 3)
        for _ in 0..<2 {
            let result = try await site.export()
            #expect(TemporaryFolder.files(in: site.folder.path + "/feeds") == before)
            #expect(result.report.kept == 1 && result.report.rejected == 0 && result.report.exported == 6)
            #expect(result.problems.allSatisfy { $0.message.hasSuffix("; kept as of 2023-11-14T22:13:20Z") })
            #expect(!result.problems.isEmpty)
        }
        try site.write(3, title: "Mended")
        let result = try await site.export()
        #expect(
            site.shows("Mended") && !site.shows("Title 3") && result.report.kept == 0
                && result.problems.isEmpty)
        #expect(site.folder.read("state/kept.sqlite") == nil)
    }

    @Test("that is no UTF-8 keeps its last good version")
    func notUTF8() async throws {
        try await site.export()
        try Data([UInt8]("---\ntitle: caf".utf8) + [0xE9] + "\n---\n".utf8)
            .write(to: URL(filePath: site.folder.path + "/source/3.md"))
        #expect(try await site.export().report.kept == 1)
        #expect(site.shows("Title 3"))
    }

    @Test("keeps it when the catalog is lost, when settings change, and when it is broken in another way")
    func lasting() async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        try await site.export()
        let feeds = TemporaryFolder.files(in: site.folder.path + "/feeds")
        for step in 0..<3 {
            switch step {
            case 0: site.loseCatalog()
            case 1: try site.write(Self.broken[1], as: 3)
            default:
                try FileManager.default.moveItem(
                    atPath: site.folder.path + "/state", toPath: site.folder.path + "/x")
                try FileManager.default.copyItem(
                    atPath: site.folder.path + "/x", toPath: site.folder.path + "/state")
            }
            #expect(try await site.export().report.kept == 1, "step \(step)")
            #expect(TemporaryFolder.files(in: site.folder.path + "/feeds") == feeds, "step \(step)")
        }
        #expect(try await site.export("--limit", "2") { $0.isFull = true }.report.kept == 1)
    }

    @Test(
        "goes when it is deleted, held back, or dropped, and nothing is kept of it",
        arguments: ["deleted", "held back above", "held back below", "dropped", "lost and held back"])
    func gone(how: String) async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        try await site.export()
        switch how {
        case "deleted": site.remove(3)
        case "held back above": try site.write("---\npublished: false\ntitle: \"x\n---\n", as: 3)
        case "held back below": try site.write("---\ntitle: \"x\npublished: false\n---\n", as: 3)
        case "lost and held back":
            site.loseCatalog()
            try site.write("---\ntitle: \"x\npublished: false\n---\n", as: 3)
        default: break
        }
        let result = try await site.export { $0.dropsBroken = how == "dropped" }
        #expect(!site.shows("Title 3") && result.report.kept == 0 && result.report.exported == 5)
        #expect(result.report.rejected == (how == "deleted" ? 0 : 1))
        for (name, data) in TemporaryFolder.files(in: site.folder.path + "/state") {
            #expect(data.range(of: Data("Title 3".utf8)) == nil, "\(name)")
        }
        #expect(try await site.export().report.exported == 5)
    }

    @Test("stays where unpublished articles are let in, and goes when they no longer are")
    func unpublished() async throws {
        try site.write(3, more: "published: false")
        try await site.export("--include-unpublished")
        try site.write("---\ntitle: \"x\npublished: false\n---\n", as: 3)
        #expect(try await site.export("--include-unpublished").report.kept == 1)
        #expect(site.shows("Title 3"))
        #expect(try await site.export { $0.allowsShrink = true }.report.kept == 0)
        #expect(!site.shows("Title 3"))
    }

    @Test("is rejected, where it has never been understood, or was held back")
    func never() async throws {
        try site.write(3, more: "published: false")
        try site.write(Self.broken[0], as: 7)
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        let result = try await site.export()
        #expect(result.report.rejected == 2 && result.report.kept == 0 && result.report.exported == 5)
    }

    @Test("stops a strict run, as one that is rejected does")
    func strict() async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        try site.write(4, title: "Changed")
        #expect(try await site.export { $0.isStrict = true }.written.isEmpty)
        #expect(!site.shows("Changed"))
    }

    @Test("is shown by a dry run as the run will have it, which changes nothing")
    func dryRun() async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        let before = TemporaryFolder.files(in: site.folder.path)
        #expect(try await site.export { $0.isDryRun = true }.report.kept == 1)
        #expect(TemporaryFolder.files(in: site.folder.path) == before)
    }

    @Test("loses its version with a record that is damaged, which is set aside and told")
    func damagedRecord() async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        try await site.export()
        try site.folder.write("not a record", to: "state/kept.sqlite")
        let result = try await site.export()
        #expect(result.warnings.contains { $0.contains("kept.sqlite") && $0.contains("are lost") })
        // The catalog still has it.
        #expect(result.report.kept == 1 && site.shows("Title 3"))
        #expect(site.folder.read("state/kept.sqlite-damaged") == "not a record")
        #expect(try await site.export().warnings.isEmpty)
    }

    @Test("is not touched by a program that is older than the record")
    func newerRecord() async throws {
        try await site.export()
        try site.write(Self.broken[0], as: 3)
        try await site.export()
        let path = site.folder.path + "/state/kept.sqlite"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[63] += 1
        try bytes.write(to: URL(filePath: path))
        await #expect(throws: (any Error).self) { try await site.export() }
        #expect(site.shows("Title 3") && FileManager.default.contents(atPath: path) == bytes)
    }
}
