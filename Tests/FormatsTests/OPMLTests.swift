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
        try FeedChecker().verify(document, as: .opml)
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

    @Test("is not there without a base URL, as readers need addresses, or without feeds")
    func noBase() throws {
        let feedIndex = try GoldenTests.anonymous().feedIndex
        #expect(try OPML.document(for: feedIndex, formats: FeedFormat.allCases) == nil)
        let empty = FeedIndex([], try GoldenTests.sample().feedIndex.groupings)
        #expect(try OPML.document(for: empty, formats: FeedFormat.allCases) == nil)
    }
}
