import Testing

@testable import Articles

@Suite("Reading articles")
struct ArticleReaderTests {
    @Test("Every field of a document becomes part of the article")
    func everything() throws {
        let document = SampleDocument(
            """
            id: tag:example.org,2023:a
            category: news
            title: "Headline &amp; <b>more</b>"
            excerpt: "A summary.<br>Two&nbsp;lines."
            publishedDateTime: 2023-08-10T02:03:00+02:00
            updatedDateTime: 2023-08-11
            originalUrl: https://Example.org/a?utm_source=x
            webUrl: https://www.example.org/a
            ampWebUrl: https://www.example.org/a/amp
            cdnAmpWebUrl: https://www-example-org.cdn.ampproject.org/a
            author: Ada Lovelace
            type: article
            quality: 78
            heat: -1.5
            published: true
            provider:
              name: Example
              domain: WWW.Example.org
              images:
                - url: https://example.org/logo.png
                  width: 50
                  height: 40
            topics: [Computer Vision, AI]
            images:
              - {url: "https://example.org/1.jpg", width: 1200, height: 798, isCached: true}
              - url: https://example.org/2.jpg
            related:
              - title: Other
                publishedDateTime: 2023-08-08T09:13:00Z
                webUrl: https://other.example/o
                provider: {name: The Other, domain: other.example}
                quality: 56
            """, omitting: ["date"])
        #expect(document.problems.isEmpty)
        let article = try #require(document.article)
        #expect(article.path == "doc.md")
        #expect(article.identity.string == "tag:example.org,2023:a")
        #expect(article.category == "news")
        #expect(article.title == "Headline & more")
        #expect(article.excerpt == "A summary. Two lines.")
        #expect(article.published.rfc3339 == "2023-08-10T00:03:00Z")
        #expect(article.updated?.rfc3339 == "2023-08-11T00:00:00Z")
        #expect(article.link.string == "https://www.example.org/a")
        #expect(article.ampLink?.string == "https://www.example.org/a/amp")
        #expect(article.cachedAMPLink?.string == "https://www-example-org.cdn.ampproject.org/a")
        #expect(article.author == "Ada Lovelace")
        #expect(article.type == "article")
        #expect(article.quality == 78)
        #expect(article.heat == -1.5)
        #expect(article.isPublished)
        #expect(article.provider.name == "Example")
        #expect(article.provider.domain.string == "example.org")
        #expect(article.provider.images.map(\.width) == [50])
        #expect(article.provider.images.map(\.height) == [40])
        #expect(article.topics.map(\.name) == ["Computer Vision", "AI"])
        #expect(
            article.images.map(\.address.string) == [
                "https://example.org/1.jpg", "https://example.org/2.jpg",
            ])
        #expect(article.images.map(\.width) == [1200, nil])
        let related = try #require(article.related.first)
        #expect(related.title == "Other")
        #expect(related.link.string == "https://other.example/o")
        #expect(related.published?.day == "2023-08-08")
        #expect(related.provider == "The Other")
    }

    @Test("A title, a date and one address are enough")
    func least() throws {
        let article = try #require(SampleDocument("").article)
        #expect(article.identity.string == "https://example.org/a")
        #expect(article.published.rfc3339 == "2023-08-10T00:00:00Z")
        #expect(article.isPublished)
        #expect(article.excerpt == "Text." && article.updated == nil && article.author == nil)
        #expect(
            article.category == nil && article.type == nil && article.quality == nil && article.heat == nil)
        #expect(article.ampLink == nil && article.cachedAMPLink == nil)
        #expect(article.provider == Provider(domain: try DomainName("example.org"), name: nil, images: []))
        #expect(article.topics.isEmpty && article.images.isEmpty && article.related.isEmpty)
    }

    @Test(
        "The link is webUrl, else originalUrl; the identity is id, else originalUrl, else webUrl",
        arguments: [
            ("webUrl: https://w.example/", "https://w.example/", "https://w.example/"),
            ("originalUrl: https://o.example/", "https://o.example/", "https://o.example/"),
            (
                "webUrl: https://w.example/\noriginalUrl: https://o.example/", "https://w.example/",
                "https://o.example/"
            ),
            ("webUrl: https://w.example/\nid: urn:isbn:1", "https://w.example/", "urn:isbn:1"),
            (
                "originalUrl: https://o.example/\nid: https://I.example:80/#x", "https://o.example/",
                "https://I.example:80/#x"
            ),
            ("originalUrl: https://o.example/\nid: ' '", "https://o.example/", "https://o.example/"),
            ("webUrl: ~\noriginalUrl: https://o.example/", "https://o.example/", "https://o.example/"),
            ("webUrl: https://w.example/\noriginalUrl: ''", "https://w.example/", "https://w.example/"),
            (
                "originalUrl: HTTP://O.example:80/A?b=1&utm_x=2&c#d", "http://O.example:80/A?b=1&utm_x=2&c#d",
                "http://o.example/A?b=1&c#d"
            ),
        ])
    func identity(lines: String, link: String, identity: String) throws {
        let document = SampleDocument(lines, omitting: ["webUrl"])
        let article = try #require(document.article)
        #expect(article.link.string == link)
        #expect(article.identity.string == identity)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "The date is publishedDateTime, else date",
        arguments: [
            ("publishedDateTime: 2023-08-10\ndate: 2024-01-01", "2023-08-10"),
            ("date: 2024-01-01\npublishedDateTime: 2023-08-10", "2023-08-10"),
            ("date: 2024-01-01", "2024-01-01"),
            ("date: 2024-01-01\npublishedDateTime:", "2024-01-01"),
            ("publishedDateTime: '2023-08-10 '", "2023-08-10"),
        ])
    func date(lines: String, day: String) {
        let document = SampleDocument(lines, omitting: ["date"])
        #expect(document.article?.published.day == day)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "published: false holds back, whatever its quotes and letter case",
        arguments: [
            ("false", false), ("False", false), ("FALSE", false), ("\"false\"", false), ("' false '", false),
            ("!!bool false", false), ("|\n  false", false), ("true", true), ("True", true), ("TRUE", true),
            ("no", false), ("off", false), ("0", false), ("fALSE", false), ("n", false), ("'true'", true),
            ("yes", true), ("1", true), ("~", true), ("", true), ("null", true), ("# none", true),
        ])
    func published(value: String, isPublished: Bool) {
        let document = SampleDocument("published: \(value)")
        #expect(document.article?.isPublished == isPublished)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "What is neither true nor false is never published by mistake",
        arguments: [
            "f", "\"\"", "' '", "\"null\"", "'~'", "flase", "[false]",
            "{}",
            "{false: true}", "[]", "false, really",
        ])
    func neitherTrueNorFalse(value: String) {
        let document = SampleDocument("published: \(value)")
        #expect(document.hold == .unpublished)
        #expect(document.places == ["2:12 published"])
    }

    @Test(
        "The provider's domain falls back to the link's host",
        arguments: [
            ("provider: {domain: WWW.Forbes.com}", nil, "forbes.com"),
            ("provider: {name: Forbes}", "Forbes", "example.org"),
            ("provider: {name: ' ', domain: bücher.example}", nil, "xn--bcher-kva.example"),
            ("provider: {name: ~, domain: ~}", nil, "example.org"),
            ("provider: ~", nil, "example.org"), ("provider: {}", nil, "example.org"),
            ("provider: {name: 'A&amp;B'}\nwebUrl: https://www.News.Example.:8080/", "A&B", "news.example"),
            ("webUrl: https://w.example/\noriginalUrl: https://o.example/", nil, "w.example"),
            ("webUrl: https://[2001:DB8::1]:8080/", nil, "2001:db8::1"),
        ])
    func provider(lines: String, name: String?, domain: String) throws {
        let document = SampleDocument(lines)
        let provider = try #require(document.article?.provider)
        #expect(provider.name == name)
        #expect(provider.domain.string == domain)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "Topics are a list or one text; each is taken once, as it was spelled first",
        arguments: [
            ("[AI, Robots]", ["AI", "Robots"]), ("AI", ["AI"]), ("''", []), ("~", []), ("[]", []),
            ("[~, '', ' ']", []),
            ("[AI, ai, ' Ai ', 'A&#73;', '<b>AI</b>']", ["AI"]),
            ("[no, 012, 1e3, true]", ["no", "012", "1e3", "true"]),
            ("[\"Cafe\\u0301\", Café, CAFÉ]", ["Café"]), ("[Straße, STRASSE, strasse]", ["Straße"]),
            ("['C++', 'C', 'C#', 'c++']", ["C++", "C", "C#"]), ("AI, Robots", ["AI", "Robots"]),
            ("AI, x; Robots", ["AI, x", "Robots"]),
            ("[ΣΊΣΥΦΟΣ, Σίσυφος]", ["ΣΊΣΥΦΟΣ"]),
            ("[Machine  Learning, machine&nbsp;learning]", ["Machine Learning"]),
            ("\n- AI\n-\n- 'null'", ["AI", "null"]),
        ])
    func topics(value: String, names: [String]) {
        let document = SampleDocument("topics: \(value)")
        #expect(document.article?.topics.map(\.name) == names)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "Marks are decimal numbers, in quotes or not",
        arguments: [
            ("78", 78), ("-1", -1), ("0", 0), ("+5", 5), ("1.5", 1.5), ("'012'", 12), ("\" 78 \"", 78),
            ("-0.25", -0.25),
            ("''", nil), ("~", nil),
        ] as [(String, Double?)])
    func marks(value: String, number: Double?) {
        let document = SampleDocument("quality: \(value)\nheat: \(value)")
        #expect(document.article?.quality == number)
        #expect(document.article?.heat == number)
        #expect(document.problems.isEmpty)
    }

    @Test("An image or a related article that is listed again is taken once")
    func repeated() throws {
        let document = SampleDocument(
            """
            images: [{url: https://e.org/1}, {url: https://e.org/2}, {url: https://e.org/1, width: 9}]
            related:
              - {title: One, webUrl: https://e.org/a}
              - {title: Two, originalUrl: https://www.e.org/b, provider: {name: E}}
              - {title: Three, originalUrl: https://e.org/c, webUrl: https://e.org/a, provider: {domain: f.org}}
              - {title: Four, originalUrl: https://e.org/d, provider: {domain: f.org}}
            """)
        let article = try #require(document.article)
        #expect(article.images.map(\.address.string) == ["https://e.org/1", "https://e.org/2"])
        #expect(article.images.map(\.width) == [nil, nil])
        #expect(article.related.map(\.title) == ["One", "Two", "Four"])
        #expect(article.related.map(\.provider) == ["e.org", "E", "f.org"])
        #expect(document.problems.isEmpty)
    }
}
