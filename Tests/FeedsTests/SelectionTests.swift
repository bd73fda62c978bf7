import CatalogSupport
import Testing
import Text

@testable import Articles
@testable import Feeds

@Suite("Selecting articles")
struct SelectionTests {
    @Test(
        "Unpublished articles and those of the future are held back",
        arguments: [
            (true, "2023-12-31", false, .selected), (true, "0001-01-01", false, .selected),
            (true, "2023-12-31T00:00:01Z", false, .future),
            (true, "2023-12-31T01:00:00+01:00", false, .selected),
            (true, "9999-12-31", true, .future),
            (false, "2023-08-10", false, .heldBack(.unpublished)),
            (false, "9999-12-31", false, .heldBack(.unpublished)),
            (false, "2023-08-10", true, .selected), (false, "2024-01-01", true, .future),
        ] as [(Bool, String, Bool, SelectionRules.Verdict)])
    func heldBack(isPublished: Bool, date: String, includesUnpublished: Bool, verdict: SelectionRules.Verdict)
        throws
    {
        let rules = SelectionRules.sample { $0.includesUnpublished = includesUnpublished }
        #expect(rules.verdict(on: try .sample(date: date, isPublished: isPublished)) == verdict)
    }

    @Test("The date decides, not when the article last changed")
    func updateInFuture() throws {
        #expect(SelectionRules.sample().verdict(on: try .sample(updated: "2024-05-01")) == .selected)
    }

    @Test(
        "An update later than now is a problem, and no feed is dated by it",
        arguments: [
            (nil, true), ("2023-08-11", true), ("2023-12-31", true), ("2023-01-01", true),
            ("2023-12-31T00:00:01Z", false), ("2023-12-31T00:00:00.1Z", false), ("9999-12-31", false),
        ] as [(String?, Bool)])
    func futureUpdate(updated: String?, isKept: Bool) throws {
        let before = try Article.sample(updated: updated)
        var (article, problems) = (before, [Diagnostic]())
        let due = SelectionRules.sample().holdBackUpdate(of: &article, noting: &problems)
        #expect(due == (isKept ? nil : before.updated))
        #expect(article.updated == (isKept ? before.updated : nil))
        #expect(problems.map(\.field) == (isKept ? [] : ["updatedDateTime"]))
    }

    @Test(
        "Filters let in what reaches the mark; an article without one is out",
        arguments: [
            (nil, 50, .filtered(.quality)), (49.9, 50, .filtered(.quality)), (50, 50, .selected),
            (51, 50, .selected),
            (-1, 0, .filtered(.quality)), (nil, -1000, .filtered(.quality)), (nil, nil, .selected),
            (-5, nil, .selected),
        ] as [(Double?, Double?, SelectionRules.Verdict)])
    func marks(quality: Double?, minimum: Double?, verdict: SelectionRules.Verdict) throws {
        let rules = SelectionRules.sample { $0.minimumQuality = minimum }
        #expect(rules.verdict(on: try .sample(quality: quality, heat: 100)) == verdict)
        let heat = SelectionRules.sample { $0.minimumHeat = minimum }
        let expected: SelectionRules.Verdict = verdict == .selected ? .selected : .filtered(.heat)
        #expect(heat.verdict(on: try .sample(quality: 100, heat: quality)) == expected)
    }

    @Test(
        "Types and categories are compared without regard to letter case",
        arguments: [
            ("article", ["article"], true), ("Article", ["ARTICLE", "video"], true),
            ("video", ["article", "Video"], true),
            ("ÉTUDE", ["étude"], true), ("article", ["articles"], false), (nil, ["article"], false),
            (nil, [], true),
            ("anything", [], true),
        ] as [(String?, [String], Bool)])
    func kinds(value: String?, wanted: [String], isIn: Bool) throws {
        let types = SelectionRules.sample { $0.types = wanted }
        #expect(
            types.verdict(on: try .sample(category: "x", type: value))
                == (isIn ? .selected : .filtered(.type)))
        let categories = SelectionRules.sample { $0.categories = wanted }
        #expect(
            categories.verdict(on: try .sample(category: value, type: "x"))
                == (isIn ? .selected : .filtered(.category)))
    }

    @Test("All filters apply together")
    func together() throws {
        let rules = SelectionRules.sample {
            $0.minimumQuality = 50
            $0.minimumHeat = 10
            $0.types = ["article"]
            $0.categories = ["news"]
        }
        #expect(
            rules.verdict(on: try .sample(category: "news", type: "article", quality: 50, heat: 10))
                == .selected)
        #expect(
            rules.verdict(on: try .sample(category: "news", type: "article", quality: 50, heat: 9))
                == .filtered(.heat))
        #expect(
            rules.verdict(on: try .sample(category: "tips", type: "article", quality: 50, heat: 10))
                == .filtered(.category))
    }

    @Test("Every document is counted once")
    func counts() throws {
        let articles = [
            try Article.sample("a.md", quality: 60), try .sample("b.md", quality: 40),
            try .sample("c.md", date: "2024-01-01"),
            try .sample("d.md", isPublished: false),
            try .sample("e.md", link: "https://example.org/a.md", quality: 70),
            try .sample("f.md", link: "https://example.org/a.md", quality: 10),
            try .sample("g.md", quality: 50),
        ]
        let feedSet = try CatalogFeedSet(articles, rules: .sample { $0.minimumQuality = 50 })
        #expect(feedSet.entries("all")?.sorted() == ["e.md", "g.md"])
        #expect(feedSet.count(.unpublished) == 1)
        #expect(feedSet.count(.future) == 1)
        #expect(feedSet.count(.filtered) == 2)
        #expect(feedSet.count(.selected) == 3 && feedSet.exported == 2)
    }

    @Test(
        "Of copies the newest stays, then that of higher quality, then that of the first path in byte order",
        arguments: [
            ([("b", "2023-01-02", nil), ("a", "2023-01-01", 99)], "b"),
            ([("b", "2023-01-01T00:00:01Z", -5), ("a", "2023-01-01", 99)], "b"),
            ([("b", "2023-01-01", 2), ("a", "2023-01-01", 1)], "b"),
            ([("b", "2023-01-01", -1), ("a", "2023-01-01", nil)], "b"),
            ([("b", "2023-01-01", 1), ("a", "2023-01-01T01:00+01:00", 1)], "a"),
            ([("b", "2023-01-01", nil), ("a", "2023-01-01", nil)], "a"),
            ([("a/b", "2023-01-01", 0), ("a.md", "2023-01-01", 0)], "a.md"),
            ([("é", "2023-01-01", 0), ("z", "2023-01-01", 0), ("Z", "2023-01-01", 0)], "Z"),
            ([("\u{FF5E}", "2023-01-01", 0), ("😀", "2023-01-01", 0)], "\u{FF5E}"),
            (
                [
                    ("c", "2022-01-01", 9), ("b", "2023-01-01", 1), ("a", "2023-01-01", 0),
                    ("d", "2023-01-01", 1),
                ], "b"
            ),
        ] as [([(String, String, Double?)], String)])
    func duplicates(copies: [(String, String, Double?)], winner: String) throws {
        let articles = try copies.map {
            try Article.sample($0.0, id: "tag:x,2023:1", date: $0.1, quality: $0.2)
        }
        for articles in [articles, articles.reversed()] {
            let feedSet = try CatalogFeedSet(articles)
            #expect(feedSet.entries("all") == [winner])
            #expect(feedSet.count(.selected) - feedSet.exported == copies.count - 1)
        }
    }

    @Test("Articles of one address but with ids of their own are no copies")
    func ownIDs() throws {
        let link = "https://example.org/x"
        let articles = [
            try Article.sample("a", id: "urn:ex:1", link: link), try .sample("b", id: "urn:ex:2", link: link),
            try .sample("c", link: link),
            try .sample("d", id: link, link: "https://other.example/"),
        ]
        #expect(try CatalogFeedSet(articles).entries("all")?.sorted() == ["a", "b", "c"])
    }

    @Test("Topics of all copies are joined, those of the article that stays first")
    func joinedTopics() throws {
        let articles = [
            try Article.sample("a", id: "urn:ex:1", date: "2023-01-01", topics: ["Robots", "AI"]),
            try .sample("b", id: "urn:ex:1", date: "2023-01-03", topics: ["Vision", "ai"]),
            try .sample("c", id: "urn:ex:1", date: "2023-01-02", topics: ["Chess", "robots"]),
            try .sample("d", id: "urn:ex:2", topics: ["Other"]),
        ]
        for articles in [articles, articles.reversed()] {
            let all = try #require(try CatalogFeedSet(articles).feed("all"))
            let winner = try #require(all.entries.first { $0.article.path == "b" })
            #expect(winner.article.topics.map(\.name) == ["Vision", "ai", "Chess", "Robots"])
        }
    }

    @Test("Of copies the one that changed last stays, and takes what it lacks from the next best")
    func completion() throws {
        var old = try Article.sample("old", id: "urn:ex:1", date: "2023-01-01")
        var middle = try Article.sample("middle", id: "urn:ex:1", date: "2023-01-03")
        var new = try Article.sample("new", id: "urn:ex:1", date: "2023-01-02")
        new.updated = try Timestamp("2023-01-04")
        (new.excerpt, new.author, new.images, new.related) = (nil, nil, [], [])
        middle.excerpt = "From the middle"
        (middle.author, middle.otherAuthors, middle.images) = (nil, nil, [])
        old.excerpt = "From the old one"
        (old.author, old.otherAuthors) = ("Ann", ["Bo"])
        old.images = [Image(address: try WebAddress("https://x.example/i.png"), width: nil, height: nil)]
        for articles in [[old, middle, new], [new, middle, old], [middle, new, old]] {
            let completed = try #require(DuplicateGroup(articles)).completed
            #expect(completed.path == "new" && completed.published == new.published)
            #expect(completed.excerpt == "From the middle")
            #expect(completed.authors == ["Ann", "Bo"])
            #expect(completed.images == old.images)
            let all = try #require(try CatalogFeedSet(articles).feed("all"))
            #expect(all.entries.map(\.article) == [completed])
        }
    }

    @Test("Copies join no more topics than one document may name", arguments: [1, 200, 256, 300])
    func joinedTopicsAreBounded(own: Int) throws {
        let names = { (prefix: String) in (0..<own).map { "\(prefix)\(1000 + $0)" } }
        let documents = try ["c", "a", "b"].enumerated().map { index, prefix in
            let date = "2023-08-1\(9 - index)"
            return try Article.sample("\(prefix).md", id: "urn:ex:0", date: date, topics: names(prefix))
        }
        let group = try #require(DuplicateGroup(documents))
        #expect(group.standing == 0)
        let joined = group.joinedTopics.map(\.name)
        #expect(joined == Array((names("a") + names("b")).prefix(max(0, DuplicateGroup.topicLimit - own))))
        #expect(group.diagnostic?.path == (own == 1 ? nil : "c.md"))
    }

    @Test("However many copies there are, the topics that join are the first in byte order")
    func topicsOfManyCopies() throws {
        let documents = try (0..<2000).map { number in
            try Article.sample(
                "\(number).md", id: "urn:ex:0", date: number == 7 ? "2023-08-11" : "2023-08-10",
                topics: ["t\(10_000 - number)", "u\(10_000 + number)"])
        }
        let group = try #require(DuplicateGroup(documents.shuffled()))
        #expect(group.article.path == "7.md")
        #expect(
            group.diagnostic?.description.hasPrefix("7.md:1:1: topics: expected at most 256 topics") == true)
        let expected = (8001...10_000).filter { $0 != 9993 }.map { "t\($0)" }
        #expect(
            group.joinedTopics.map(\.name) == Array(expected.sorted().prefix(DuplicateGroup.topicLimit - 2)))
    }

    @Test("Copies that are held back or filtered take no part")
    func copiesLeftOut() throws {
        let articles = [
            try Article.sample("a", id: "urn:ex:1", date: "2023-01-01", quality: 5, topics: ["A"]),
            try .sample(
                "b", id: "urn:ex:1", date: "2023-02-01", quality: 5, topics: ["B"], isPublished: false),
            try .sample("c", id: "urn:ex:1", date: "2024-02-01", quality: 5, topics: ["C"]),
            try .sample("d", id: "urn:ex:1", date: "2023-03-01", quality: 4, topics: ["D"]),
        ]
        let feedSet = try CatalogFeedSet(articles, rules: .sample { $0.minimumQuality = 5 })
        #expect(feedSet.entries("all") == ["a"])
        #expect(feedSet.feed("all")?.entries.map { $0.topics.map(\.name) } == [["A"]])
        #expect(feedSet.count(.selected) == 1)
    }
}
