import Articles
import Feeds
import FileSystem
import Foundation
import Testing

@testable import Catalog

@Suite("A catalog that is brought up to date")
struct CatalogUpdateTests {
    let site: CatalogFolder

    init() throws {
        site = try CatalogFolder()
        try site.write("1.md", title: "One", topic: "AI")
        try site.write("2.md", title: "Two", topic: "Robotics")
    }

    static let ai = FeedKey.topic("ai")
    static let robotics = FeedKey.topic("robotics")
    static let provider = FeedKey(grouping: "provider", subject: "x.example")

    @Test("reads what changed, and nothing else")
    func reading() throws {
        #expect(try site.run().read == ["source/1.md", "source/2.md"])
        #expect(try site.run().read.isEmpty)
        try site.write("2.md", title: "Zwei", topic: "Robotics")
        let run = try site.run()
        #expect(run.read == ["source/2.md"] && run.titles[Self.robotics] == ["Zwei"])
    }

    @Test("tells which feeds a change touches")
    func touched() throws {
        #expect(try site.run().touched == [.all, Self.provider, Self.ai, Self.robotics])
        #expect(try site.run().touched.isEmpty)
        try site.write("2.md", title: "Zwei", topic: "Robotics")
        #expect(try site.run().touched == [.all, Self.provider, Self.robotics])
        try site.write("2.md", title: "Zwei", topic: "AI")
        let moved = try site.run()
        #expect(moved.touched == [.all, Self.provider, Self.ai])
        #expect(moved.titles[Self.robotics] == nil && moved.titles[Self.ai]?.sorted() == ["One", "Zwei"])
    }

    @Test("forgets a document that is deleted")
    func deleted() throws {
        try site.run()
        try site.remove("1.md")
        let run = try site.run()
        #expect(run.titles[.all] == ["Two"] && run.titles[Self.ai] == nil)
    }

    @Test("keeps what lies in a folder that cannot be read")
    func unreadable() throws {
        try site.write("closed/3.md", title: "Three", topic: "AI")
        try site.run()
        let folder = site.folder.path + "/source/closed"
        let elsewhere = site.folder.path + "/elsewhere"
        try FileManager.default.moveItem(atPath: folder, toPath: elsewhere)
        let source = UnreadableSource(path: folder, reason: "Permission denied")
        #expect(try site.run(besides: [source]).titles[Self.ai]?.sorted() == ["One", "Three"])
        #expect(try site.run().titles[Self.ai] == ["One"])
    }

    @Test("judges changed filters without reading a document")
    func filters() throws {
        try site.write("3.md", title: "Three", topic: "AI", more: "quality: 90\n")
        try site.run()
        let filtered = try site.run { $0.minimumQuality = 50 }
        #expect(filtered.read.isEmpty && filtered.titles[.all] == ["Three"])
        #expect(filtered.contents.documents[.filtered] == 2)
        let all = try site.run()
        #expect(all.read.isEmpty && all.titles[.all]?.count == 3)
    }

    @Test("reads a document whose date has come")
    func future() throws {
        try site.write(
            "---\ntitle: Later\ndate: 2024-07-01\nwebUrl: https://x.example/l\n---\n", to: "later.md")
        #expect(try site.run().contents.documents[.future] == 1)
        let run = try site.run { $0.now = try! .init("2024-07-02") }
        #expect(run.read == ["source/later.md"] && run.titles[.all]?.first == "Later")
    }

    @Test(
        "holds nothing that a held-back document says",
        arguments: ["published: false\n", "date: 2030-01-01\n"])
    func heldBack(line: String) throws {
        try site.write(
            "---\ntitle: Canary\nwebUrl: https://x.example/c\n"
                + (line.hasPrefix("date") ? line : "date: 2024-01-01\n" + line) + "---\n", to: "held.md")
        try site.run()
        let bytes = try #require(FileManager.default.contents(atPath: site.catalogPath))
        #expect(bytes.range(of: Data("One".utf8)) != nil && bytes.range(of: Data("Canary".utf8)) == nil)
    }

    @Test(
        "is the same in whatever portions and order documents come",
        arguments: [(1, true), (2, false), (3, true)])
    func order(batch: Int, reversed: Bool) throws {
        // Copies of one article, which must be found wherever they lie.
        for number in 3...9 {
            try site.write(
                "---\ntitle: Copy \(number % 4)\ndate: 2024-02-0\(number % 4 + 1)\nwebUrl: https://y.example/c\n"
                    + "topics: T\(number)\n---\n", to: "\(number % 3)/\(number).md")
        }
        let wanted = try site.run(saves: false)
        let run = try site.run(batch: batch, reversed: reversed)
        #expect(
            run.titles == wanted.titles
                && run.titles[FeedKey(grouping: "provider", subject: "y.example")]?.count == 1)
        #expect(Set(run.contents.feeds.map(\.key)) == Set(wanted.contents.feeds.map(\.key)))
    }

    @Test("tells in every run of copies with too many topics together, until they have fewer")
    func topicsOfCopies() throws {
        func write(_ name: String, topics: Int) throws {
            try site.write(
                "---\ntitle: \(name)\ndate: 2024-02-01\nwebUrl: https://y.example/c\ntopics: ["
                    + (0..<topics).map { "\(name.first!)\($0)" }.joined(separator: ", ") + "]\n---\n",
                to: name)
        }
        try write("a.md", topics: 200)
        try write("b.md", topics: 57)
        let told = ["source/a.md: expected at most 256 topics of an article and its duplicates"]
        func problems(of run: CatalogFolder.Run) -> [String] {
            run.contents.problems.map {
                "\(site.folder.relative($0.path)): \($0.message.prefix { $0 != ";" })"
                    .replacing("; the others are left out", with: "")
            }
        }
        #expect(try problems(of: site.run()) == told)
        #expect(try problems(of: site.run()) == told)
        #expect(try problems(of: site.run { $0.limit = 7 }) == told)
        #expect(try problems(of: site.run { $0.minimumQuality = 50 }) == [])
        let again = try site.run()
        #expect(problems(of: again) == told && again.read.isEmpty)
        try write("b.md", topics: 56)
        #expect(try problems(of: site.run()) == [])
        try write("b.md", topics: 58)
        #expect(try problems(of: site.run()) == told)
        try site.remove("b.md")
        #expect(try problems(of: site.run()) == [])
    }

    @Test("is what it was before, where a run is not saved")
    func abandoned() throws {
        try site.run()
        try site.write("2.md", title: "Zwei", topic: "Robotics")
        #expect(try site.run(saves: false).titles[Self.robotics] == ["Zwei"])
        let next = try site.run()
        #expect(next.read == ["source/2.md"] && next.warning == nil)
    }

    @Test("keeps the last version of a document that breaks, until it is held back")
    func kept() throws {
        try site.run()
        try site.write("---\ntitle: \"Zwei\ndate: 2024-01-01\n---\n", to: "2.md")
        let broken = try site.run()
        #expect(broken.contents.kept == 1 && broken.titles[Self.robotics] == ["Two"])
        #expect(broken.contents.problems.contains { $0.message.contains("kept as of ") })
        try site.write("---\ntitle: \"Zwei\npublished: false\n---\n", to: "2.md")
        let held = try site.run()
        #expect(held.contents.kept == 0 && held.titles[Self.robotics] == nil)
    }
}
