import Feeds
import Foundation
import TestSupport
import Testing

@testable import outfeed

@Suite("An explanation")
struct ExplanationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let documents = [
            "good":
                "title: Good\ndate: 2024-01-02\nwebUrl: https://a.example/1?utm_source=x\ntopics: [AI]\nsecured: CANARY",
            "copy": "title: Copy\ndate: 2024-01-01\nwebUrl: https://a.example/1",
            "held": "title: Held\ndate: 2024-01-01\nwebUrl: https://a.example/2\npublished: false",
            "late": "title: Late\ndate: 2999-01-01\nwebUrl: https://a.example/3",
            "poor": "title: Poor\ndate: 2024-01-01\nwebUrl: https://a.example/4\nquality: 1",
            "bad": "title: Bad\nwebUrl: https://a.example/5",
        ]
        for (name, text) in documents { try folder.write("---\n\(text)\n---\n", to: "\(name).md") }
        try folder.write("# Just text", to: "plain.md")
    }

    func explain(_ subject: String) async throws -> String {
        let options = try ExportOptions.parse(["--now", "2025-01-01", "--min-heat", "-1", folder.path])
        var (settings, _) = try options.settings()
        settings.rules.minimumHeat = nil
        settings.rules.minimumQuality = subject.contains("poor") ? 2 : nil
        return try await Explanation(of: subject, settings: settings).text
    }

    @Test(
        "says which feeds a document is in, or why it is in none",
        arguments: [
            ("good", "topics/ai: entry 1 of 1"), ("good", "all: entry 1 of"), ("good", "providers/a.example"),
            ("copy", "a duplicate of"), ("held", "says that it is not published"),
            ("late", "held back until its date"),
            ("poor", "--min-quality"), ("bad", "the document is rejected"), ("plain", "no front matter"),
        ])
    func document(name: String, reason: String) async throws {
        let text = try await explain("\(folder.path)/\(name).md")
        #expect(text.contains(reason), "\(text)")
        #expect(!text.contains("CANARY"))
    }

    @Test("finds articles by address or id, tracking parameters or not")
    func address() async throws {
        for address in [
            "https://a.example/1?utm_source=x", "https://a.example/1", "https://A.example/1?fbclid=2",
        ] {
            #expect(try await explain(address).contains("Good"))
        }
    }

    @Test("says so when there is nothing of that name")
    func missing() async throws {
        let error = await #expect(throws: CommandError.self) {
            try await explain("https://a.example/none")
        }
        #expect(error?.status == .noInput)
    }

    @Test("says so when an article has no value for any of the groupings")
    func otherKinds() async throws {
        let options = try ExportOptions.parse([
            "--by", "topic", "--now", "2025-01-01", folder.path + "/copy.md",
        ])
        let text = try await Explanation(of: folder.path + "/copy.md", settings: options.settings().0).text
        #expect(text.contains("no value for any of the groupings (topic)"))
    }

    @Test("does not blame newer articles where another grouping has the file")
    func conflict() async throws {
        try folder.write(
            "---\ntitle: Both\ndate: 2024-01-03\nwebUrl: https://a.example/6\ntopics: AI\nauthor: ai\n---\n",
            to: "both.md")
        var settings = try ExportOptions.parse(["--now", "2025-01-01", folder.path]).settings().0
        settings.site.groupings = [.topic, Grouping(field: .author)]
        for index in settings.site.groupings.indices {
            settings.site.groupings[index].path = PathPattern("by/{slug}")
        }
        let text = try await Explanation(of: folder.path + "/both.md", settings: settings).text
        #expect(text.contains("by/ai: not written, because topic feeds have this file"))
        #expect(!text.contains("newer articles"))
    }

    @Test("tells which condition of a query an article does not satisfy")
    func query() async throws {
        try folder.write(
            "---\ntitle: One\ndate: 2024-01-03\nwebUrl: https://a.example/7\ntopics: AI\nquality: 10\n---\n",
            to: "one.md")
        var settings = try ExportOptions.parse(["--now", "2025-01-01", folder.path]).settings().0
        var (topic, quality) = (Query.Condition(.topic), Query.Condition(.quality))
        (topic.any, quality.min) = (["AI", "Robotics"], 60)
        let query = Grouping(
            id: "pick", source: .query(Query([[topic, quality]])), path: PathPattern("pick"))
        settings.site.groupings.append(query)
        let text = try await Explanation(of: folder.path + "/one.md", settings: settings).text
        #expect(text.contains("pick: does not satisfy `quality: min: 60`"))
        #expect(text.contains("topics/ai: entry"))
        #expect(text.contains("quality     10\n"))
    }
}
