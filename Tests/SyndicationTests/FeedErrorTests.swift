import Foundation
import Syndication
import Testing

@Suite("A value that cannot be written")
struct FeedErrorTests {
    typealias Case = (
        change: @Sendable (inout Feed) -> Void, reason: FeedError.Reason, field: String, advice: String
    )

    static let cases: [Case] = [
        ({ $0.id = "news" }, .id, "id", "write one such as tag:example.org,2026:1"),
        ({ $0.id = "tag:news" }, .id, "id", "tag:example.org,2024:1"),
        ({ $0.title = " \u{200B}" }, .missing, "title", "write a word"),
        ({ $0.link = "/" }, .address, "link", "found a relative one; write one such as https://"),
        ({ $0.summary = "" }, .missing, "summary", "write a word"),
        ({ $0.author = "\n" }, .missing, "author", "write a word"),
        ({ $0.language = "English please" }, .language, "language", "such as en, en-US"),
        ({ $0.license = "CC BY" }, .address, "license", "https://"),
        ({ $0.logo = Image("https://a.example/a.png", width: 145) }, .number, "logo.width", "from 1 to 144"),
        ({ $0.logo = Image("https://a.example/a.png", height: 0) }, .number, "logo.height", "1"),
        ({ $0.timeToLive = 0 }, .number, "timeToLive", "of 1 or more"),
        ({ $0.hubs = ["https://a.example/", "hub"] }, .address, "hubs[1]", "https://"),
        ({ $0.entries = [] }, .missing, "updated", "expected a date"),
        ({ $0.updated = .distantFuture + 1e12 }, .date, "updated", "year 9999"),
        ({ $0.updated = Date(timeIntervalSince1970: .nan) }, .date, "updated", "year 9999"),
        ({ $0.entries[0].title = "" }, .missing, "entries[0].title", "write a word"),
        ({ $0.entries[0].link = "ftp://a.example/" }, .address, "entries[0].link", "http"),
        ({ $0.entries[0].id = "1" }, .id, "entries[0].id", "tag:"),
        ({ $0.entries[0].published = .distantPast - 1e9 }, .date, "entries[0].published", "year 1 "),
        ({ $0.entries[0].authors = ["Ada", ""] }, .missing, "entries[0].authors[1]", "write a word"),
        ({ $0.entries[0].topics = [" "] }, .missing, "entries[0].topics[0]", "write a word"),
        ({ $0.entries[0].language = "x" }, .language, "entries[0].language", "such as en"),
        ({ $0.entries[0].images = [Image("a.png")] }, .address, "entries[0].images[0].url", "https://"),
        (
            { $0.entries[0].enclosures = [Enclosure("https://a.example/a")] }, .missing,
            "entries[0].enclosures[0].type", "such as audio/mpeg"
        ),
        (
            { $0.entries[0].enclosures = [Enclosure("https://a.example/a.mp3", type: "mp3")] }, .mediaType,
            "entries[0].enclosures[0].type", "such as audio/mpeg"
        ),
        (
            { $0.entries[0].enclosures = [Enclosure("https://a.example/a.mp3", length: -1)] }, .number,
            "entries[0].enclosures[0].length", "of 0 or more"
        ),
        (
            { $0.entries[0].content = .text(String(repeating: "a", count: 1 << 20)) }, .length,
            "entries[0].content", "shorten it"
        ),
        (
            { $0.entries.append($0.entries[0]) }, .repeated, "entries[1].id",
            "that of entries[0]; give each entry its own"
        ),
    ]

    @Test("is an error that names it and says what to write instead", arguments: cases.indices)
    func errors(index: Int) throws {
        let (change, reason, field, advice) = Self.cases[index]
        let feed = FeedTests.smallest(change)
        for format in FeedFormat.allCases {
            let error = #expect(throws: FeedError.self) { try feed.document(as: format) }
            #expect(error?.reason == reason)
            #expect(error?.field == field)
            #expect(error?.message.contains(advice) == true, "\(error?.message ?? "")")
        }
    }

    @Test("may be the address of the document")
    func address() {
        let error = #expect(throws: FeedError.self) {
            try FeedTests.smallest().document(as: .rss, at: "feed")
        }
        #expect(error?.description.hasPrefix("address: expected an absolute http or https URL") == true)
    }
}
