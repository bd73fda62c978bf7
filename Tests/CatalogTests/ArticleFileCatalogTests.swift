import Articles
import Feeds
import FileSystem
import Foundation
import Testing
import Text

@testable import Catalog

@Suite("Files of several articles in a catalog")
struct ArticleFileCatalogTests {
    let site: CatalogFolder

    init() throws {
        site = try CatalogFolder()
    }

    private static func line(_ title: String, _ more: String = "") -> String {
        #"{"title":"\#(title)","date":"2024-01-01","url":"https://x.example/\#(title)","topics":["AI"]\#(more)}"#
    }

    private func write(_ lines: [String], to name: String = "a.jsonl") throws {
        try site.write(lines.joined(separator: "\n"), to: name)
    }

    private static func titles(_ run: CatalogFolder.Run) -> [String] { run.titles[.all]?.sorted() ?? [] }

    @Test("are read only if they have changed")
    func unchanged() throws {
        try write(["a", "b", "c"].map { Self.line($0) })
        let first = try site.run()
        #expect(Self.titles(first) == ["a", "b", "c"] && first.read.count == 3)
        let second = try site.run()
        #expect(second.read.isEmpty && second.touched.isEmpty)
        #expect(second.contents.documents == [.selected: 3])
    }

    @Test("change feeds by what changed in them")
    func changes() throws {
        try write(["a", "b", "c"].map { Self.line($0) })
        try site.run()
        try write([
            Self.line("a"), Self.line("B", #","topics":["Robotics"]"#.replacing("topics", with: "tags")),
            Self.line("c"),
        ])
        let changed = try site.run()
        #expect(Self.titles(changed) == ["B", "a", "c"] && changed.titles[.topic("robotics")] == ["B"])
        // The same again, at another time.
        try write([
            Self.line("a"), Self.line("B", #","topics":["Robotics"]"#.replacing("topics", with: "tags")),
            Self.line("c"),
        ])
        let touched = try site.run()
        #expect(touched.read.count == 3 && touched.touched.isEmpty)
        try write(["x", "a", "B", "c", "d"].map { Self.line($0) })
        #expect(Self.titles(try site.run()) == ["B", "a", "c", "d", "x"])
        try write(["a"].map { Self.line($0) })
        #expect(Self.titles(try site.run()) == ["a"])
        try site.remove("a.jsonl")
        #expect(try site.run().contents.documents.isEmpty)
    }

    @Test("give the same catalog in one run as in several, and in any order")
    func history() throws {
        let names = (0..<1300).map { "n\($0)" }
        try write(names.reversed().map { Self.line($0) })
        try write([Self.line("one")], to: "b.ndjson")
        try site.run()
        try write(names.map { Self.line($0) })
        let later = try site.run(reversed: true)
        let other = try CatalogFolder()
        try other.write(names.map { Self.line($0) }.joined(separator: "\n"), to: "a.jsonl")
        try other.write(Self.line("one"), to: "b.ndjson")
        let fresh = try other.run()
        #expect(
            later.titles[.all] == fresh.titles[.all] && later.contents.documents == fresh.contents.documents)
    }

    @Test("keep the last version of a line that is broken, and of what follows a break")
    func broken() throws {
        try write(["a", "b", "c"].map { Self.line($0) })
        try write(["[" + ["d", "e", "f"].map { Self.line($0) }.joined(separator: ",") + "]"], to: "b.json")
        try site.run()
        try write([Self.line("a"), #"{"title":"#, Self.line("c")])
        try write(["[" + Self.line("d") + ","], to: "b.json")
        let run = try site.run()
        #expect(Self.titles(run) == ["a", "b", "c", "d", "e", "f"])
        #expect(run.contents.kept == 3)
        #expect(run.contents.problems.count == 2)
        let again = try site.run()
        #expect(
            again.read.isEmpty && again.contents.kept == 3
                && again.contents.documents == run.contents.documents)
        try write(["[" + Self.line("d") + "]"], to: "b.json")
        try write([Self.line("a"), #"{"title":"b","draft":true"#, Self.line("c")])
        #expect(Self.titles(try site.run()) == ["a", "c", "d"])
    }

    @Test("keep no version of what may be held back now")
    func heldBack() throws {
        try write(["[" + ["a", "b", "c"].map { Self.line($0) }.joined(separator: ",") + "]"], to: "a.json")
        try site.run()
        // Which of the two is a draft is not known.
        try write(
            ["[" + Self.line("a") + ",{\"title\":x},", Self.line("c", #","draft":true"#) + "]"], to: "a.json")
        #expect(Self.titles(try site.run()) == ["a"])
        let long = #","draft":true,"text":"\#(String(repeating: "x", count: 3 << 20))""#
        try write([Self.line("a"), Self.line("b"), Self.line("c")], to: "b.jsonl")
        try site.run()
        try write([Self.line("a"), Self.line("b", long), Self.line("c")], to: "b.jsonl")
        #expect(Self.titles(try site.run()) == ["a", "c"])
    }

    @Test("keep no version of a line that may have been another article's")
    func displaced() throws {
        try write(["a", "b", "c"].map { Self.line($0) })
        try site.run()
        try write([Self.line("a"), "{"])
        #expect(Self.titles(try site.run()) == ["a"])
        try write(["a", "b", "c"].map { Self.line($0) })
        try site.run()
        try write([Self.line("x"), "{", Self.line("b"), Self.line("c")])
        #expect(Self.titles(try site.run()) == ["b", "c", "x"])
        try write([Self.line("x"), "{", Self.line("b"), "{", Self.line("d")])
        #expect(Self.titles(try site.run()) == ["b", "c", "d", "x"])
    }

    @Test("are no documents if nothing in them is an article")
    func none() throws {
        try write([#"{"name":"x"}"#], to: "package.json")
        #expect(try site.run().contents.documents == [.notDocument: 1])
        #expect(try site.run().read.isEmpty)
    }

    @Test("are read when an article is due")
    func due() throws {
        try write([Self.line("a"), Self.line("later").replacing("2024-01-01", with: "2024-07-01")])
        #expect(try site.run().contents.documents == [.selected: 1, .future: 1])
        #expect(Self.titles(try site.run { $0.now = try! .init("2024-07-02") }) == ["a", "later"])
    }

    @Test("may become a single article, and the reverse")
    func shapes() throws {
        try write(["[" + Self.line("a") + "," + Self.line("b") + "]"], to: "a.json")
        try site.run()
        try write([Self.line("a")], to: "a.json")
        #expect(Self.titles(try site.run()) == ["a"])
        #expect(try site.run().contents.documents == [.selected: 1])
        try write(["[" + Self.line("b") + "]"], to: "a.json")
        #expect(Self.titles(try site.run()) == ["b"])
    }
}
