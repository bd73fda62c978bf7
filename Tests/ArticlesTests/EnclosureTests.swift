import TestSupport
import Testing

@testable import Articles

@Suite("Enclosures")
struct EnclosureTests {
    @Test(
        "are read from texts, lists and mappings",
        arguments: [
            (
                "enclosure: {url: /e.mp3, length: 7, type: Audio/MPEG, duration: 1:02:03}",
                "https://example.org/e.mp3 audio/mpeg 7 3723"
            ),
            ("enclosure: {href: e.ogg, size_in_bytes: '7'}", "https://example.org/e.ogg audio/ogg 7 -"),
            ("enclosure: {src: /e, length: 7, mime_type: audio/x; a=b}", "https://example.org/e audio/x 7 -"),
            (
                "enclosure: {url: /e.mp3, length: 7, duration: PT1H2M3.5S}",
                "https://example.org/e.mp3 audio/mpeg 7 3723"
            ),
            ("enclosure: {url: /e, type: audio/x}", "https://example.org/e audio/x - -"),
            ("enclosure: {url: /e, length: 0, type: audio/x}", "https://example.org/e audio/x - -"),
            ("podcast: {file: /e.m4a, bytes: 7, duration: 61.5}", "https://example.org/e.m4a audio/mp4 7 61"),
            (
                "audio: [{url: /a.mp3, length: 1}]\nenclosure: {url: /b.mp3, length: 2}",
                "https://example.org/b.mp3 audio/mpeg 2 -|https://example.org/a.mp3 audio/mpeg 1 -"
            ),
            (
                "enclosures: [{url: /a.mp3, length: 1}, {url: /a.mp3, length: 2}]",
                "https://example.org/a.mp3 audio/mpeg 1 -"
            ),
            (
                "enclosure: {url: /e.mp3, length: 7, secured: {url: /x}}",
                "https://example.org/e.mp3 audio/mpeg 7 -"
            ),
            // Without a length, the type would be a guess.
            ("enclosure: https://a.example/e.mp3", ""), ("audio: https://a.example/e.mp3", ""),
            ("enclosure: {url: /e, length: 7}", ""),
            // Pages with players, and names of series.
            ("video: https://www.youtube.com/watch?v=x", ""), ("podcast: Daily News", ""),
            ("podcast: Part 1. Begin", ""), ("video: {id: x, provider: youtube}", ""), ("audio: true", ""),
            ("audio: [[x]]", ""), ("enclosure:", ""), ("enclosure: ../e.mp3", ""),
        ])
    func reading(lines: String, expected: String) throws {
        let article = try #require(SampleDocument(lines).article)
        let found = (article.enclosures ?? []).map { enclosure in
            let numbers = [enclosure.length, enclosure.duration].map { $0.map(String.init) ?? "-" }
            return ([enclosure.address.string, enclosure.type] + numbers).joined(separator: " ")
        }
        #expect(found.joined(separator: "|") == expected)
    }

    @Test(
        "tell what they lack, and where",
        arguments: [
            ("enclosure: https://a.example/e.mp3", ["2:12 enclosure"]),
            ("audio: https://a.example/e.mp3", ["2:8 audio"]),
            ("enclosure: {url: /e, length: 7}", ["2:12 enclosure"]),
            ("enclosure: {url: /e, type: audio/x}", ["2:12 enclosure"]),
            ("enclosure: {length: 7}", ["2:12 enclosure"]), ("enclosure: {url: 'x'}", ["2:18 enclosure.url"]),
            ("enclosure: {url: /e.mp3, length: 12 MB, type: a/b}", ["2:34 enclosure", "2:12 enclosure"]),
            ("enclosure: {url: /e.mp3, length: 1, type: mp3}", ["2:43 enclosure.type"]),
            ("enclosure: {url: /e.mp3, length: 1, duration: 1:99}", ["2:47 enclosure"]),
            ("enclosure: {url: /e.mp3, length: 1, duration: PT1S2M}", ["2:47 enclosure"]),
            // An item in RSS has one.
            ("audio: [{url: /a.mp3, length: 1}, {url: /b.mp3, length: 2}]", ["2:35 audio[1]"]),
            ("enclosure: {url: /e.mp3, length: 7}", []), ("podcast: Daily News", []),
            ("video: https://www.youtube.com/watch?v=x", []), ("video: {id: x}", []), ("audio: [[x]]", []),
        ])
    func problems(lines: String, places: [String]) {
        #expect(SampleDocument(lines).places == places)
    }

    @Test(
        "have the length of their file",
        arguments: [
            ("e.mp3", "site/posts/e.mp3"), ("./e.mp3", "site/posts/e.mp3"),
            ("a%20b.mp3", "site/posts/a b.mp3"),
            ("/media/e.mp3", "site/media/e.mp3"), ("/e.mp3?x=1", "site/static/e.mp3"),
            ("/e.mp3", "public/e.mp3"),
        ])
    func files(address: String, file: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: file)
        let rules = {
            var rules = ReadingRules()
            rules.setSite(try? WebAddress("https://example.org/"), permalink: nil)
            return rules
        }()
        let text = "---\ntitle: A\ndate: 2024-01-01\nwebUrl: https://example.org/a\naudio: \(address)\n---\n"
        let path = folder.path + "/site/posts/a.md"
        let article = try #require(SampleDocument(file: text, rules, path: path).article)
        #expect(article.enclosures?.map(\.length) == [5])
        #expect(article.dependsOnFiles == true)
        let other = SampleDocument(file: text, rules, path: folder.path + "/other/posts/a.md").article
        #expect((other?.enclosures == nil) == (file != "public/e.mp3"))
    }
}
