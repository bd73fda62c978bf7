import Articles
import Feeds
import Foundation
import Sharding
import Testing
import Text

@Suite struct StepTests {
    /// The line for a document.
    static func document(
        _ name: String, date: String = "2023-08-10", topics: String = "", updated: String = "~"
    ) -> Line {
        let text = """
            ---
            title: \(name)
            originalUrl: https://example.org/\(name)
            publishedDateTime: \(date)
            updatedDateTime: \(updated)
            topics: [\(topics)]
            provider: {domain: example.org}
            ---

            """
        return Line(Array("\(name).md\t\(Data(text.utf8).base64EncodedString())".utf8))
    }

    static func rules(limit: Int = 50) -> SelectionRules {
        var rules = SelectionRules(now: Timestamp(seconds: 253_402_300_799))
        rules.limit = limit
        return rules
    }

    /// The output of a step for some lines.
    static func lines(_ step: consuming some Step, _ lines: [Line]) throws -> [Line] {
        var output = Lines()
        for line in lines { try step.take(line, into: &output) }
        try step.finish(into: &output)
        return output.bytes.split(separator: UInt8(ascii: "\n")).map { Line(Array($0)) }
    }

    /// Lines as text.
    static func texts(_ lines: [Line]) -> [String] { lines.map { String(decoding: $0.bytes, as: UTF8.self) } }

    static func read(_ documents: [Line], limit: Int = 50, keepsNewest: Bool = false) throws -> [Line] {
        try lines(
            ReadStep(rules(limit: limit), Groupings(Site()), comparesCopies: false, keepsNewest: keepsNewest),
            documents)
    }

    static func titles(_ lines: [Line], of grouping: String) throws -> [String] {
        try lines.filter { try $0.kind == .entry && $0.text(1) == grouping }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map { try $0.article(4).title }
    }

    @Test("Documents are read in the site's time zone")
    func zone() throws {
        var site = Site()
        site.timeZone = try #require(NamedTimeZone("Europe/Berlin"))
        let step = ReadStep(Self.rules(), Groupings(site), comparesCopies: true, keepsNewest: false)
        let lines = try Self.lines(step, [Self.document("a", date: "2023-08-10 14:00")])
        let article = try #require(lines.first { $0.kind == .copy }).article(3)
        #expect(article.published.rfc3339 == "2023-08-10T12:00:00Z")
    }

    @Test("An update later than now is a problem, and not used")
    func futureUpdate() throws {
        let rules = SelectionRules(now: try Timestamp("2024-06-01"))
        let step = ReadStep(rules, Groupings(Site()), comparesCopies: true, keepsNewest: false)
        let lines = try Self.lines(step, [Self.document("a", updated: "2024-06-02")])
        #expect(try #require(lines.first { $0.kind == .copy }).article(3).updated == nil)
        #expect(try lines.filter { $0.kind == .problem }.map { try $0.text(4) } == ["updatedDateTime"])
    }

    @Test("Sorted by bytes, the articles of a feed are in its order")
    func order() throws {
        let dates = [
            "9999-12-31T23:59:58Z", "2022-01-01T00:00:00.5Z", "2022-01-01T00:00:00.000000001Z",
            "2022-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
        ]
        let documents = dates.enumerated().map { Self.document("a\($0)", date: $1) }
        #expect(try Self.titles(Self.read(documents.reversed()), of: "all") == dates.indices.map { "a\($0)" })
    }

    @Test("Articles of one date are in the order of their identities")
    func ties() throws {
        let names = ["A", "B", "Z", "a", "aa", "b"]
        let documents = names.shuffled().map { Self.document($0) }
        #expect(try Self.titles(Self.read(documents), of: "provider") == names)
    }

    @Test("A combiner keeps the newest of each feed, and no more", arguments: [1, 3, 40])
    func newest(limit: Int) throws {
        let documents = (10..<40).map { Self.document("a\($0)", date: "20\($0)-01-01", topics: "T") }
        let lines = try Self.read(documents.shuffled(), limit: limit, keepsNewest: true)
        let expected = (10..<40).reversed().prefix(limit).map { "a\($0)" }
        for grouping in Grouping.defaults {
            #expect(try Self.titles(lines, of: grouping.id) == expected)
        }
    }

    @Test("Names are what most articles say, among equals the first in byte order")
    func names() throws {
        let documents = ["AI", "ai", "AI", "Ai, Zebra", "zebra", "Alone", "Alone"].enumerated()
            .map { Self.document("a\($0)", topics: $1) }
        let spellings = try Self.read(documents).filter { $0.kind == .spelling }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let named = try Self.lines(NameStep(Groupings(Site()), output: "feeds"), spellings)
        #expect(
            Self.texts(named) == [
                "name\ttopic\tai\tAI\ttopics/ai", "name\ttopic\tzebra\tZebra\ttopics/zebra",
            ])
    }

    @Test("Of feeds that would share a file, the first grouping keeps it, and the other is told")
    func conflicts() throws {
        var site = Site()
        site.groupings = [Grouping(field: .author), Grouping(field: .category)]
        for index in site.groupings.indices { site.groupings[index].path = PathPattern("by/{slug}") }
        let spellings = ["author\tann\tAnn\t2", "category\tann\tann\t1"].map {
            Line(Array("spelling\tby/ann\t\($0)".utf8))
        }
        let named = Self.texts(try Self.lines(NameStep(Groupings(site), output: "feeds"), spellings))
        #expect(named.count == 2)
        #expect(
            named[0].hasPrefix(
                "problem\tfeeds/by/ann\t1\t1\t\t“ann” (category) and “Ann” (author) would share"))
        #expect(named.last == "name\tcategory\tann\tann\t")
    }

    @Test("The file of names is searched by bytes", arguments: [0, 1, 2, 7, 100])
    func table(count: Int) throws {
        var lines = Lines()
        let keys = (0..<count).map { "t-\($0 * 2)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for key in keys { lines.add(.name, .text("topic"), .text(key), .text("Name of \(key)"), .text("")) }
        let file = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString)")
        try Data(lines.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let table = try NameTable(path: file.path, Groupings(Site()))
        for number in 0..<max(2 * count, 3) {
            let key = "t-\(number)"
            let descriptor = try table.descriptor(for: Membership(key: .topic(key), spelling: "T \(number)"))
            let isInTable = keys.contains(key)
            #expect(descriptor.name == (isInTable ? "Name of \(key)" : "T \(number)"))
            #expect(descriptor.isPublished != isInTable)
            #expect(descriptor.path == "topics/t-\(number)")
        }
    }
}
