import Articles
import Feeds
import Testing
import Text

@testable import outfeed

@Suite("The configuration file")
struct ConfigurationFileTests {
    let file = ConfigurationFile(path: "conf/outfeed.yml")

    func configuration(_ text: String) throws -> Configuration { Configuration(try file.changes(in: text)) }

    @Test("can hold all that an option can, with paths relative to itself")
    func everything() throws {
        let configuration = try configuration(
            """
            source: [articles, /var/more]
            output: ../public
            state: .state
            authors: people.yml
            base_url: https://feeds.example.org/x
            hubs: [https://hub.example.org/, "http://hub.example.com/a b", https://hub.example.org/]
            by: [topic, provider]
            format: rss
            compress: gzip
            limit: 20
            include_unpublished: true
            min_quality: 10.5
            min_heat: -1
            type: [article, video]
            category: news
            now: 2024-01-01
            jobs: 3
            verify: false
            dry_run: true
            strict: true
            quiet: false
            verbose: true
            json: true
            metrics: ../metrics/outfeed.prom
            site:
              title: Example &amp; News
              description: All of it
              id: tag:example.org,2024:news
              url: https://example.org/
              language: en_US
              timezone: America/New_York
              rights: © Example
              author: The editors
              ttl: 60
            titles:
              all: Everything
              topics: {AI: Robots}
              providers: {www.Forbes.com: Money}
            slugs: {"C++": cpp}
            """)
        var expected = Configuration()
        expected.sources = ["conf/articles", "/var/more"]
        expected.output = "conf/../public"
        expected.state = "conf/.state"
        expected.authors = "conf/people.yml"
        expected.site.groupings = [.topic, .provider]
        expected.formats = [.rss]
        expected.compression = .gzip
        expected.rules.limit = 20
        expected.rules.includesUnpublished = true
        expected.rules.minimumQuality = 10.5
        expected.rules.minimumHeat = -1
        expected.rules.types = ["article", "video"]
        expected.rules.categories = ["news"]
        expected.now = try Timestamp("2024-01-01")
        expected.jobs = 3
        expected.verifies = false
        expected.isDryRun = true
        expected.isStrict = true
        expected.isQuiet = false
        expected.isVerbose = true
        expected.printsJSON = true
        expected.metrics = "conf/../metrics/outfeed.prom"
        expected.site.baseURL = try WebAddress("https://feeds.example.org/x/")
        expected.site.hubs = [
            try WebAddress("https://hub.example.org/"), try WebAddress("http://hub.example.com/a%20b"),
        ]
        expected.site.title = "Example & News"
        expected.site.description = "All of it"
        expected.site.id = try PermanentID("tag:example.org,2024:news")
        expected.site.url = try WebAddress("https://example.org/")
        expected.site.language = "en-US"
        expected.site.timeZone = try #require(NamedTimeZone("America/New_York"))
        expected.site.rights = "© Example"
        expected.site.author = "The editors"
        expected.site.timeToLive = 60
        expected.site.titleOfAll = "Everything"
        expected.site.titles = ["AI": "Robots"]
        expected.site.providerTitles = ["forbes.com": "Money"]
        expected.site.slugs = ["c++": try #require(Slug(custom: "cpp"))]
        #expect(configuration == expected)
    }

    @Test(
        "may be empty, and may leave values empty",
        arguments: ["", "# nothing\n", "limit:\nsite: ~\n", "---\n"])
    func empty(text: String) throws {
        #expect(try configuration(text) == Configuration())
    }

    @Test(
        "says what is wrong, in which line, and what was meant",
        arguments: [
            ("limit: 5\nsourc: x", 2, "unknown key `sourc`: did you mean `source`?"),
            ("site:\n  titel: x", 2, "unknown key `site.titel`: did you mean `title`?"),
            ("words:\n  relatd: x", 2, "unknown key `words.relatd`: did you mean `related`?"),
            ("words:\n  source: From {site}", 2, "words.source: `{site}` is not a placeholder of this text"),
            ("site: {language: en-x}", 1, "site.language: expected a language tag"),
            ("titles:\n  topic: {}", 2, "unknown key `titles.topic`: did you mean `topics`?"),
            ("\n\nlimit: many", 3, "limit: expected a whole number from 1 to 100000"),
            ("limit: 0", 1, "limit: expected a whole number from 1 to 100000"),
            ("by: [topic, secured.x]", 1, "by: `secured` is private"),
            ("by: topics", 1, "by: `topics` cannot group articles: did you mean `topic`?"),
            ("feeds: [all]\nby: topic", 2, "by and feeds cannot be used together"),
            ("feeds:\n- all\n- all", 3, "feeds: there are feeds with the id `all` already: add `id:`"),
            ("feeds:\n- {by: webUrl}", 2, "feeds.by: `webUrl` cannot group articles"),
            ("feeds:\n- {byy: topic}", 2, "unknown key `feeds.byy`: did you mean `by`?"),
            ("feeds: [{by: topic, path: topics}]", 1, "feeds.path: expected a path with `{slug}` once"),
            ("feeds: [{by: topic, path: '../{slug}'}]", 1, "feeds.path: expected names of"),
            ("feeds: [{by: topic, path: '.well-known/{slug}'}]", 1, "feeds.path: expected names of"),
            (
                "feeds: [{path: index, where: {type: a}}]", 1,
                "feeds.path: index.html is the page of all feeds"
            ),
            ("feeds: [{path: a}]", 1, "feeds: expected `where`"),
            ("feeds: [{where: {type: a}}]", 1, "feeds: expected `by`, or `path` with `where`"),
            ("feeds: [{path: a, where: {topics: a}}]", 1, "feeds.where.topics: `topics` cannot"),
            (
                "feeds: [{path: a, where: {quality: {min: x}}}]", 1,
                "feeds.where.quality.min: expected a number"
            ),
            (
                "feeds: [{path: a, where: {quality: {least: 1}}}]", 1,
                "unknown key `feeds.where.quality.least`"
            ),
            (
                "feeds: [{path: a, where: {type: a}}, {path: a, where: {type: b}}]", 1,
                "feeds: there are feeds with the id `a` already"
            ),
            (
                "feeds: [{by: topic, path: 'x/{slug}'}, {by: author, path: 'x/{slug}'}]", 1,
                "feeds: other feeds have the path"
            ),
            (
                "feeds: [{by: all, path: {rss: index.html}}]", 1,
                "feeds.path.rss: index.html cannot be the file"
            ),
            ("feeds: [{by: all, path: {rss: feed.xml, atom: feed.xml}}]", 1, "feeds: two formats would"),
            ("feeds: [{by: all, path: {rss: all.atom}}]", 1, "feeds: two formats would"),
            (
                "feeds: [{path: {rss: a.xml}, where: {type: a}}, {path: {rss: a.rss}, where: {type: b}}]", 1,
                "feeds: there are feeds with the id `a` already: add `id:`"
            ),
            ("feeds: [{path: all, where: {type: a}}]", 1, "feeds: `all` is the id of other feeds"),
            ("feeds: [{by: author, id: topic}]", 1, "feeds: `topic` is the id of other feeds or files"),
            ("feeds: [{path: site, where: {type: a}}]", 1, "feeds: `site` is the id of other feeds or files"),
            ("feeds:\n- moved", 2, "feeds: `moved` is the id of other feeds or files: add `id:`"),
            ("by: [all, site]", 1, "by: `site` is the id of other feeds or files"),
            ("feeds: [{by: topic, id: Tags}]", 1, "feeds.id: expected lower-case letters"),
            ("feeds:\n- \"a\\tb\"", 2, "feeds: expected the name of a field, without control characters"),
            ("feeds: [{by: \"a\\nb\"}]", 1, "feeds.by: expected the name of a field, without control"),
            ("feeds: [{by: all, id: \"a\\u0085\"}]", 1, "feeds.id: expected lower-case letters"),
            ("by: \"a\\0b\"", 1, "by: expected the name of a field, without control characters"),
            (
                "feeds: [{path: a, where: {\"x\\ry\": a}}]", 1,
                "feeds.where.x?y: expected the name of a field, without control"
            ),
            (
                "feeds: [{path: {rss: index.xml}, where: {type: a}}]", 1,
                "feeds.path: index.html is the page of all feeds"
            ),
            (
                "feeds: [all, {path: {rss: 0.rss, atom: all.rss}, where: {type: a}}]", 1,
                "feeds: other feeds have"
            ),
            ("feeds: [{by: topic, where: {type: a}}]", 1, "feeds.where: a query makes one feed"),
            ("compress: zip", 1, "compress: expected gzip or none, found zip"),
            ("strict: perhaps", 1, "strict: expected true or false"),
            ("min_quality: high", 1, "min_quality: expected a number"),
            ("base_url: ftp://x/", 1, "base_url: expected an http or https address of a folder"),
            ("hubs: [https://a.example/, ftp://x/]", 1, "hubs: expected an absolute http or https URL"),
            ("site: {id: 'mailto:a@b.c'}", 1, "site.id: expected a tag: URI"),
            ("site: {language: English please}", 1, "site.language: expected a language tag"),
            ("site: {timezone: CEST}", 1, "site.timezone: expected the IANA name of a time zone"),
            ("slugs: {a: ../x}", 1, "slugs.a: expected lower-case letters"),
            ("slugs: {a: index}", 1, "slugs.a: expected lower-case letters"),
            ("now: soon", 1, "now: expected a date"),
            ("by: []", 1, "by: expected at least one grouping"),
            ("format: ','", 1, "format: expected at least one of"),
            ("slugs: {AI: x, ai: y}", 1, "slugs.ai: this topic already has a slug"),
            ("quiet: true\nverbose: true", 1, "quiet and verbose cannot be used together"),
            ("- a", 1, "expected a mapping of keys and values"),
            ("source: [a, [b]]", 1, "source: expected text"),
            ("a: [", 2, "the file is not valid YAML"),
            ("limit: 1\nlimit: 2", 2, "the key `limit` is in line 1 already"),
        ])
    func wrong(text: String, line: Int, message: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try file.changes(in: text) }
        #expect(error.place == .init(path: "conf/outfeed.yml", line: line))
        #expect(error.message.hasPrefix(message), "\(error.message)")
    }
}
