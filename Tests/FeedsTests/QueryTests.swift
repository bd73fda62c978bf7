import CatalogSupport
import Testing

@testable import Articles
@testable import Feeds

@Suite("A query")
struct QueryTests {
    private typealias Condition = Query.Condition

    private static func condition(_ field: ArticleField, _ change: (inout Condition) -> Void) -> Condition {
        var condition = Condition(field)
        change(&condition)
        return condition
    }

    private static func articles() throws -> [Article] {
        [
            try .sample(
                "1", author: "Ann Example", quality: 60, provider: "Forbes", domain: "forbes.com",
                topics: ["AI"]),
            try .sample(
                "2", type: "Video", quality: 59.5, topics: ["Robotics", "AI"], others: ["part": ["2"]]),
            try .sample(
                "3", author: "ÉMILE", category: "News", topics: ["São Paulo"], others: ["part": ["10", "x"]]),
            try .sample("4", quality: 100, topics: [], others: ["book.series": ["One: \"two\" \\ {}"]]),
        ]
    }

    @Test(
        "selects articles by the values of a field, compared as the field compares them",
        arguments: [
            (condition(.topic) { $0.any = ["Robotics", "ai"] }, ["1", "2"]),
            (condition(.topic) { $0.all = ["Robotics", "AI"] }, ["2"]),
            (condition(.topic) { $0.any = ["sao paulo"] }, ["3"]),
            (condition(.topic) { $0.not = ["AI"] }, ["3", "4"]),
            (condition(.topic) { ($0.any, $0.not) = (["AI"], ["Robotics"]) }, ["1"]),
            (condition(.provider) { $0.not = ["www.Forbes.com"] }, ["2", "3", "4"]),
            (condition(.author) { $0.any = ["émile", "ann example"] }, ["1", "3"]),
            (condition(.author) { $0.not = ["Ann Example"] }, ["2", "3", "4"]),
            (condition(.category) { $0.any = ["news"] }, ["3"]),
            (condition(.type) { $0.not = ["video"] }, ["1", "3", "4"]),
            (condition(.quality) { $0.min = 60 }, ["1", "4"]),
            (condition(.quality) { ($0.min, $0.max) = (59, 60) }, ["1", "2"]),
            (condition(.quality) { $0.any = ["60.0"] }, ["1"]),
            (condition(.quality) { $0.not = ["60"] }, ["2", "3", "4"]),
            (condition(.other("part")) { $0.min = 3 }, ["3"]),
            (condition(.other("part")) { $0.any = ["2.0"] }, ["2"]),
            (condition(.other("book.series")) { $0.any = ["one: \"two\" \\ {}"] }, ["4"]),
            (condition(.other("none")) { $0.any = ["x"] }, []),
            (condition(.other("none")) { $0.not = ["x"] }, ["1", "2", "3", "4"]),
        ])
    func selection(condition: Query.Condition, paths: [String]) throws {
        #expect(try Self.entries([[condition]]) == paths, "\(condition)")
    }

    @Test("and feeds by language take articles without a language for those in the site's")
    func language() throws {
        var site = Site()
        site.language = "en-GB"
        let query = Query([[Self.condition(.language) { $0.any = ["en"] }]])
        let pick = Grouping(id: "pick", source: .query(query), path: PathPattern("pick"))
        site.groupings = [pick, Grouping(field: .language)]
        let feedSet = try CatalogFeedSet(Self.articles(), site: site)
        #expect(feedSet.entries("pick")?.sorted() == ["1", "2", "3", "4"])
        #expect(feedSet.entries("languages/en-gb")?.sorted() == ["1", "2", "3", "4"])
    }

    @Test("needs all conditions of one of its alternatives")
    func alternatives() throws {
        let ai = Self.condition(.topic) { $0.any = ["AI"] }
        let good = Self.condition(.quality) { $0.min = 60 }
        let news = Self.condition(.category) { $0.any = ["News"] }
        #expect(try Self.entries([[ai, good]]) == ["1"])
        #expect(try Self.entries([[ai, good], [news]]) == ["1", "3"])
    }

    @Test("has one feed with a title, a limit and an id of its own")
    func feed() throws {
        let feedSet = try Self.feedSet([[Self.condition(.topic) { $0.any = ["AI"] }]]) { $0.limit = 1 }
        let feed = try #require(feedSet.feed("pick"))
        #expect(feed.entries.count == 1 && feed.title == "Picked")
        #expect(feed.id == Site.fallbackID + "/pick")
        #expect(feedSet.feeds.first { $0.path == "pick" }?.articles == 2)
    }

    private static func entries(_ alternatives: [[Query.Condition]]) throws -> [String] {
        try feedSet(alternatives).entries("pick")?.sorted() ?? []
    }

    private static func feedSet(
        _ alternatives: [[Query.Condition]], _ change: (inout Grouping) -> Void = { _ in }
    ) throws -> CatalogFeedSet {
        var pick = Grouping(id: "pick", source: .query(Query(alternatives)), path: PathPattern("pick"))
        pick.title = "Picked"
        change(&pick)
        var site = Site()
        site.groupings = [.all, .topic, pick]
        return try CatalogFeedSet(articles(), site: site)
    }
}

@Suite("Groupings")
struct GroupingTests {
    private static func feedSet(
        _ articles: [Article], _ groupings: [Grouping], _ change: (inout Site) throws -> Void = { _ in }
    ) throws -> CatalogFeedSet {
        var site = Site()
        site.groupings = groupings
        try change(&site)
        return try CatalogFeedSet(articles, site: site)
    }

    @Test("make a feed for each value of any field, named as most articles spell it")
    func fields() throws {
        let feedSet = try Self.feedSet(
            [
                try .sample(
                    "1", author: "Ann Example", others: ["series": ["Robots for all", "Robots for All"]]),
                try .sample("2", author: "ann example", others: ["series": ["Robots for all"]]),
                try .sample("3", author: "ann example"),
            ], [Grouping(field: .author), Grouping(field: .other("series"))])
        #expect(feedSet.feeds.map(\.path) == ["authors/ann-example", "series/robots-for-all"])
        #expect(feedSet.feeds.map(\.name) == ["ann example", "Robots for all"])
        #expect(feedSet.feeds.map(\.articles) == [3, 2])
        #expect(feedSet.entries("series/robots-for-all") == ["1", "2"])
    }

    @Test("name their feeds by patterns")
    func patterns() throws {
        var series = Grouping(field: .other("series"))
        (series.title, series.description) = ("Series: {name} ({site})", "All {count} parts of {name}.")
        series.path = PathPattern("reading/{slug}/index", files: ["rss": "reading/{slug}/feed.xml"])
        let feedSet = try Self.feedSet([.sample(others: ["series": ["A {site} b"]])], [series]) {
            $0.title = "News"
            $0.baseURL = try WebAddress("https://f.example/")
        }
        let feed = try #require(feedSet.feed("reading/a-site-b/index"))
        #expect(feed.title == "Series: A {site} b (News)")
        #expect(feed.summary == "All 1 parts of A {site} b.")
        #expect(feed.address(extension: "rss") == "https://f.example/reading/a-site-b/feed.xml")
        #expect(feed.address(extension: "atom") == "https://f.example/reading/a-site-b/index.atom")
    }

    @Test(
        "are named after the file of their first format",
        arguments: [
            (["rss": "robots.xml", "atom": "robots.atom"], "robots"),
            (["json": "b.json", "atom": "z/a"], "z/a"),
            (["html": "the/page.html", "json": "v1.0/feed.v2.json"], "v1.0/feed.v2"),
            (["rss": "a..xml"], "a..xml"),
        ])
    func firstFile(files: [String: String], base: String) {
        #expect(PathPattern(files: files)?.base == base)
    }

    @Test("by a number spell whole ones without a fraction")
    func numbers() throws {
        let feedSet = try Self.feedSet(
            [.sample("1", quality: 9), .sample("2", quality: 9.5)], [Grouping(field: .quality)])
        #expect(feedSet.feeds.map(\.path) == ["quality/9", "quality/9-5"])
        #expect(feedSet.feeds.map(\.name) == ["9", "9.5"])
    }

    @Test("fill the places of a query's title once, for its name and its title alike")
    func titleOfQuery() throws {
        var condition = Query.Condition(.topic)
        condition.any = ["AI"]
        var query = Grouping(id: "pick", source: .query(Query([[condition]])), path: PathPattern("pick"))
        (query.title, query.description) = ("{count} of {name}, {site}", "On {name}.")
        let feedSet = try Self.feedSet([.sample(topics: ["AI"]), .sample("b", topics: ["AI"])], [query]) {
            $0.title = "{name} News"
        }
        let feed = try #require(feedSet.feed("pick"))
        #expect(feed.title == "2 of pick, {name} News")
        #expect(feed.name == feed.title)
        #expect(feed.summary == "On 2 of pick, {name} News.")
    }

    @Test("that come first keep a file that two would have, and the other feed is told")
    func conflict() throws {
        var (author, category) = (Grouping(field: .author), Grouping(field: .category))
        (author.path, category.path) = (PathPattern("by/{slug}"), PathPattern("by/{slug}"))
        let feedSet = try Self.feedSet(
            [.sample("1", author: "News"), .sample("2", author: "Ann", category: "news")], [category, author])
        #expect(feedSet.feeds.map(\.path) == ["by/news", "by/ann"])
        #expect(feedSet.entries("by/news") == ["2"])
        #expect(feedSet.conflicts.map(\.left.key) == [FeedKey(grouping: "author", subject: "news")])
        #expect(feedSet.conflicts[0].description.contains("“News” (author) and “news” (category)"))
    }

    @Test("tell providers on a shared host apart by name")
    func sharedHosts() throws {
        let articles = [
            try Article.sample("1", provider: "Two Minute Papers", domain: "youtube.com"),
            try .sample("2", provider: "Computerphile", domain: "youtube.com"),
            try .sample("3", domain: "youtube.com"), try .sample("4", provider: "Ann", domain: "example.org"),
        ]
        let feedSet = try Self.feedSet(articles, [.provider]) {
            $0.sharedHosts = [try DomainName("youtube.com")]
        }
        #expect(
            feedSet.feeds.map(\.path) == [
                "providers/example.org", "providers/youtube.com", "providers/youtube.com-computerphile",
                "providers/youtube.com-two-minute-papers",
            ])
        #expect(feedSet.feeds.map(\.name) == ["Ann", "youtube.com", "Computerphile", "Two Minute Papers"])
        let entry = try #require(feedSet.feed("providers/youtube.com-computerphile")).entries[0]
        #expect(entry.provider.path == "providers/youtube.com-computerphile")
        #expect(entry.providerPage == "https://youtube.com/")
    }
}
