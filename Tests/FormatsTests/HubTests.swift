import Articles
import Feeds
import Formats
import Testing
import Validation

@Suite("Hubs in feeds")
struct HubTests {
    static let article = "title: One\ndate: 2024-01-01\nwebUrl: https://a.example/1"

    static func document(_ format: FeedFormat, hubs: [String], isBased: Bool = true) throws -> String {
        try SampleFeedSet([article]) { site in
            site.hubs = try hubs.map { try WebAddress($0) }
            if !isBased { site.baseURL = nil }
        }.document("all", format)
    }

    static let own = "https://feeds.example.org/all."
    static let lines: [FeedFormat: [String]] = [
        .rss: [
            "<atom:link href=\"\(own)rss\" rel=\"self\" type=\"application/rss+xml\"/>",
            "<atom:link href=\"https://hub.example/?a=1&amp;b=2\" rel=\"hub\"/>",
            "<atom:link href=\"http://[::1]:8080/\" rel=\"hub\"/>",
        ],
        .atom: [
            "<link rel=\"alternate\" type=\"text/html\" href=\"\(own)html\"/>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)atom\"/>",
            "<link rel=\"hub\" href=\"https://hub.example/?a=1&amp;b=2\"/>",
            "<link rel=\"hub\" href=\"http://[::1]:8080/\"/>",
        ],
        .json: [
            "\"hubs\": [", "{", "\"type\": \"WebSub\",", "\"url\": \"https://hub.example/?a=1&b=2\"", "},",
            "{", "\"type\": \"WebSub\",", "\"url\": \"http://[::1]:8080/\"", "}", "],", "\"items\": [",
        ],
    ]

    @Test("stand beside the feed's own address, and pass verification", arguments: FeedFormat.allCases)
    func named(format: FeedFormat) throws {
        let hubs = ["https://hub.example/?a=1&b=2", "http://[::1]:8080/"]
        let document = try Self.document(format, hubs: hubs)
        try FeedChecker.shared.verify(
            Array(document.utf8), as: #require(FeedChecker.Dialect(rawValue: format.rawValue)))
        let lines = document.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        let expected = try #require(Self.lines[format])
        let start = try #require(lines.firstIndex { $0 == expected[0] })
        #expect(lines[start...].prefix(expected.count).map(String.init) == expected)
        #expect(
            FeedValidator().diagnostics(in: Array(document.utf8)).allSatisfy { $0.rule.severity != .error })
    }

    @Test("are left out where there are none, or the feed has no address", arguments: FeedFormat.allCases)
    func none(format: FeedFormat) throws {
        #expect(try !Self.document(format, hubs: []).contains("hub"))
        #expect(try !Self.document(format, hubs: ["https://hub.example/"], isBased: false).contains("hub"))
    }
}
