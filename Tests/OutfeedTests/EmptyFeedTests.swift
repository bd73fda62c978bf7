import Articles
import Feeds
import Foundation
import TestSupport
import Testing
import Validation

@testable import outfeed

@Suite("A feed whose articles are all gone")
struct EmptyFeedTests {
    let site: SmallSite
    static let title = "Only here"

    /// Article 6 is the only one on its topic.
    init() throws {
        site = try SmallSite()
        try site.write(6, topic: "Deep Sea", more: "excerpt: \(Self.title)")
    }

    private func takeBack() async throws -> Export.Result {
        try await site.export()
        try site.write(6, topic: "Deep Sea", more: "published: false")
        return try await site.export()
    }

    @Test("stays, valid and empty, under its address and id, with the date of the feed that stood")
    func stays() async throws {
        try await site.export()
        let before = site.feed("topics/deep-sea.rss").components(separatedBy: "\n")
        let id = before.first { $0.contains("<id>") }
        try site.write(6, topic: "Deep Sea", more: "published: false")
        let result = try await site.export()
        #expect(result.removed.isEmpty && result.report.emptyFeeds == 1)
        let checker = FeedChecker.shared
        for (dialect, name) in [
            (FeedChecker.Dialect.rss, "rss"), (.atom, "atom"), (.json, "json"), (.page, "html"),
        ] {
            let text = site.feed("topics/deep-sea.\(name)")
            #expect(!text.contains(Self.title) && !text.contains("<item") && text.contains("deep sea"))
            #expect(throws: Never.self) { try checker.verify(Array(text.utf8), as: dialect) }
        }
        #expect(
            site.feed("topics/deep-sea.rss").contains(
                "<lastBuildDate>Fri, 06 Jan 2023 00:00:00 GMT</lastBuildDate>"))
        #expect(
            site.feed("topics/deep-sea.atom").components(separatedBy: "\n").first { $0.contains("<id>") }
                == id || id == nil)
        #expect(
            !site.feed("feeds.opml").contains("deep-sea") && !site.feed("index.html").contains("deep-sea"))
        #expect(try await site.export().written.isEmpty)
    }

    @Test("is named after its subject, wherever its files are")
    func ownPath() async throws {
        func export() async throws {
            try await site.export { settings in
                var topic = Grouping.topic
                topic.path = PathPattern("tags/{slug}/index")
                settings.site.groupings = [.all, topic]
            }
        }
        try await export()
        try site.write(6, topic: "Deep Sea", more: "published: false")
        try await export()
        #expect(site.feed("tags/deep-sea/index.rss").contains("<title>deep sea"))
    }

    @Test("has articles again as soon as there is one")
    func returns() async throws {
        _ = try await takeBack()
        try site.write(6, topic: "Deep Sea", more: "excerpt: \(Self.title)")
        #expect(try await site.export().report.emptyFeeds == 0)
        #expect(
            site.feed("topics/deep-sea.rss").contains(Self.title)
                && site.feed("feeds.opml").contains("deep-sea"))
    }

    @Test("goes when its time is over, counted from when it became empty")
    func expires() async throws {
        _ = try await takeBack()
        #expect(try await site.export("--now", "2024-01-30T23:59:59Z").removed.isEmpty)
        let result = try await site.export("--now", "2024-01-31T00:00:00Z")
        #expect(result.removed == ["atom", "html", "json", "rss"].map { "topics/deep-sea.\($0)" })
        #expect(site.folder.read("state/gone") == nil)
    }

    @Test("goes at once where no feed is to stand empty")
    func none() async throws {
        try await site.export()
        site.remove(6)
        #expect(try await site.export { $0.keepsEmpty = 0 }.removed.count == 4)
    }

    @Test("stays when the catalog is lost")
    func lostCatalog() async throws {
        _ = try await takeBack()
        let before = TemporaryFolder.files(in: site.folder.path + "/feeds")
        site.loseCatalog()
        try await site.export()
        #expect(TemporaryFolder.files(in: site.folder.path + "/feeds") == before)
    }

    @Test("has a title of its owner's, where there is one")
    func title() async throws {
        try await site.export()
        site.remove(6)
        try await site.export { $0.site.titles = ["Deep sea": "The Deep"] }
        #expect(site.feed("topics/deep-sea.rss").contains("<title>The Deep</title>"))
    }

    @Test("can be removed for good, until it has an article again")
    func removal() async throws {
        _ = try await takeBack()
        func remove(_ feed: String) async throws {
            let options = [
                "--output", site.folder.path + "/feeds", "--state", site.folder.path + "/state", "--quiet",
                feed,
            ]
            try await RemoveCommand.parse(options).run()
        }
        await #expect(throws: (any Error).self) { try await remove("topics/odd") }
        await #expect(throws: (any Error).self) { try await remove("topics/never") }
        try await remove("topics/deep-sea.rss")
        #expect(site.feed("topics/deep-sea.rss").isEmpty)
        #expect(site.folder.read("state/gone")?.contains("\"/topics/deep-sea.rss\" 1;") == true)
        #expect(try await site.export().removed.isEmpty)
        #expect(site.folder.read("state/gone")?.contains("deep-sea.atom") == true)
        try site.write(6, topic: "Deep Sea")
        try await site.export()
        #expect(site.folder.read("state/gone") == nil && !site.feed("topics/deep-sea.rss").isEmpty)
    }
}
