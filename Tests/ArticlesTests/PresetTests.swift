import Testing
import Text

@testable import Articles

@Suite("Presets")
struct PresetTests {
    private static func document(_ preset: String, _ lines: String, at path: String) throws -> SampleDocument
    {
        var rules = ReadingRules(Preset(preset))
        rules.setSite(try WebAddress("https://a.example/b/"), permalink: nil)
        return SampleDocument(file: "---\n\(lines)\n---\nText.", rules, path: path)
    }

    @Test(
        "read dates as Hugo does",
        arguments: [
            ("lastmod: 2024-01-03", "2024-01-03", nil),
            ("date: 2024-01-01\nlastmod: 2024-01-03", "2024-01-01", nil),
            ("date: 2024-01-05\npublishDate: 2024-01-03", "2024-01-03", nil),
            ("date: 2024-01-03\npublishDate: 2024-01-05", "2024-01-03", nil),
            ("date: 2024-01-03\nunpublishdate: 2024-01-09", "2024-01-03", "2024-01-09"),
        ])
    func dates(lines: String, published: String, expires: String?) throws {
        let article = try Self.document("hugo", "title: A\n\(lines)", at: "content/posts/a.md").article
        let date = try Timestamp(published)
        #expect(article?.published == date)
        let end = try expires.map { try Timestamp($0) }
        #expect(article?.expires == end)
    }

    @Test(
        "find images of Hugo's pages below the site, and those of bundles beside the page",
        arguments: [
            ("content/posts/a.md", "images: [c.png]", "https://a.example/b/c.png"),
            ("content/posts/a/index.md", "images: [c.png]", "https://a.example/b/posts/a/c.png"),
            ("content/posts/a.md", "params: {images: [c.png]}", "https://a.example/b/c.png"),
        ])
    func images(path: String, lines: String, image: String) throws {
        let article = try Self.document("hugo", "title: A\ndate: 2024-01-01\n\(lines)", at: path).article
        #expect(article?.images.map(\.address.string) == [image])
    }

    @Test(
        "show summaries without the Markdown that they are written in",
        arguments: [
            ("hugo", "summary: 'A **b** [c](d.md) `e`'", "A b c e"),
            ("hugo", "description: 'A **b**'", "A **b**"),
            ("pelican", "summary: 'A *b*'", "A b"), ("jekyll", "summary: 'A *b*'", "A *b*"),
        ])
    func summaries(preset: String, line: String, excerpt: String) throws {
        let path = preset == "jekyll" ? "_posts/2024-01-01-a.md" : "content/posts/a.md"
        let article = try Self.document(preset, "title: A\ndate: 2024-01-01\n\(line)", at: path).article
        #expect(article?.excerpt == excerpt)
    }

    @Test(
        "read topics as Jekyll does, but no commas",
        arguments: [
            ("tags: a, b", ["a", "b"]), ("tags: a b", ["a", "b"]), ("tags: [a b]", ["a b"]),
            ("keywords: a", []),
        ])
    func topics(line: String, topics: [String]) throws {
        let document = try Self.document("jekyll", "title: A\n\(line)", at: "_posts/2024-01-01-a.md")
        #expect(document.article?.topics.map(\.name) == topics && document.problems.isEmpty)
    }

    @Test("take everything from the name of a file of Jekyll, if need be", arguments: ["", "# A comment"])
    func empty(lines: String) throws {
        let article = try Self.document("jekyll", lines, at: "_posts/2024-01-02-a-post.md").article
        let date = try Timestamp("2024-01-02")
        #expect(article?.title == "A Post" && article?.published == date)
        #expect(try Self.document("hugo", lines, at: "content/2024-01-02-a.md").article == nil)
    }

    @Test("hold back what Zola does not render")
    func render() throws {
        let lines = "title: A\ndate: 2024-01-01\nrender: "
        #expect(try Self.document("zola", lines + "false", at: "content/a.md").hold == .unpublished)
        #expect(try Self.document("zola", lines + "true", at: "content/a.md").hold == nil)
    }
}
