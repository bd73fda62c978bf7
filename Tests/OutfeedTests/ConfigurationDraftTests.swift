import Articles
import Foundation
import TestSupport
import Testing
import Text

@testable import outfeed

@Suite("A configuration to begin with")
struct ConfigurationDraftTests {
    static func draft(
        sources: [String] = ["articles"], baseURL: String? = nil, title: String? = nil
    ) throws -> String {
        ConfigurationDraft(
            sources: sources, baseURL: try baseURL.map { try WebAddress($0) }, title: title,
            rate: PublicationRate((0..<100).map { Int64($0 * 3600) }), today: try Timestamp("2024-06-01")
        ).text
    }

    static func read(_ text: String) throws -> Configuration {
        Configuration(try ConfigurationFile(path: "outfeed.yml").changes(in: text))
    }

    /// The text with every key active.
    static func uncommented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.replacing(/^( *)#(?=[^ #])/, with: { $0.1 }) }.joined(separator: "\n")
    }

    /// The relative path from the working directory, which tests share, to the root.
    static let wayOut = String(
        repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)

    @Test("suggests feeds by fields whose values articles share, and hosts of many providers")
    func suggestions() throws {
        var suggestions = SuggestedFeeds()
        for number in 0..<12 {
            let document = """
                ---
                title: T
                date: 2024-01-01
                webUrl: https://youtube.com/\(number)
                author: "Author \(number % 3)"
                category: "Alone \(number)"
                language: en
                provider: {name: "Channel \(number % 4)", domain: youtube.com}
                ---
                """
            let outcome = Array(document.utf8).withUnsafeBytes { ArticleReader().read($0, path: "a.md") }
            guard case .article(let article, _) = outcome else {
                throw DocumentWorkload.UnexpectedResultError()
            }
            suggestions.count(article)
        }
        let draft = ConfigurationDraft(
            sources: ["a"], baseURL: nil, title: nil, rate: nil, suggestions: suggestions,
            today: try Timestamp("2024-06-01"))
        let configuration = try Self.read(draft.text)
        #expect(configuration.site.groupings.map(\.id) == ["all", "topic", "provider", "author"])
        #expect(configuration.site.sharedHosts.map(\.string) == ["youtube.com"])
    }

    @Test("explains every key", arguments: ConfigurationOption.all.map(\.key).filter { $0 != "by" })
    func comments(key: String) throws {
        let name = key.split(separator: ".").last ?? ""
        let lines = try Self.draft().split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains(try! Regex("^ *#?\(name):")) })
        #expect(lines[index - 1].wholeMatch(of: #/ *# .*\./#) != nil)
    }

    @Test("loads, with what was given and found in force and nothing else")
    func given() throws {
        let text = try Self.draft(
            sources: ["a b", "/c"], baseURL: "https://feeds.example.org/x/", title: "It's: \"News\"")
        var expected = Configuration()
        expected.sources = ["a b", "/c"]
        expected.output = "public"
        expected.rules.limit = 50
        expected.site.baseURL = try WebAddress("https://feeds.example.org/x/")
        expected.site.id = try PermanentID("tag:feeds.example.org,2024-06-01:feeds")
        expected.site.title = "It's: \"News\""
        expected.site.timeToLive = 60
        #expect(try Self.read(text) == expected)
    }

    @Test("loads with every key in force, one at a time and all of them")
    func everyKey() throws {
        let text = try Self.draft()
        #expect(!Self.uncommented(text).contains(/(?m)^ *#[^ #]/))
        let all = try Self.read(Self.uncommented(text))
        #expect(all.site.slugs.count == 1 && all.site.titles.count == 1 && all.site.groupings.count == 4)
        #expect(all.site.id != nil && all.jobs != nil && all.now != nil && all.metrics != nil)
        let changes = try ConfigurationFile(path: "outfeed.yml").changes(in: Self.uncommented(text))
        #expect(changes.count == ConfigurationOption.all.count - 1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices where Self.uncommented(lines[index]) != lines[index] {
            var lines = lines
            lines[index] = Self.uncommented(lines[index])
            #expect(throws: Never.self, "\(lines[index])") { try Self.read(lines.joined(separator: "\n")) }
        }
    }

    @Test("makes no id of a host without a name", arguments: ["http://[::1]/", "http://192.0.2.1/"])
    func noID(baseURL: String) throws {
        #expect(try Self.read(Self.draft(baseURL: baseURL)).site.id == nil)
    }

    @Test(
        "says any path and any title as it is",
        arguments: [
            "articles", "a b", "it's", "\"quoted\"", "a: b", "a #b", "#a", "- a", "-a", "~", "null", "no",
            "1.5",
            "2024-01-01", "[a]", "{a: b}", "a, b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "a\\b", "é",
            "文書", "👩🏽‍💻", "a\nb", "a\tb", "\u{7}", "\u{85}\u{2028}", "a\u{FEFF}b", " a", "a ", "a:", "?", ".",
            "..",
            "../x", "/x/y", "<<", "=", "a'b\"c\\d", "\u{202E}x", "true", "0x1F", "---", "...",
        ])
    func quoting(text: String) throws {
        #expect(try Self.read("source: \(YAMLText(text))").sources == [text])
        #expect(try Self.read("source: \(YAMLText(list: [text, "b"]))").sources == [text, "b"])
        #expect(!YAMLText(text).description.contains("\n"))
    }

    @Test(
        "names sources as they are found from the file's folder",
        arguments: [
            ("docs", "conf/outfeed.yml", "../docs"), ("docs/", "outfeed.yml", "docs"),
            ("conf", "conf/outfeed.yml", "."), ("conf/in", "conf/outfeed.yml", "in"),
            (".", "conf/outfeed.yml", ".."), ("docs", "deep/er/outfeed.yml", "../../docs"),
            ("link", "conf/outfeed.yml", "../link"), ("docs", "link/outfeed.yml", "../docs"),
            ("conf/../docs", "conf/outfeed.yml", "../docs"), ("docs/x y.md", "./outfeed.yml", "docs/x y.md"),
        ])
    func paths(source: String, file: String, path: String) throws {
        let folder = try TemporaryFolder()
        for name in ["docs", "conf/in", "deep/er", "far/away"] { try folder.makeFolder(name) }
        try folder.write("x", to: "docs/x y.md")
        try folder.link("link", to: "conf")
        let root = Self.wayOut + folder.path.dropFirst()
        let config = file.contains("/") ? "\(root)/\(file)" : "\(root)/./\(file)"
        #expect(RelativePath(of: "\(root)/\(source)", from: config).string == path)
    }

    @Test("keeps an absolute path, and a relative one where the file is in the working folder")
    func keptPaths() {
        #expect(RelativePath(of: "/a/b/", from: "conf/outfeed.yml").string == "/a/b")
        #expect(RelativePath(of: "a//b/", from: "outfeed.yml").string == "a//b")
        #expect(RelativePath(of: "", from: "outfeed.yml").string == ".")
        #expect(RelativePath(of: "/", from: "outfeed.yml").string == "/")
    }

    @Test(
        "exports what it was made for, wherever the documents are",
        arguments: ["docs", "doc's: \"all\" #1", "~", "a, [b]", "null"])
    func export(name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "---\ntitle: A\ndate: 2024-01-01\nwebUrl: https://a.example/\n---\n", to: "in/\(name)/a.md")
        try folder.makeFolder("conf")
        let root = Self.wayOut + folder.path.dropFirst()
        let config = "\(root)/conf/outfeed.yml"
        let command = try #require(
            try Outfeed.parseAsRoot([
                "init", "\(root)/in/\(name)", "--config", config, "--base-url", "https://f.example",
            ]) as? InitCommand)
        let report = try await command.report(
            at: Timestamp("2024-06-01"), progress: Progress(isEnabled: false))
        #expect(
            report.configuration.text.contains("source: ") && !report.configuration.text.contains(folder.path)
        )
        let (settings, _) = try ExportOptions.parse(["--config", config]).settings()
        #expect(settings.warnings.isEmpty)
        let result = try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
        #expect(result.report.exported == 1 && result.failures.isEmpty)
        #expect(folder.read("conf/public/all.rss")?.contains("https://f.example/all.rss") == true)
    }
}
