import Foundation
import Syndication
import Testing

@Suite("The validator")
struct FeedValidatorTests {
    static let wrong = Data(
        """
        <rss version="2.0"><channel><title>T</title><link>https://example.org/</link>
        <description>D</description>
        <item><title>T</title><pubDate>Mon, 02 Jan 2024 03:04:05 GMT</pubDate></item>
        </channel></rss>
        """.utf8)

    @Test("says where which rule is broken, what to write, and which section asks for it")
    func diagnostic() throws {
        let found = FeedValidator().diagnostics(in: Self.wrong)
        let date = try #require(found.first { $0.rule == "rss-item-date" })
        #expect((date.line, date.column) == (3, 23))
        #expect(date.severity == .error)
        #expect(date.message.contains("correct one of the two"))
        #expect(date.source.hasPrefix("RSS 2.0") && date.sourceURL.hasPrefix("https://"))
        #expect(date.description == "3:23: error: \(date.message) [rss-item-date]")
    }

    @Test("leaves out the rules that the caller names")
    func ignored() {
        let all = FeedValidator().diagnostics(in: Self.wrong)
        let some = FeedValidator(ignoring: ["rss-item-date"]).diagnostics(in: Self.wrong)
        #expect(some == all.filter { $0.rule != "rss-item-date" })
    }

    @Test("also checks what a platform asks for", arguments: FeedValidator.Profile.allCases)
    func profile(profile: FeedValidator.Profile) {
        let found = FeedValidator(profile: profile).diagnostics(in: Self.wrong)
        #expect(found.contains { $0.rule.hasPrefix(profile.rawValue) })
        #expect(!FeedValidator().diagnostics(in: Self.wrong).contains { $0.rule.hasPrefix(profile.rawValue) })
    }

    @Test("takes a date for a future one by the time that it is told")
    func now() throws {
        let feed = try FeedTests.smallest().document(as: .rss)
        let before = FeedValidator(now: FeedTests.published - 1e6).diagnostics(in: feed)
        let after = FeedValidator(now: FeedTests.published + 1e6).diagnostics(in: feed)
        #expect(before.count > after.count)
    }
}
