import Testing

@testable import Validation

@Suite("Feeds as they are in the wild")
struct WildFeedTests {
    /// Warnings that are correct, although such feeds are common.
    private static let known: Set = [
        "atom-entry-textless", "atom-link-rel-unregistered", "atom-person-name-empty",
        "atom-self-link-missing",
        "blank-text", "content-misplaced", "dc-doubled", "html-element",
        "itunes-category-former", "itunes-explicit-former", "title-entity",
        "itunes-owner-email", "itunes-required", "media-empty", "media-group-single",
        "rss-image-unlike-channel", "rss-mail-name", "rss-self-link-missing",
    ]

    @Test("pass without an error, and with warnings that are known", arguments: WildFeed.all)
    func wild(feed: WildFeed) {
        let diagnostics = FeedValidator().diagnostics(in: feed.document)
        #expect(!diagnostics.contains { $0.rule.severity == .error }, "\(diagnostics)")
        #expect(Set(diagnostics.map(\.rule.id)).isSubset(of: Self.known), "\(diagnostics)")
    }

    @Test(
        "that break rules are told so, and of nothing else",
        arguments: WildFeed.flawed)
    func flawed(feed: WildFeed, broken: Set<String>) {
        let errors = FeedValidator().diagnostics(in: feed.document).filter { $0.rule.severity == .error }
        #expect(Set(errors.map(\.rule.id)) == broken, "\(errors)")
    }
}
