import Articles
import CatalogSupport
import Testing

@testable import Feeds

@Suite("Feeds of a set")
struct FeedTests {
    private static func feedSet(
        _ change: (inout Site) throws -> Void = { _ in },
        groupings: [Grouping] = Grouping.defaults
    ) throws -> CatalogFeedSet {
        var site = Site()
        site.groupings = groupings
        try change(&site)
        let articles = [
            try Article.sample("1", provider: "Example", topics: ["Computer Vision", "R&D", "東京"]),
            try .sample("2", date: "2023-08-01", domain: "other.example"),
        ]
        return try CatalogFeedSet(articles, site: site)
    }

    @Test(
        "Feed ids are the site's id, the grouping and the key, else they begin with the base URL",
        arguments: [
            ("tag:me.example,2024:news", nil, "tag:me.example,2024:news/"),
            ("tag:me.example,2024:", "https://f.example/", "tag:me.example,2024:"),
            ("https://me.example/news/", "https://f.example/", "https://me.example/news/"),
            ("https://me.example/news", nil, "https://me.example/news/"),
            (nil, "https://f.example/x/", "https://f.example/x/"),
            (nil, nil, Site.fallbackID + "/"),
        ] as [(String?, String?, String)])
    func ids(id: String?, baseURL: String?, root: String) throws {
        let feedSet = try Self.feedSet { site in
            site.id = try id.map { try PermanentID($0) }
            site.baseURL = try baseURL.map { try WebAddress($0) }
        }
        #expect(feedSet.feed("all")?.id == root + "all")
        #expect(feedSet.feed("topics/computer-vision")?.id == root + "topic/computer-vision")
        #expect(feedSet.feed("topics/r-and-d")?.id == root + "topic/r-and-d")
        #expect(feedSet.feed("providers/example.org")?.id == root + "provider/example.org")
        let ids = feedSet.feeds.map { feedSet.feed($0).id }
        #expect(ids.contains(root + "topic/dong-jing-9385oilm6u"))
        #expect(Set(ids).count == feedSet.feeds.count)
    }

    @Test("Feed ids do not change with titles, file names, base URL or spelling")
    func stableIDs() throws {
        let id = try PermanentID("tag:me.example,2024:news")
        let plain = try Self.feedSet { $0.id = id }
        let changed = try Self.feedSet { site in
            site.id = id
            site.title = "Other"
            site.baseURL = try WebAddress("https://f.example/")
            site.titles = ["R&D": "Labs"]
            site.groupings[1].path = PathPattern("tags/{slug}/index")
        }
        #expect(changed.feed("tags/r-and-d/index")?.id == plain.feed("topics/r-and-d")?.id)
        let ids = { (feedSet: CatalogFeedSet) in Set(feedSet.feeds.map { feedSet.feed($0).id }) }
        #expect(ids(changed) == ids(plain))
    }

    @Test("Titles are the name with the site's title, unless a feed has one of its own")
    func titles() throws {
        let plain = try Self.feedSet()
        #expect(plain.feed("all")?.title == "All articles")
        #expect(plain.feed("topics/r-and-d")?.title == "R&D")
        #expect(plain.feed("providers/example.org")?.title == "Example")

        let named = try Self.feedSet { site in
            site.title = "Newsroom"
            site.description = "What is new."
            site.titles = ["computer vision": "Seeing"]
            site.providerTitles = ["other.example": "Others"]
        }
        #expect(named.feed("all")?.title == "Newsroom")
        #expect(named.feed("all")?.name == "Newsroom")
        #expect(named.feed("all")?.summary == "What is new.")
        #expect(named.feed("topics/r-and-d")?.title == "R&D – Newsroom")
        #expect(named.feed("topics/computer-vision")?.title == "Seeing")
        #expect(named.feed("topics/computer-vision")?.name == "Computer Vision")
        #expect(named.feed("providers/other.example")?.title == "Others")
        #expect(named.feed("providers/example.org")?.title == "Example – Newsroom")
        #expect(try Self.feedSet { $0.titleOfAll = "Everything" }.feed("all")?.title == "Everything")
    }

    @Test("The page of a feed is the one beside it where that has an address")
    func ownPages() throws {
        #expect(try Self.feedSet().feed("all")?.page == Site.fallbackPage)
        let served = try Self.feedSet { site in
            site.url = try WebAddress("https://me.example/")
            site.baseURL = try WebAddress("https://f.example/x/")
        }
        #expect(served.feed("topics/r-and-d")?.page == "https://f.example/x/topics/r-and-d.html")
    }

    @Test("Without pages, the page of a feed is the site's, else the base URL")
    func pages() throws {
        let served = try Self.feedSet { site in
            site.hasPages = false
            site.baseURL = try WebAddress("https://f.example/x/")
        }
        #expect(served.feed("all")?.page == "https://f.example/x/")
        let both = try Self.feedSet { site in
            site.hasPages = false
            site.url = try WebAddress("https://me.example/")
            site.baseURL = try WebAddress("https://f.example/x/")
        }
        #expect(both.feed("topics/r-and-d")?.page == "https://me.example/")
    }

    @Test("Self links need a base URL, and references to other feeds a feed to refer to")
    func addresses() throws {
        let local = try #require(try Self.feedSet().feed("topics/r-and-d"))
        #expect(local.address(extension: "rss") == nil)
        #expect(local.entries.map(\.provider.isPublished) == [true])

        let base = try WebAddress("https://f.example/x/")
        let served = try #require(try Self.feedSet { $0.baseURL = base }.feed("topics/r-and-d"))
        #expect(served.address(extension: "rss") == "https://f.example/x/topics/r-and-d.rss")

        let topicsOnly = try #require(
            try Self.feedSet({ $0.baseURL = base }, groupings: [.topic]).feed("topics/r-and-d"))
        #expect(topicsOnly.entries.map(\.provider.isPublished) == [false])
    }

    @Test("A slug of the owner's choosing renames a topic, splits a spelling off, and joins two topics")
    func slugs() throws {
        let articles = [
            try Article.sample("1", topics: ["C++"]), try .sample("2", topics: ["Node.js", "Golang"]),
            try .sample("3", topics: ["Node JS", "Go"]),
        ]
        var site = Site()
        site.slugs = try ["c++": "cpp", "node js": "node-js-club", "golang": "go"].mapValues {
            try #require(Slug(custom: $0))
        }
        let feedSet = try CatalogFeedSet(articles, site: site)
        #expect(feedSet.feed("topics/cpp")?.name == "C++")
        #expect(feedSet.entries("topics/node-js") == ["2"])
        #expect(feedSet.entries("topics/node-js-club") == ["3"])
        #expect(feedSet.entries("topics/go")?.sorted() == ["2", "3"])
        #expect(feedSet.conflicts.isEmpty)
    }

    @Test("A topic that an article names in two spellings is one topic")
    func oneTopic() throws {
        let feedSet = try CatalogFeedSet([.sample("1", topics: ["São Paulo", "Sao Paulo", "COVID‑19"])])
        #expect(feedSet.entries("topics/sao-paulo") == ["1"])
        #expect(feedSet.feed("topics/covid-19")?.entries[0].topics.map(\.name) == ["São Paulo", "COVID‑19"])
    }

    @Test(
        "The logo is the newest article's first picture that RSS allows",
        arguments: [
            ([(50, 50)], "0"), ([(144, 400)], "0"), ([(145, 400), (144, 401), (144, 400)], "2"),
            ([(nil, nil)], "0"),
            ([(nil, 401), (145, nil), (nil, 400)], "2"), ([(1200, 800)], "older"), ([], "older"),
        ] as [([(Int?, Int?)], String)])
    func logos(sizes: [(Int?, Int?)], expected: String) throws {
        let logos = try sizes.enumerated().map { try Image.sample("\($0)", width: $1.0, height: $1.1) }
        let feedSet = try CatalogFeedSet([
            try .sample("1", date: "2023-01-01", logos: [try .sample("older")], topics: ["T"]),
            try .sample("2", date: "2023-01-02", logos: logos, topics: ["T"]),
        ])
        #expect(
            feedSet.feed("providers/example.org")?.logo?.address.string == "https://example.org/\(expected)")
        #expect(feedSet.feed("all")?.logo == nil)
        #expect(feedSet.feed("topics/t")?.logo == nil)
        let tooLarge = try CatalogFeedSet([.sample(logos: [.sample("x", width: 145)])])
        #expect(tooLarge.feed("providers/example.org")?.logo == nil)
    }

    @Test("A feed changed when one of its entries last changed")
    func updated() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", date: "2023-01-01", updated: "2023-11-01", topics: ["A"]),
            try .sample("2", date: "2023-05-01", topics: ["B"]),
            try .sample("3", date: "2023-04-01", updated: "2023-01-01", topics: ["B"]),
        ])
        #expect(feedSet.feed("all")?.updated.day == "2023-11-01")
        #expect(feedSet.feed("topics/b")?.updated.day == "2023-05-01")
        #expect(feedSet.feed("topics/b")?.entries.map(\.updated.day) == ["2023-05-01", "2023-04-01"])
    }

    @Test("An entry's author is the article's, else the provider")
    func authors() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", date: "2023-01-03", author: "Ada", provider: "P"),
            try .sample("2", date: "2023-01-02"),
            try .sample("3", date: "2023-01-01", domain: "2001:db8::1"),
        ])
        let entries = try #require(feedSet.feed("all")).entries
        #expect(entries.map(\.authors) == [["Ada"], ["P"], ["2001:db8::1"]])
        #expect(
            entries.map(\.providerPage) == [
                "https://example.org/", "https://example.org/", "https://[2001:db8::1]/",
            ])
    }
}
