import Articles
import CatalogSupport
import TestSupport
import Testing

@testable import Feeds

@Suite("Feed sets")
struct FeedSetTests {
    @Test(
        "There is a feed of everything, of every topic and of every provider, each grouping in order of path")
    func feeds() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", provider: "Zeta", domain: "zeta.example", topics: ["Computer Vision", "AI"]),
            try .sample("2", provider: "Alpha", domain: "alpha.example", topics: ["ai", "C++"]),
            try .sample("3", domain: "alpha.example"),
        ])
        #expect(
            feedSet.feeds.map(\.path) == [
                "all", "topics/ai", "topics/c-plus-plus", "topics/computer-vision", "providers/alpha.example",
                "providers/zeta.example",
            ])
        #expect(
            feedSet.feeds.map(\.name) == ["All articles", "AI", "C++", "Computer Vision", "Alpha", "Zeta"])
        #expect(feedSet.feeds.map { feedSet.feed($0).entries.count } == [3, 2, 1, 1, 2, 1])
        #expect(
            feedSet.feeds.map(\.key.grouping) == ["all", "topic", "topic", "topic", "provider", "provider"])
    }

    @Test("Without articles there are no feeds")
    func nothing() throws {
        #expect(try CatalogFeedSet([], rules: .sample()).feeds.isEmpty)
        #expect(try CatalogFeedSet([.sample(isPublished: false)]).feeds.isEmpty)
    }

    @Test(
        "Only the groupings asked for are made, in their order",
        arguments: [
            ([.all], ["all"]), ([.topic], ["topics/ai"]), ([.provider], ["providers/example.org"]),
            ([.provider, .all], ["providers/example.org", "all"]), ([], []),
        ] as [([Grouping], [String])])
    func groupings(groupings: [Grouping], paths: [String]) throws {
        var site = Site()
        site.groupings = groupings
        let feedSet = try CatalogFeedSet([.sample(topics: ["AI"])], site: site)
        #expect(feedSet.feeds.map(\.path) == paths)
    }

    @Test("Feeds are newest first, ties by identity in byte order")
    func order() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("a", id: "urn:ex:b", date: "2023-01-01", topics: ["T"]),
            try .sample("b", id: "urn:ex:a", date: "2023-01-01", updated: "2023-12-01", topics: ["T"]),
            try .sample("c", id: "urn:ex:Z", date: "2023-01-01T02:00+02:00", topics: ["T"]),
            try .sample("d", id: "urn:ex:z", date: "2023-01-01T00:00:01Z", topics: ["T"]),
            try .sample("e", id: "urn:ex:0", date: "0001-01-01"),
            try .sample("f", id: "urn:ex:10", date: "2022-01-01"),
            try .sample("g", id: "urn:ex:9", date: "2022-01-01"),
        ])
        #expect(feedSet.entries("all") == ["d", "c", "b", "a", "f", "g", "e"])
        #expect(feedSet.entries("topics/t") == ["d", "c", "b", "a"])
        #expect(feedSet.entries("providers/example.org") == feedSet.entries("all"))
    }

    @Test("Every feed holds its newest articles up to the limit", arguments: [1, 2, 50, 1000])
    func limit(limit: Int) throws {
        let articles = try (0..<120).map { number in
            try Article.sample(
                "\(number)",
                date: number < 60 ? "2023-01-\(10 + number % 20)" : "2023-02-\(10 + number % 15)",
                topics: [number.isMultiple(of: 2) ? "Even" : "Odd"])
        }
        let feedSet = try CatalogFeedSet(articles, rules: .sample { $0.limit = limit })
        let whole = try CatalogFeedSet(articles, rules: .sample { $0.limit = .max })
        for path in ["all", "topics/even", "topics/odd", "providers/example.org"] {
            #expect(try feedSet.entries(path) == Array(#require(whole.entries(path)).prefix(limit)))
        }
        #expect(whole.entries("all")?.count == 120)
        #expect(whole.entries("topics/even")?.count == 60)
        #expect(SelectionRules.sample().limit == 50)
    }

    @Test(
        "The shown name is the spelling most articles use, among equals the smallest in byte order",
        arguments: [
            (["AI"], "AI"), (["ai", "AI", "AI"], "AI"), (["AI", "ai", "ai"], "ai"), (["ai", "AI"], "AI"),
            (["Ai", "aI"], "Ai"),
            (["ai", "Ai", "AI", "Ai"], "Ai"), (["ai", "ai", "AI", "AI"], "AI"),
        ])
    func shownNames(spellings: [String], name: String) throws {
        let articles = try spellings.enumerated().map {
            try Article.sample("\($0)", provider: $1, topics: [$1])
        }
        let feedSet = try CatalogFeedSet(articles)
        #expect(feedSet.feed("topics/ai")?.name == name)
        #expect(feedSet.feed("providers/example.org")?.name == name)
        for entry in try #require(feedSet.feed("all")).entries {
            #expect(entry.topics.map(\.name) == [name])
            #expect(entry.provider.name == name)
        }
    }

    @Test("Only exported articles decide on names, and a missing provider name does not count")
    func missingNames() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", provider: "Name", topics: ["AI"]),
            try .sample("2", topics: ["ai"], isPublished: false),
            try .sample("3", provider: "NAME", topics: ["ai"], isPublished: false), try .sample("4"),
            try .sample("5"),
            try .sample("6", id: "urn:ex:1", provider: "name", topics: ["Ai"]),
            try .sample("7", id: "urn:ex:1", date: "2022-01-01", provider: "name", topics: ["Ai"]),
        ])
        #expect(feedSet.feed("topics/ai")?.name == "AI")
        #expect(feedSet.feed("providers/example.org")?.name == "Name")
        let nameless = try CatalogFeedSet([.sample()])
        #expect(nameless.feed("providers/example.org")?.name == "example.org")
    }

    @Test("Providers of one name but two domains have two feeds")
    func domains() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", provider: "News", domain: "a.example"),
            try .sample("2", provider: "News", domain: "b.example"),
        ])
        #expect(feedSet.entries("providers/a.example") == ["1"])
        #expect(feedSet.entries("providers/b.example") == ["2"])
    }

    @Test("An article is in the feeds of the topics that only its copies have")
    func topicsOfCopies() throws {
        let feedSet = try CatalogFeedSet([
            try .sample("1", id: "urn:ex:1", date: "2023-02-01", topics: ["A"]),
            try .sample("2", id: "urn:ex:1", date: "2023-01-01", topics: ["B", "a"]),
        ])
        #expect(feedSet.entries("topics/b") == ["1"])
        #expect(feedSet.feed("all")?.entries.map { $0.topics.map(\.name) } == [["A", "B"]])
    }

    @Test("The order in which articles arrive changes nothing", arguments: 1...12 as ClosedRange<UInt64>)
    func arrival(seed: UInt64) throws {
        var articles: [Article] = []
        for number in 0..<200 {
            let (names, others) = (["AI", "ai", "Ai", "C++", "c++"], ["C#", "Café", "CAFÉ", "東京"])
            articles.append(
                try .sample(
                    "\(number)", id: "urn:ex:\(number % 90)", date: "2023-0\(1 + number % 3)-1\(number % 4)",
                    updated: number.isMultiple(of: 7) ? "2023-09-01" : nil,
                    quality: number.isMultiple(of: 3) ? nil : Double(number % 5),
                    provider: number.isMultiple(of: 4) ? nil : ["One", "one", "ONE"][number % 3],
                    domain: ["a.example", "b.example"][number / 5 % 2], logos: [try .sample("\(number).png")],
                    topics: [names[number % 5], others[(number / 9) % 4]],
                    isPublished: !number.isMultiple(of: 11)))
        }
        let rules = SelectionRules.sample { $0.limit = 20 }
        let expected = try CatalogFeedSet(articles, rules: rules)
        var generator = SeededGenerator(seed: seed)
        let shuffled = articles.shuffled(using: &generator)
        let feedSet = try CatalogFeedSet(shuffled, rules: rules)
        #expect(feedSet.exported == expected.exported)
        #expect(feedSet.feeds == expected.feeds)
        for descriptor in feedSet.feeds {
            let (feed, other) = (feedSet.feed(descriptor), expected.feed(descriptor))
            #expect(feed.logo == other.logo && feed.updated == other.updated)
            #expect(feed.entries.map(\.article) == other.entries.map(\.article))
            #expect(feed.entries.map(\.topics) == other.entries.map(\.topics))
            #expect(feed.entries.map(\.provider) == other.entries.map(\.provider))
        }
    }
}
