import Articles
import Foundation
import TestSupport
import Testing
import Text

@testable import outfeed

@Suite("A look at documents, and a configuration to begin with")
struct InitTests {
    let folder: TemporaryFolder
    let now: Timestamp

    init() throws {
        folder = try TemporaryFolder()
        now = try Timestamp("2024-06-01")
        let documents = [
            "a": """
            title: A
            date: 2024-01-01
            webUrl: https://a.example/1
            topics: [AI, Chips]
            tags: [AI]
            provider: {name: Alpha}
            quality: 5
            secured: {CANARYKEY: CANARY}
            other_key: 1
            excerpt: ~
            author: ""
            images: []
            """,
            "copy": "title: A\ndate: 2024-01-01\nwebUrl: https://a.example/1?utm_source=x\ntopics: [ai]",
            "b": "title: B\npublishedDateTime: 2024-01-03\nwebUrl: https://b.example/1\ntopics: [ai]\nid: no",
            "held": """
            title: CANARY
            date: 2023-01-01
            webUrl: https://canary.example/2
            topics: [CANARY]
            provider: {name: CANARY, domain: canary.example}
            published: false
            other_key: 1
            other: 1
            """,
            "late": "title: CANARY\ndate: 2999-01-01\nwebUrl: https://canary.example/3\ntopics: [CANARY]",
            "bad": "title: CANARY\ndate: CANARY\nwebUrl: https://canary.example/4",
            "twice": "title: CANARY\ntitle: CANARY",
            "broken": "title: [CANARY",
            "related": """
            title: R
            date: 2024-01-02
            webUrl: https://a.example/5
            related: [{title: x, webUrl: CANARY}, {title: y, webUrl: https://c.example/}, {title: z, webUrl: no}]
            """,
        ]
        for (name, text) in documents { try folder.write("---\n\(text)\n---\n", to: "docs/\(name).md") }
        try folder.write("# Just text", to: "docs/plain.md")
    }

    func report(_ arguments: [String]) async throws -> InventoryReport {
        let command = try #require(try Outfeed.parseAsRoot(["init"] + arguments) as? InitCommand)
        return try await command.report(at: now, progress: Progress(isEnabled: false))
    }

    func docs(_ more: String...) async throws -> InventoryReport {
        try await report(["--config", "\(folder.path)/outfeed.yml", "\(folder.path)/docs"] + more)
    }

    // MARK: - What is found

    @Test("counts what became of every document")
    func documents() async throws {
        let documents = try await docs().documents
        #expect(documents.total == 9 && documents.published == 4 && documents.duplicates == 1)
        #expect(documents.heldBack == 1 && documents.future == 1 && documents.rejected == 3)
        #expect(documents.notDocuments == 1)
        #expect(documents.filesWithoutArticle == ["\(folder.path)/docs/plain.md"])
    }

    @Test(
        "says what to do first if nothing can be published",
        arguments: [
            ("title: A\ndate: 2024-01-01", nil, "set `url` below `site` and `permalink` in "),
            ("title: A\ndate: 2024-01-01", "export default {}", "set `url` below `site` in "),
            ("date: 2024-01-01\nwebUrl: https://a.example/", nil, "correct what PROBLEMS lists"),
            ("title: A\ndate: 2024-01-01", "export default { site: 'https://a.example' }", nil),
            ("title: A\ndraft: true", nil, nil),
        ] as [(String, String?, String?)])
    func whatToDoFirst(fields: String, astro: String?, expected: String?) async throws {
        let folder = try TemporaryFolder()
        try folder.write("---\n\(fields)\n---\n", to: "src/content/blog/a.md")
        if let astro { try folder.write(astro, to: "astro.config.mjs") }
        let report = try await report(["--dry-run", folder.path])
        #expect((report.whatToDoFirst == nil) == (expected == nil))
        #expect(report.whatToDoFirst?.hasPrefix(expected ?? "") != false)
    }

    @Test(
        "names every key, with its documents and what it is read as, be its value good or not",
        arguments: [
            ("title", 8, "title"), ("date", 6, "publishedDateTime"),
            ("publishedDateTime", 1, "publishedDateTime"), ("webUrl", 7, "webUrl"), ("id", 1, "id"),
            ("topics", 5, "topics"), ("tags", 1, "topics"), ("provider.name", 2, "provider"),
            ("provider.domain", 1, "provider"), ("quality", 1, "quality"), ("related", 1, "related"),
            ("published", 1, "published"), ("other_key", 2, nil), ("other", 1, nil), ("secured", 0, nil),
            ("excerpt", 0, nil), ("author", 0, nil), ("images", 0, nil), ("heat", 0, nil),
        ])
    func keys(name: String, documents: Int, field: String?) async throws {
        let report = try await docs("--dry-run")
        #expect(report.documentsWithFields == 8 && report.differentKeys == report.keys.count)
        let key = report.keys.first { $0.name == name }
        #expect(key?.documents ?? 0 == documents && key?.field == field)
    }

    @Test("names no more than a hundred keys, the most frequent first, and cuts off long ones")
    func manyKeys() async throws {
        let long = String(repeating: "k", count: 1000)
        let keys = ["\"a\\nb\": 1", "\(long): 1"] + (1...200).map { "key\($0): 1" }
        try folder.write("---\n\(keys.joined(separator: "\n"))\n---\n", to: "docs/keys.md")
        let report = try await docs()
        #expect(report.keys.count == 100 && report.differentKeys > 200 && report.keys.first?.name == "title")
        #expect(report.keys.allSatisfy { $0.name.count <= 81 } && report.keys.contains { $0.name == "a?b" })
    }

    @Test("shows the newest published articles as they come out, without copies")
    func examples() async throws {
        let report = try await docs()
        #expect(report.examples.map(\.title) == ["B", "R", "A"])
        #expect(report.examples.first?.date == "2024-01-03T00:00:00Z")
        #expect(report.examples.first?.link == "https://b.example/1")
        #expect(report.examples.first?.topics == ["ai"])
    }

    @Test("tells topics and providers by the spelling that most use, those with most articles first")
    func names() async throws {
        let report = try await docs()
        #expect(report.topics.top.map(\.name) == ["ai", "Chips"])
        #expect(report.topics.top.map(\.articles) == [3, 1])
        #expect(report.providers.top.map(\.name) == ["Alpha", "b.example"])
        #expect(report.providers.top.map(\.articles) == [3, 1])
        #expect(report.dates?.oldest == "2024-01-01T00:00:00Z")
        #expect(report.dates?.newest == "2024-01-03T00:00:00Z")
    }

    @Test("tells no more than ten topics, and how many there are")
    func manyNames() async throws {
        let topics = (1...30).map { "T\($0)" }.joined(separator: ", ")
        try folder.write(
            "---\ntitle: X\ndate: 2024-01-01\nwebUrl: https://x.example/\ntopics: [\(topics)]\n---\n",
            to: "docs/many.md")
        let report = try await docs()
        #expect(report.topics.count == 32 && report.topics.top.count == 10)
        #expect(report.text.contains("and 22 more"))
    }

    @Test("puts problems that differ in their place alone together, with the first place")
    func problems() async throws {
        let problems = try await docs().problems
        let related = try #require(problems.first)
        #expect(related.message.hasPrefix("related[].webUrl: expected"))
        #expect(related.count == 2)
        #expect(related.example.path == "\(folder.path)/docs/related.md" && related.example.line == 5)
        #expect(problems.count == 5)
    }

    @Test("says nothing of what is private or held back")
    func canary() async throws {
        let report = try await docs()
        let json = try JSONText.line(report)
        #expect(!(report.text + json).lowercased().contains("canary"))
        #expect(folder.read("outfeed.yml")?.lowercased().contains("canary") == false)
    }

    @Test("puts names and numbers in columns")
    func columns() async throws {
        try folder.write(
            "---\ntitle: X\ndate: 2024-01-01\nwebUrl: https://x.example/\ntopics: [人工智能]\n---\n",
            to: "docs/wide.md")
        let lines = try await docs().text.split(separator: "\n").map(String.init)
        let table = lines.filter { line in
            line.first?.isUppercase == true && !["DATES", "THE NEWEST ARTICLES"].contains(line)
                || ["  ai ", "  Chips ", "  人工智能 "].contains(where: line.hasPrefix)
        }
        #expect(table.count == 8 && Set(table.map(\.terminalColumns)).count == 1)
        let missing = try #require(lines.first { $0.hasPrefix("  in no document ") })
        #expect(missing.contains(", heat, images"))
        #expect(lines.contains { $0.hasPrefix("  tags ") && $0.hasSuffix(" %  → topics") })
        #expect(lines.contains { $0.hasPrefix("  other_key ") && $0.hasSuffix(" %  not read") })
    }

    // MARK: - What that suggests

    @Test(
        "suggests how long feeds are and how often to ask from the rate of articles",
        arguments: [
            (1, 86_400, nil as Int?, 50), (9, 60, nil, 50), (100, 86_400, 1440, 50), (100, 3600, 60, 50),
            (20_000, 60, 15, 1000), (4000, 600, 15, 150), (5000, 86_400 * 20, 1440, 50),
        ])
    func rate(count: Int, interval: Int, timeToLive: Int?, limit: Int) throws {
        let rate = try #require(PublicationRate((0..<count).map { Int64($0 * interval) }.shuffled()))
        #expect(rate.timeToLive == timeToLive)
        #expect(rate.limit == limit)
    }

    @Test("suggests nothing where there is no article")
    func noPace() {
        #expect(PublicationRate([]) == nil)
    }

    // MARK: - Failures

    @Test("never overwrites a file, and leaves nothing beside it")
    func existing() async throws {
        try folder.write("mine", to: "outfeed.yml")
        let error = await #expect(throws: CommandError.self) { try await docs() }
        #expect(error?.status == .cannotCreate)
        #expect(folder.read("outfeed.yml") == "mine")
        _ = try await docs("--dry-run")
        try folder.link("dangling.yml", to: "nowhere")
        await #expect(throws: CommandError.self) {
            try await report(["\(folder.path)/docs", "--config", "\(folder.path)/dangling.yml"])
        }
        #expect(folder.files.filter { !$0.hasPrefix("docs/") } == ["outfeed.yml"])
    }

    @Test(
        "fails as an export does where there is nothing to read, or no place to write",
        arguments: [("none", "outfeed.yml", 66), ("docs", "none/outfeed.yml", 73), ("docs", "docs", 73)])
    func failures(source: String, config: String, status: Int) async throws {
        let error = await #expect(throws: (any Error).self) {
            try await report(["\(folder.path)/\(source)", "--config", "\(folder.path)/\(config)"])
        }
        #expect(error.flatMap(CommandError.init)?.status.rawValue == Int32(status))
        #expect(folder.files.allSatisfy { $0.hasPrefix("docs/") })
    }

    @Test(
        "refuses options that make no sense",
        arguments: [["x", "--title", " &nbsp; "], ["x", "--base-url", "example.org"]])
    func usage(arguments: [String]) throws {
        let error = try #require(throws: (any Error).self) {
            _ = try Outfeed.parseAsRoot(["init"] + arguments)
        }
        #expect(Outfeed.exitCode(for: error).rawValue == outfeed.ExitStatus.usage.rawValue)
    }

    @Test("changes nothing in a dry run, and tells the same")
    func dryRun() async throws {
        let dry = try await docs("--dry-run")
        #expect(folder.read("outfeed.yml") == nil && !dry.configuration.isWritten)
        #expect(try await docs().text == dry.text)
        #expect(folder.read("outfeed.yml") == dry.configuration.text)
    }
}
