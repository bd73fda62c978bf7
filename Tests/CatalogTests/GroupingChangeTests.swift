import Feeds
import Testing

@testable import Catalog

@Suite("A change of groupings")
struct GroupingChangeTests {
    let folder: CatalogFolder

    init() throws {
        folder = try CatalogFolder()
        try folder.write("a.md", title: "A", topic: "AI", more: "author: Ann\nseries: One\n")
        try folder.write("b.md", title: "B", topic: "Robotics", more: "author: Bob\nseries: Two\n")
    }

    private static func site(_ groupings: [Grouping]) -> Site {
        var site = Site()
        site.groupings = groupings
        return site
    }

    private static let series = Grouping(field: .other("series"))

    @Test("is applied from the catalog, without reading a document")
    func known() throws {
        try folder.run()
        let site = Self.site([.all, Grouping(field: .author)])
        let run = try folder.run(site: site)
        #expect(run.read.isEmpty)
        #expect(run.titles[FeedKey(grouping: "author", subject: "ann")] == ["A"])
        #expect(run.titles[FeedKey(grouping: "author", subject: "bob")] == ["B"])
        let back = try folder.run()
        #expect(back.read.isEmpty)
        #expect(back.titles.keys.allSatisfy { $0.grouping != "author" })
    }

    @Test("reads every document once if it names a field that was not kept")
    func newField() throws {
        try folder.run()
        let site = Self.site([.all, Self.series])
        #expect(try folder.run(site: site).read == ["source/a.md", "source/b.md"])
        let run = try folder.run(site: site)
        #expect(run.read.isEmpty)
        #expect(run.titles[FeedKey(grouping: "series", subject: "one")] == ["A"])
    }

    @Test("removes a field that nothing names any longer from the catalog")
    func oldField() throws {
        let site = Self.site([.all, Self.series])
        try folder.run(site: site)
        #expect(try folder.run().read.isEmpty)
        #expect(try folder.run(site: site).read == ["source/a.md", "source/b.md"])
    }

    @Test("of a query only judges its feed anew")
    func query() throws {
        func site(_ topic: String) -> Site {
            var condition = Query.Condition(.topic)
            condition.any = [topic]
            return Self.site(
                [.all, Grouping(id: "pick", source: .query(Query([[condition]])), path: PathPattern("pick"))])
        }
        let pick = FeedKey(grouping: "pick")
        #expect(try folder.run(site: site("ai")).titles[pick] == ["A"])
        let run = try folder.run(site: site("ROBOTICS"))
        #expect(run.read.isEmpty && run.titles[pick] == ["B"])
        #expect(try folder.run(site: site("Physics")).titles[pick] == nil)
    }
}
