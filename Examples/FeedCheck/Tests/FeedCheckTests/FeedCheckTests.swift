import Foundation
import Syndication
import Testing

/// The feed that the site publishes.
let feed: Data = {
    let url = Bundle.module.url(forResource: "feed", withExtension: "rss")
    return url.flatMap { try? Data(contentsOf: $0) } ?? Data()
}()

@Test("Our feed breaks no rule")
func rules() {
    let problems = FeedValidator().diagnostics(in: feed)
    #expect(problems.map(\.description) == [])
}

@Test("A wrong date would be found")
func date() {
    let text = String(decoding: feed, as: UTF8.self).replacing("Tue, 02 Jan", with: "Mon, 02 Jan")
    let problems = FeedValidator().diagnostics(in: text.utf8)
    #expect(problems.contains { $0.rule == "rss-item-date" })
}
