import TestSupport
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
            ("content/posts/a.md", "featureimage: c.png", "https://a.example/b/c.png"),
            (
                "content/posts/a/index.md",
                "resources: [{src: x.png}, {src: '*.jpg', name: cover}, {src: c.png, name: featured-image}]",
                "https://a.example/b/posts/a/c.png"
            ),
        ])
    func images(path: String, lines: String, image: String) throws {
        let article = try Self.document("hugo", "title: A\ndate: 2024-01-01\n\(lines)", at: path).article
        #expect(article?.images.map(\.address.string) == [image])
    }

    @Test(
        "find the image beside a page of Hugo that names none",
        arguments: [
            (["featured.jpg"], "", "featured.jpg"),
            (["cover.webp", "my-feature-a.png"], "", "my-feature-a.png"),
            (["cover-2.PNG", "a.png"], "", "cover-2.PNG"), (["coverage.png", "featured.md"], "", nil),
            (["featured.jpg", "a.png"], "image: a.png", "a.png"),
            (["featured.jpg"], "image: {caption: A photo}", "featured.jpg"),
        ] as [([String], String, String?)])
    func imagesBeside(files: [String], line: String, image: String?) throws {
        let folder = try TemporaryFolder()
        for file in files { try folder.write("x", to: "content/posts/a/\(file)") }
        let document = try Self.document(
            "hugo", "title: A\ndate: 2024-01-01\n\(line)", at: "\(folder.path)/content/posts/a/index.md")
        let address = image.map { "https://a.example/b/posts/a/\($0)" }
        #expect(document.article?.images.first?.address.string == address)
    }

    @Test(
        "find images where the themes of a generator have them",
        arguments: [
            ("jekyll", "_posts/2024-01-01-a.md", "media_subpath: /m/\nimage: {path: c.png}", "m/c.png"),
            ("jekyll", "_posts/2024-01-01-a.md", "image: /c.png\nimg_path: m", "c.png"),
            ("zola", "content/a.md", "extra: {local_image: i/c.png}", "i/c.png"),
            ("zola", "content/a/index.md", "extra: {banner: c.png}", "a/c.png"),
            ("astro", "src/content/a.md", "canonicalURL: https://o.example/a\nogImage: /c.png", "c.png"),
        ])
    func themes(preset: String, path: String, lines: String, image: String) throws {
        let article = try Self.document(preset, "title: A\ndate: 2024-01-01\n\(lines)", at: path).article
        #expect(article?.images.map(\.address.string) == ["https://a.example/b/\(image)"])
    }

    @Test(
        "hold back what the themes of a generator hide, and nothing else",
        arguments: [
            ("hexo", "hide: true", .private), ("hexo", "hide: false", nil), ("hexo", "sticky: 1", nil),
            ("gatsby", "secret: true", .private),
            ("hexo", "deleted: true", .private), ("gatsby", "isHidden: true", .private),
            ("hugo", "hiddenFromRss: true", .private),
            ("hugo", "hidden: true\nhiddenFromHomePage: true", nil), ("jekyll", "hidden: true", nil),
            ("jekyll", "sitemap: false\npin: true", nil), ("astro", "hide: [toc]", nil),
        ] as [(String, String, HoldReason?)])
    func hidden(preset: String, lines: String, reason: HoldReason?) throws {
        let path = preset == "jekyll" ? "_posts/2024-01-01-a.md" : "content/a.md"
        #expect(try Self.document(preset, "title: A\ndate: 2024-01-01\n\(lines)", at: path).hold == reason)
    }

    @Test("read the authors of Zola's taxonomies")
    func authors() throws {
        let lines = "title: A\ndate: 2024-01-01\ntaxonomies: {authors: [Ann, Bo]}"
        #expect(try Self.document("zola", lines, at: "content/a.md").article?.authors == ["Ann", "Bo"])
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
