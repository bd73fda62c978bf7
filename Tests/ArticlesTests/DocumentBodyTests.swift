import Articles
import TestSupport
import Testing

@Suite("Bodies of documents")
struct DocumentBodyTests {
    private static let head = """
        ---
        title: A
        date: 2024-01-01
        webUrl: https://x.example/blog/a/

        """

    private static func article(_ text: String, _ path: String = "a.md", readsBodies: Bool = false) throws
        -> Article
    {
        var rules = ReadingRules()
        rules.readsBodies = readsBodies
        let outcome = Array(text.utf8).withUnsafeBytes { ArticleReader(rules).read($0, path: path) }
        guard case .article(let article, _) = outcome else { throw Unexpected(outcome) }
        return article
    }

    private struct Unexpected: Error {
        let outcome: ArticleReader.Outcome
        init(_ outcome: ArticleReader.Outcome) { self.outcome = outcome }
    }

    @Test("An article without an excerpt takes the beginning of its text")
    func excerpt() throws {
        let text = Self.head + "---\n# Heading\n\nThe *first* paragraph.\n\nThe second.\n"
        #expect(try Self.article(text).excerpt == "The first paragraph.")
        let own = Self.head + "excerpt: Mine.\n---\nThe first paragraph.\n"
        #expect(try Self.article(own).excerpt == "Mine.")
        #expect(try Self.article(Self.head + "---\n").excerpt == nil)
        let html = Self.head + "---\n<div><p>In <b>HTML</b>.</p></div>\n"
        #expect(try Self.article(html, "a.html").excerpt == "In HTML.")
    }

    @Test("Markdown of Docusaurus is MDX", arguments: ["a.md", "a.mdx"])
    func markdownIsMDX(path: String) throws {
        let reader = ArticleReader(ReadingRules(Preset("docusaurus")))
        let text = Self.head + "---\nimport A from 'a';\n\nexport const b = 1\n\nText {c} <A>d</A>.\n"
        try Array(text.utf8).withUnsafeBytes { bytes in
            let (article, body) = try #require(reader.articleWithBody(bytes, path: path))
            #expect(article.excerpt == "Text d.")
            #expect(body.rendered(for: article, site: nil).html.contains("<p>Text  d.</p>"))
        }
    }

    @Test("A text of white space alone shows nothing", arguments: ["a.md", "a.html"])
    func blank(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.head + "---\n \n\t <p> </p>", to: "some-\(path)")
        try folder.write(Self.head + "---\n \n\t ", to: path)
        var document = DocumentFile(ArticleReader())
        let texts = try [path, "some-\(path)"].map { path in
            try document.withBody(at: "\(folder.path)/\(path)") { $1.rendered(for: $0, site: nil).html }
        }
        #expect(texts[0] == "")
        #expect(texts[1] != "")
    }

    @Test("A changed text is another article where feeds show it, and the same one elsewhere")
    func hash() throws {
        let texts = ["---\nOne.\n", "---\nTwo.\n"].map { Self.head + "excerpt: E\n" + $0 }
        for readsBodies in [true, false] {
            let articles = try texts.map { try Self.article($0, readsBodies: readsBodies) }
            #expect((articles[0].bytes != articles[1].bytes) == readsBodies)
        }
    }

    @Test("References are relative to the article, and paths from the root to its site")
    func references() throws {
        let folder = try TemporaryFolder()
        let body =
            "[up](../b/) ![i](i.png) [root](/c) [base](/blog/d) [part](#x) [mail](mailto:a@x.example) [js](javascript:1)"
        try folder.write(Self.head + "---\n" + body + "\n", to: "a.md")
        var document = DocumentFile(ArticleReader())
        let site = try WebAddress("https://x.example/blog")
        let html = try document.withBody(at: folder.path + "/a.md") { article, body in
            body.rendered(for: article, site: site).html
        }
        let text = try #require(html)
        for address in [
            "https://x.example/blog/b/", "https://x.example/blog/a/i.png", "https://x.example/blog/c",
            "https://x.example/blog/d",
            "https://x.example/blog/a/#x", "mailto:a@x.example",
        ] { #expect(text.contains("\"\(address)\""), "\(address)") }
        #expect(!text.contains("javascript"))
    }

    @Test(
        "The text of a document that is held back is not read",
        arguments: ["draft: true", "published: false"])
    func held(_ line: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.head + line + "\n---\nText\n", to: "a.md")
        var document = DocumentFile(ArticleReader())
        #expect(try document.withBody(at: folder.path + "/a.md") { _, _ in true } == nil)
    }

    @Test("Text beyond the first read of a file counts")
    func long() throws {
        let folder = try TemporaryFolder()
        var rules = ReadingRules()
        rules.readsBodies = true
        var document = DocumentFile(ArticleReader(rules))
        let filler = String(repeating: "word word word\n\n", count: 20_000)
        let hashes = try ["one", "two"].map { end -> UInt64? in
            try folder.write(Self.head + "---\n" + filler + end, to: "a.md")
            return try document.withBody(at: folder.path + "/a.md") { article, _ in article.bodyHash } ?? nil
        }
        #expect(hashes[0] != nil && hashes[0] != hashes[1])
    }
}
