import Foundation
import Syndication
import TestSupport
import Testing

@Suite("Any feed")
struct AnyFeedTests {
    static let texts = [
        "A", "a < b & \"c\"", "]]>", "\u{0}\u{1}x", "\u{FFFE}y", "e\u{301}", "\u{202E}abc", "\u{200B}", "",
        " \n\t ",
        "<script>x</script>", "&amp;lt;", "👩‍👩‍👧‍👦", "\u{AD}", "\r\n\u{2028}z",
        String(repeating: "long ", count: 2000), "en", "de-AT",
        "audio/mpeg", "image/png; q=1", "tag:example.org,2026:1",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "https://example.org/", "https://example.org/ä b?c=d&e=<f>#g", "http://[2001:db8::7]:80/",
        "HTTPS://EXAMPLE.org",
        "https://u:p@example.org:8080/a.mp3", "//example.org/", "mailto:a@example.org",
        "https://exa mple.org/",
        "https://é.example/ü.png",
    ]
    static let contents: [@Sendable (String) -> Content] = [Content.html, Content.markdown, Content.text]

    /// A feed whose values are mostly right.
    static func feed(_ random: inout SeededGenerator) -> Feed {
        func any(_ usual: String) -> String {
            Int.random(in: 0..<20, using: &random) == 0 ? texts.randomElement(using: &random) ?? "" : usual
        }
        func text() -> String {
            Bool.random(using: &random) ? any("A") : texts.prefix(7).randomElement(using: &random) ?? ""
        }
        func date() -> Date {
            Date(
                timeIntervalSince1970: [0, 1.75e9, -6.2e10, 2.5e11, -1, 1e300].randomElement(using: &random)
                    ?? 0)
        }
        func number() -> Int? { [nil, 1, 96, 144, 400, .max].randomElement(using: &random) ?? nil }
        var feed = Feed(id: any("tag:example.org,2026:a"), title: text(), link: any("https://example.org/"))
        feed.summary = text()
        feed.author = text()
        feed.language = any("en-US")
        feed.license = any("https://example.org/license")
        feed.timeToLive = number()
        feed.hubs = [any("https://hub.example.org/"), any("https://hub.example.org/")]
        if Bool.random(using: &random) {
            feed.logo = Image(any("https://example.org/a.png"), width: number())
        }
        for place in 0..<Int.random(in: 1...3, using: &random) {
            var entry = Entry(title: text(), link: any("https://example.org/\(place)"), published: date())
            entry.updated = date()
            entry.summary = text()
            entry.authors = [text()]
            entry.topics = [text(), text()]
            entry.content = contents.randomElement(using: &random)?(texts.randomElement(using: &random) ?? "")
            entry.images = [Image(any("https://example.org/ü.png"), width: number(), height: number())]
            entry.enclosures = [
                Enclosure(any("https://example.org/a.mp3"), type: any("audio/mpeg"), length: number())
            ]
            feed.entries.append(entry)
        }
        return feed
    }

    @Test("is valid, or an error says which value to mend: no document fails its check")
    func valid() throws {
        var random = SeededGenerator(seed: 22)
        var written = 0
        for _ in 0..<300 {
            let feed = Self.feed(&random)
            for format in FeedFormat.allCases {
                do throws(FeedError) {
                    let document = try feed.document(as: format, at: "https://example.org/feed")
                    written += 1
                    let errors = FeedValidator().diagnostics(in: document).filter { $0.severity == .error }
                    #expect(errors.map(\.description) == [])
                } catch {
                    #expect(error.reason != .failure && !error.field.isEmpty, "\(error)")
                }
            }
        }
        #expect(written > 100)
    }
}
