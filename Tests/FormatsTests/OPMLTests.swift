import Feeds
import Formats
import Testing
import Validation

@Suite("OPML")
struct OPMLTests {
    @Test("lists all feeds by topic and provider, and passes verification")
    func golden() throws {
        let document = try #require(
            try OPML.document(for: GoldenTests.sample().feedIndex, formats: FeedFormat.allCases))
        try FeedChecker.shared.verify(document, as: .opml)
        try Golden.compare(document, with: "feeds.opml")
    }

    @Test("names the first format that feeds are written in")
    func format() throws {
        let feedIndex = try GoldenTests.sample().feedIndex
        let document = try #require(try OPML.document(for: feedIndex, formats: [.atom]))
        #expect(
            String(decoding: document, as: UTF8.self).contains(
                "xmlUrl=\"https://feeds.example.org/all.atom\""))
    }

    @Test("nests feeds of queries by the folder of their path")
    func queries() throws {
        let sample = try SampleFeedSet(["title: A\ndate: 2024-01-01\nwebUrl: https://a.example/\ntype: x"]) {
            site in
            var condition = Query.Condition(.type)
            condition.any = ["x"]
            site.groupings = ["b/z", "a", "b/y", "all-of/it/c"].map { path in
                Grouping(id: path, source: .query(Query([[condition]])), path: PathPattern(path))
            }
        }
        let document = try #require(try OPML.document(for: sample.feedIndex, formats: [.atom]))
        try FeedChecker.shared.verify(document, as: .opml)
        let lines = String(decoding: document, as: UTF8.self).split(separator: "\n")
        let outlines = lines.compactMap { line in
            line.firstMatch(of: /^( +)<outline text="([^"]*)"/).map { "\($0.1.dropFirst(4))\($0.2)" }
        }
        #expect(outlines == ["a", "all-of/it", "  all-of/it/c", "b", "  b/y", "  b/z"])
    }

    @Test("is not there without a base URL, as readers need addresses, or without feeds")
    func noBase() throws {
        let feedIndex = try GoldenTests.anonymous().feedIndex
        #expect(try OPML.document(for: feedIndex, formats: FeedFormat.allCases) == nil)
        let empty = FeedIndex([], try GoldenTests.sample().feedIndex.groupings)
        #expect(try OPML.document(for: empty, formats: FeedFormat.allCases) == nil)
    }
}
