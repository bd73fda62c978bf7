import TestSupport
import Testing
import Text

@testable import Articles

@Suite("Rules for folders")
struct FolderRulesTests {
    private static func document(
        _ lines: String, at path: String, preset: String = "jekyll", _ rules: FolderRules
    ) throws -> SampleDocument {
        var reading = ReadingRules(Preset(preset))
        reading.folders = rules
        reading.setSite(try WebAddress("https://a.example/"), permalink: nil)
        let text = "---\ntitle: A\ndate: 2024-01-02\n\(lines)\n---\nText."
        return SampleDocument(file: text, reading, path: path)
    }

    private static func defaults(_ defaults: [(path: String, text: String)]) -> FolderRules {
        var rules = FolderRules()
        rules.defaults = defaults.map { .init(of: DocumentPattern($0.path), frontMatter: $0.text) }
        return rules
    }

    @Test(
        "leave out files, and folders with all that is in them",
        arguments: [
            ("docs/a.md", true), ("docs", true), ("docs/", true), ("doc", false), ("docs/a", false),
            ("other", false), ("*.md", true), ("*/a.md", true), ("*.draft.md", false), ("d*s", true),
            (".", true), ("*/b/*", false),
        ])
    func excluded(pattern: String, isExcluded: Bool) throws {
        var rules = FolderRules()
        rules.excluded = [DocumentPattern(pattern)]
        let outcome = try Self.document("", at: "docs/a.md", preset: "hugo", rules).outcome
        #expect((outcome == .notDocument) == isExcluded)
    }

    @Test("give documents what they do not say themselves, those of the longest path first")
    func defaults() throws {
        let rules = Self.defaults([
            ("blog", "{lang: de, author: Jane}"), ("blog/old", "{author: John, published: false}"),
        ])
        let article = try Self.document("", at: "blog/2024-01-02-a.md", rules).article
        #expect(article?.author == "Jane" && article?.language?.string == "de" && article?.hold == nil)
        let own = try Self.document("author: Own", at: "blog/2024-01-02-a.md", rules).article
        #expect(own?.author == "Own")
        let old = try Self.document("", at: "blog/old/2024-01-02-a.md", rules)
        #expect(old.hold == .unpublished && old.article?.author == "John")
        let published = try Self.document("published: true", at: "blog/old/2024-01-02-a.md", rules)
        #expect(published.hold == nil)
        #expect(try Self.document("", at: "other/2024-01-02-a.md", rules).article?.author == nil)
    }

    @Test(
        "hold back documents in the words of generators",
        arguments: [
            ("hugo", "{draft: true}"), ("hugo", "{build: {render: never}}"), ("pelican", "{status: draft}"),
            ("jekyll", "{published: false}"), ("jekyll", "{published: perhaps}"),
        ])
    func held(preset: String, text: String) throws {
        let rules = Self.defaults([("content", text)])
        #expect(try Self.document("", at: "content/2024-01-02-a.md", preset: preset, rules).hold != nil)
    }

    @Test("hold back documents that cannot be read, so that no earlier version of them stays")
    func broken() throws {
        let rules = Self.defaults([("wip", "{draft: true}")])
        #expect(try Self.document("x: [", at: "wip/a.md", preset: "hugo", rules).hold == .draft)
        guard case .rejected = try Self.document("x: [", at: "a.md", preset: "hugo", rules).outcome else {
            Issue.record("expected a mistake in the document")
            return
        }
    }

    @Test("give addresses, of which Jekyll's categories join the document's own")
    func addresses() throws {
        let rules = Self.defaults([("_posts", "{categories: blog}"), ("_posts/n", "{permalink: /n/:title/}")])
        func link(_ lines: String, _ path: String) throws -> String? {
            try Self.document(lines, at: path, rules).article?.link.string
        }
        #expect(try link("", "_posts/2024-01-02-a.md") == "https://a.example/blog/2024/01/02/a.html")
        let both = try link("categories: [Dev]", "_posts/2024-01-02-a.md")
        #expect(both == "https://a.example/blog/dev/2024/01/02/a.html")
        #expect(try link("", "_posts/n/2024-01-02-a.md") == "https://a.example/n/a/")
    }

    @Test("say below which folder addresses begin", arguments: ["artikel", "./", "."])
    func root(root: String) throws {
        var rules = FolderRules()
        rules.root = root
        let path = root.hasPrefix(".") ? "blog/a.md" : "artikel/blog/a.md"
        let article = try Self.document("", at: path, preset: "hugo", rules).article
        #expect(article?.link.string == "https://a.example/blog/a/")
    }
}
