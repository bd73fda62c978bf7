import Feeds
import Testing
import Text

@testable import Catalog

@Suite("What depends on more than a document")
struct ReadingChangeTests {
    let folder: CatalogFolder

    init() throws {
        folder = try CatalogFolder()
        try folder.write("a.md", title: "A", topic: "AI")
        try folder.write("b.md", title: "B", topic: "Robotics")
    }

    @Test("A change of the time zone reads every document once")
    func timeZone() throws {
        var site = Site()
        try folder.run(site: site)
        site.timeZone = try #require(NamedTimeZone("Europe/Berlin"))
        let run = try folder.run(site: site)
        #expect(run.read == ["source/a.md", "source/b.md"])
        #expect(run.touched.contains(.all))
        #expect(try folder.run(site: site).read.isEmpty)
        #expect(try folder.run(saves: false).read.count == 2)
        #expect(try folder.run(site: site).read.isEmpty)
    }

    @Test("An update of the future changes the feeds when its time comes, and no sooner")
    func futureUpdate() throws {
        try folder.write("a.md", title: "A", topic: "AI", more: "updatedDateTime: 2024-07-01\n")
        func run(_ now: String, quality: Double? = nil) throws -> CatalogFolder.Run {
            try folder.run {
                $0.now = try! Timestamp(now)
                $0.minimumQuality = quality
            }
        }
        let first = try run("2024-06-01")
        #expect(first.titles[.all]?.count == 2)
        #expect(first.contents.problems.map(\.field) == ["updatedDateTime"])

        let second = try run("2024-06-30")
        #expect(second.read.isEmpty && second.touched.isEmpty)
        #expect(second.contents.problems.count == 1)
        // Judging all articles again does not forget the update.
        #expect(try run("2024-06-30", quality: 1).read.isEmpty)
        #expect(try run("2024-06-30").read.isEmpty)

        let third = try run("2024-07-01")
        #expect(third.read == ["source/a.md"] && third.touched.contains(.all))
        #expect(third.contents.problems.isEmpty)
        let fourth = try run("2024-07-02")
        #expect(fourth.read.isEmpty && fourth.touched.isEmpty)

        // The clock was set back.
        #expect(try run("2024-06-01").contents.problems.map(\.field) == ["updatedDateTime"])
        let last = try run("2024-07-01")
        #expect(last.read == ["source/a.md"] && last.touched.contains(.all))
    }
}
