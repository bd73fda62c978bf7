import Testing

@testable import Articles

@Suite("Problems of articles")
struct ArticleDiagnosticTests {
    @Test(
        "A document without a title, a date or an address is rejected",
        arguments: [
            ("", "title", ["1:1 title"]), ("title:", "", ["1:1 title"]), ("title: null", "", ["1:1 title"]),
            ("title: ''", "", ["2:8 title"]), ("title: '&nbsp;<br>'", "", ["2:8 title"]),
            ("title: |\n  \u{200B}\u{AD}", "", ["2:8 title"]),
            ("title: <script>x()</script>", "", ["2:8 title"]),
            ("title: [a]", "", ["2:8 title"]), ("title:\n  a: b", "", ["3:3 title"]),
            ("", "date", ["1:1 publishedDateTime"]), ("date: ''", "", ["1:1 publishedDateTime"]),
            ("date: 2023-02-30", "", ["2:7 date"]), ("date: soon", "", ["2:7 date"]),
            ("date: {}", "", ["1:1 publishedDateTime"]),
            ("date: 2023-01-01\npublishedDateTime: 2023-01-01T24:00", "", ["3:20 publishedDateTime"]),
            ("", "webUrl", ["1:1 webUrl"]), ("webUrl: ''\noriginalUrl: ~", "", ["1:1 webUrl"]),
            ("webUrl: /a", "", ["2:9 webUrl"]), ("webUrl: javascript:alert(1)", "", ["2:9 webUrl"]),
            ("originalUrl: ftp://e.org/", "webUrl", ["2:14 originalUrl"]),
            ("webUrl: [a]", "", ["2:9 webUrl"]),
            ("webUrl: a\noriginalUrl: b", "", ["2:9 webUrl", "3:14 originalUrl"]),
            ("excerpt: ok", "title date webUrl", ["1:1 title", "1:1 publishedDateTime", "1:1 webUrl"]),
        ])
    func required(lines: String, omitted: String, places: [String]) {
        let document = SampleDocument(lines, omitting: Set(omitted.split(separator: " ").map(String.init)))
        #expect(document.isRejected)
        #expect(document.places == places)
    }

    @Test(
        "A malformed optional value costs that field only, and its place is told",
        arguments: [
            ("excerpt: [a]", ["2:10 excerpt"]), ("author: {a: b}", ["2:9 author"]),
            ("type: []", ["2:7 type"]), ("updatedDateTime: 2023-13-01", ["2:18 updatedDateTime"]),
            ("quality: high", ["2:10 quality"]), ("quality: 1e3", ["2:10 quality"]),
            ("quality: 1,5", ["2:10 quality"]),
            ("heat: .inf", ["2:7 heat"]), ("heat: NaN", ["2:7 heat"]), ("heat: 0x10", ["2:7 heat"]),
            ("heat: [1]", ["2:7 heat"]),
            ("heat: --1", ["2:7 heat"]), ("quality: \(String(repeating: "9", count: 400))", ["2:10 quality"]),
            ("ampWebUrl: http://", ["2:12 ampWebUrl"]),
            ("cdnAmpWebUrl: http://e.org:99999/", ["2:15 cdnAmpWebUrl"]),
            ("originalUrl: example.org", ["2:14 originalUrl"]), ("id: no scheme", ["2:5 id"]),
            ("id: [tag:a]", ["2:5 id"]),
            ("provider: {x: y}", []), ("provider: [{x: y}]", ["2:12 provider[0]"]),
            (
                "provider: {name: [a], domain: 'https://e.org/'}",
                ["2:18 provider.name", "2:31 provider.domain"]
            ),
            ("provider:\n  images: a", ["3:11 provider.images"]),
            ("provider:\n  images:\n    - url: a", ["4:12 provider.images[0].url"]),
            ("topics: {a: b}", ["2:9 topics"]),
            ("topics: [a, [b], {c: d}]", ["2:18 topics[2]"]),
            ("images: mailto:a@b", ["2:9 images"]), ("images: {}", ["2:9 images"]),
            ("images: [a, ~, {url: 'mailto:a@b'}]", ["2:10 images[0]", "2:22 images[2].url"]),
            (
                "images: [{url: https://e.org/1, width: 0, height: 1.5}]",
                ["2:40 images[0].width", "2:51 images[0].height"]
            ),
            (
                "images: [{url: https://e.org/1, width: 1000001, height: -1}]",
                ["2:40 images[0].width", "2:57 images[0].height"]
            ),
            ("images:\n  - width: 5\n  - url: https://e.org/1", ["3:5 images[0]"]),
            ("related:\n  - title: A\n\n\nheat: 1", ["3:5 related[0]"]),
            (
                "related:\n  - webUrl: https://e.org/1\n    publishedDateTime: x",
                ["4:24 related[0].publishedDateTime", "3:5 related[0]"]
            ),
            ("related: a", ["2:10 related"]), ("related: [[]]", ["2:11 related[0]"]),
            (
                "related:\n  - title: A\n    webUrl: http:a\n  - title: [A]",
                ["4:13 related[0].webUrl", "5:12 related[1].title"]
            ),
            (
                "related:\n- {title: A, webUrl: 'https://e.org/', publishedDateTime: x, provider: [{x: y}]}",
                ["3:59 related[0].publishedDateTime", "3:73 related[0].provider[0]"]
            ),
            ("date: x\npublishedDateTime: 2023-08-10", ["2:7 date"]),
            ("excerpt: ok\n\n# comment\nheat: é\nquality: é", ["5:7 heat", "6:10 quality"]),
            ("x: 'äöü€😀'\ntopics: [äöü😀, {a: b}]", ["3:16 topics[1]"]),
        ])
    func optional(lines: String, places: [String]) throws {
        let document = SampleDocument(lines)
        let article = try #require(document.article)
        #expect(document.places == places)
        #expect(article.title == "Title" && article.published.day == "2023-08-10")
        #expect(article.link.string == "https://example.org/a")
    }

    @Test("A problem is one line, as compilers write it, whatever the path holds")
    func description() {
        let problem = Diagnostic(
            path: "a/b\r\nc.md", line: 3, column: 14, field: "images[2].url", message: "expected x")
        #expect(problem.description == "a/b??c.md:3:14: images[2].url: expected x")
        #expect(Diagnostic(path: "a.md", message: "expected x").description == "a.md:1:1: expected x")
    }

    @Test("Problems are ordered by path in byte order, line and column")
    func order() {
        let places = [
            ("B.md", 9, 9), ("a.md", 1, 2), ("a.md", 2, 1), ("a.md", 10, 1), ("z.md", 1, 1),
            ("\u{E9}.md", 1, 1),
        ]
        let problems = places.map { Diagnostic(path: $0, line: $1, column: $2, message: "") }
        #expect(problems.reversed().sorted() == problems)
    }

    @Test("What is well formed beside a malformed value is kept")
    func neighbours() throws {
        let article = try #require(
            SampleDocument(
                """
                topics: [AI, {x: y}, Robots]
                provider: {name: [x], domain: p.example}
                images: [x, {url: 'https://e.org/1', width: x, height: 5}]
                related: [x, {title: A, webUrl: 'https://e.org/', publishedDateTime: x}]
                originalUrl: x
                id: x
                """
            ).article)
        #expect(article.topics.map(\.name) == ["AI", "Robots"])
        #expect(article.provider.domain.string == "p.example")
        #expect(article.provider.name == nil)
        #expect(article.images == [Image(address: try WebAddress("https://e.org/1"), width: nil, height: 5)])
        #expect(article.related.map(\.title) == ["A"])
        #expect(article.related.map(\.published) == [nil])
        #expect(article.identity.string == "https://example.org/a")
    }

    @Test("An article keeps the first 256 values of a list, and the rest is a problem")
    func listLimit() throws {
        func items(_ count: Int, _ item: (Int) -> String) -> String {
            (0..<count).map { "  - \(item($0))\n" }.joined()
        }
        for count in [256, 257, 300] {
            let document = SampleDocument(
                "topics:\n\(items(count) { "t\($0)" })images:\n\(items(count) { "{url: 'https://e.org/\($0)'}" })"
                    + "related:\n\(items(count) { "{title: A, webUrl: 'https://e.org/\($0)'}" })")
            let article = try #require(document.article)
            #expect(article.topics.map(\.name) == (0..<256).map { "t\($0)" })
            #expect(article.images.count == 256)
            #expect(article.related.count == 256)
            let firstOfImages = 2 + count + 2
            #expect(
                document.places
                    == (count == 256
                        ? []
                        : [
                            "259:5 topics", "\(firstOfImages + 256):5 images",
                            "\(firstOfImages + count + 1 + 256):5 related",
                        ]))
        }
    }

    @Test("A name has at most 256 KiB", arguments: ["author", "category", "type", "topics"])
    func nameLimit(field: String) throws {
        let longest = String(repeating: "x", count: 1 << 18)
        #expect(SampleDocument("\(field): \(longest)").problems.isEmpty)
        let document = SampleDocument("\(field): \(longest)x")
        #expect(document.places == ["2:\(field.count + 3) \(field)"])
        let article = try #require(document.article)
        #expect(
            article.author == nil && article.category == nil && article.type == nil && article.topics.isEmpty)
    }

    @Test("Titles and excerpts may be as long as front matter may be", arguments: ["title", "excerpt"])
    func longTexts(field: String) throws {
        let text = String(repeating: "x", count: 1_000_000)
        let document = SampleDocument("\(field): \(text)")
        #expect(document.problems.isEmpty)
        let article = try #require(document.article)
        #expect((field == "title" ? article.title : article.excerpt) == text)
    }

    @Test("No problem repeats a value")
    func canaries() {
        let fields = Field.allCases.map(\.name).filter { $0 != "secured" }
        let values = [
            "cAnArY", "[cAnArY, {cAnArY: cAnArY}]", "{cAnArY: [cAnArY]}", "\"cAnArY", "'cAnArY",
            "&cAnArY cAnArY",
            "*cAnArY", "!cAnArY cAnArY", "[cAnArY", "cAnArY: cAnArY", "@cAnArY", "\"\\cAnArY\"", "%cAnArY",
            "{cAnArY: 1, cAnArY: 2}", "https://cAnArY.example:x/", "cAnArY\u{1}", "2023-cAnArY", "\tcAnArY",
            "[{url: cAnArY, title: cAnArY, webUrl: cAnArY, width: cAnArY}]", "!<cAnArY> x", "!cAnArY!x x",
            "|cAnArY",
        ]
        for field in fields + ["cAnArY", "\"cAnArY", "? cAnArY\n"] {
            for value in values {
                for lines in [
                    "\(field): \(value)", "provider:\n  \(field): \(value)",
                    "related:\n - \(field): \(value)",
                ] {
                    for problem in SampleDocument(lines).problems {
                        #expect(!problem.description.lowercased().contains("canary"), "\(field): \(value)")
                    }
                }
            }
        }
    }
}
