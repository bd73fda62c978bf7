import Articles
import Feeds
import Foundation
import Publishing
import TestSupport
import Testing

@testable import outfeed

@Suite("A feed that moves")
struct MovedFeedTests {
    let site: SmallSite

    init() throws {
        site = try SmallSite()
    }

    private func slug(_ slug: String) -> (inout ExportSettings) -> Void {
        { $0.site.slugs = ["odd": Slug(custom: slug)].compactMapValues { $0 } }
    }

    private var moved: [String: String] { MovedList(readFrom: site.folder.path + "/state/moved").targets }

    @Test("stays at its old path as a copy that is kept current, and servers are told")
    func copy() async throws {
        try await site.export()
        let result = try await site.export(adjust: slug("strange"))
        #expect(result.refusal == nil && result.removed.isEmpty)
        #expect(site.feed("topics/odd.atom") == site.feed("topics/strange.atom"))
        #expect(moved["topics/odd.atom"] == "topics/strange.atom")
        #expect(moved["topics/odd.html"] == "topics/strange.html")
        try site.write(1, title: "New")
        try await site.export(adjust: slug("strange"))
        #expect(site.feed("topics/odd.atom").contains("New"))
        #expect(site.feed("topics/odd.atom") == site.feed("topics/strange.atom"))
        #expect(!site.feed("index.html").contains("topics/odd.html"))
    }

    @Test("is unchanged with its copy if nothing else changes")
    func unchanged() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        let result = try await site.export(adjust: slug("strange"))
        #expect(result.written.isEmpty && result.removed.isEmpty)
    }

    @Test("has its copy made again if the copy is damaged")
    func damagedCopy() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        try site.folder.write("", to: "feeds/topics/odd.rss")
        #expect(try await site.export(adjust: slug("strange")).written == ["topics/odd.rss"])
    }

    @Test("loses its copy after a while, but not the redirect")
    func expiry() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        let result = try await site.export("--now", "2031-01-01") { settings in
            slug("strange")(&settings)
        }
        #expect(result.refusal == nil)
        #expect(result.removed.contains("topics/odd.rss"))
        #expect(moved["topics/odd.rss"] == "topics/strange.rss")
    }

    @Test("twice leads from both old paths to the last")
    func twice() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        try await site.export(adjust: slug("stranger"))
        #expect(moved["topics/odd.rss"] == "topics/stranger.rss")
        #expect(moved["topics/strange.rss"] == "topics/stranger.rss")
        #expect(site.feed("topics/odd.rss") == site.feed("topics/stranger.rss"))
        try await site.export()
        #expect(moved["topics/odd.rss"] == nil)
        #expect(moved["topics/stranger.rss"] == "topics/odd.rss")
    }

    @Test("to its own slug has all articles there, also one that changes in the same run")
    func ownSlug() async throws {
        for number in 1...6 { try site.write(number, topic: "Génie") }
        try await site.export { $0.site.slugs = ["génie": Slug(custom: "strange")].compactMapValues { $0 } }
        try site.write(1, title: "New", topic: "Génie")
        try await site.export()
        #expect(site.feed("topics/genie.atom").contains("New"))
        #expect(site.feed("topics/strange.atom") == site.feed("topics/genie.atom"))
    }

    @Test("with its grouping, or in one format")
    func patterns() async throws {
        try await site.export()
        let result = try await site.export {
            $0.site.groupings[0].path = PathPattern("all", files: ["rss": "feed.xml"])
            $0.site.groupings[1].path = PathPattern("tags/{slug}/index")
        }
        #expect(result.refusal == nil)
        #expect(moved["topics/odd.rss"] == "tags/odd/index.rss")
        #expect(moved["all.rss"] == "feed.xml" && moved["all.atom"] == nil)
        #expect(site.feed("all.rss") == site.feed("feed.xml") && !site.feed("feed.xml").isEmpty)
        #expect(site.feed("topics/odd.rss") == site.feed("tags/odd/index.rss"))
        // Its links would lead nowhere from a folder with another depth.
        #expect(result.removed.contains("topics/odd.html") && !result.removed.contains("all.rss"))
        #expect(result.report.feeds.removed == 0)
    }

    @Test("in one format keeps its copy up to date, compressed as well, and nothing else changes")
    func format() async throws {
        func change(_ settings: inout ExportSettings) {
            settings.compression = .gzip
            settings.site.groupings[1].path = PathPattern(
                "topics/{slug}", files: ["rss": "topics/{slug}.xml"])
        }
        try await site.export { $0.compression = .gzip }
        #expect(try await site.export(adjust: change).refusal == nil)
        let unchanged = try await site.export(adjust: change)
        #expect(unchanged.refusal == nil && unchanged.written.isEmpty && unchanged.removed.isEmpty)
        try site.write(1, title: "New")
        let result = try await site.export(adjust: change)
        #expect(site.feed("topics/odd.rss").contains("New"))
        #expect(site.feed("topics/odd.rss") == site.feed("topics/odd.xml"))
        #expect(result.written.contains("topics/odd.rss.gz"))
        #expect(
            result.removed.isEmpty
                && moved == ["topics/odd.rss": "topics/odd.xml", "topics/even.rss": "topics/even.xml"])
    }

    @Test("from a path that another feed takes leads its readers on, from wherever they came")
    func takenOver() async throws {
        try await site.export()
        try await site.export { $0.site.groupings[0].path = PathPattern("news") }
        #expect(moved["all.rss"] == "news.rss")
        try await site.export {
            $0.site.groupings[0].path = PathPattern("front")
            $0.site.groupings[1].path = PathPattern("{slug}")
            slug("news")(&$0)
        }
        #expect(moved["all.rss"] == "front.rss" && moved["news.rss"] == nil)
        #expect(moved["topics/odd.rss"] == "news.rss")
        #expect(site.feed("all.rss") == site.feed("front.rss"))
        #expect(site.feed("topics/odd.rss") == site.feed("news.rss"))
        #expect(site.feed("front.rss").contains("Title 2") && !site.feed("news.rss").contains("Title 2"))
    }

    @Test("but a format that is no longer written has not moved")
    func narrower() async throws {
        try await site.export()
        let result = try await site.export("--format", "rss", adjust: slug("strange"))
        #expect(result.refusal?.description.contains("topics/odd.atom") == true)
    }

    @Test("has an empty copy when it is empty, and none when it is removed for good")
    func emptied() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        for number in [1, 3, 5] { try site.write(number, topic: "Even") }
        let result = try await site.export(adjust: slug("strange"))
        #expect(result.refusal == nil && result.removed.isEmpty)
        #expect(!site.feed("topics/odd.rss").contains("<item"))
        #expect(site.feed("topics/odd.rss") == site.feed("topics/strange.rss"))
        #expect(try await site.export(adjust: slug("strange")).written.isEmpty)
        try await RemoveCommand.parse([
            "--output", site.folder.path + "/feeds", "--state", site.folder.path + "/state", "--quiet",
            "topics/strange",
        ]).run()
        #expect(site.feed("topics/odd.rss").isEmpty && site.feed("topics/strange.rss").isEmpty)
        let gone = GoneList(readFrom: site.folder.path + "/state/gone").paths
        #expect(gone.contains("topics/odd.rss") && gone.contains("topics/strange.rss"))
        #expect(moved.isEmpty)
    }

    @Test("moves while it is empty, too")
    func empty() async throws {
        try await site.export()
        for number in [1, 3, 5] { try site.write(number, topic: "Even") }
        try await site.export()
        let result = try await site.export { $0.site.groupings[1].path = PathPattern("tags/{slug}") }
        #expect(result.refusal == nil && result.report.emptyFeeds == 1)
        #expect(moved["topics/odd.rss"] == "tags/odd.rss")
        #expect(site.feed("topics/odd.rss") == site.feed("tags/odd.rss"))
        #expect(!site.feed("tags/odd.rss").isEmpty)
    }

    @Test("and expires loses its copy and its redirect")
    func expired() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        for number in [1, 3, 5] { try site.write(number, topic: "Even") }
        let result = try await site.export {
            slug("strange")(&$0)
            $0.keepsEmpty = 0
        }
        #expect(result.removed.contains("topics/odd.rss") && moved.isEmpty)
        #expect(site.folder.read("state/gone") == nil)
    }

    @Test("leaves nothing behind where no copies are kept, but servers are told")
    func noCopies() async throws {
        try await site.export()
        let result = try await site.export {
            slug("strange")(&$0)
            $0.keepsMoved = 0
        }
        #expect(result.refusal == nil && result.report.feeds.removed == 0)
        #expect(result.removed.contains("topics/odd.rss"))
        #expect(moved["topics/odd.rss"] == "topics/strange.rss")
    }

    @Test("has its redirects written again if the list is lost")
    func lostList() async throws {
        try await site.export()
        try await site.export(adjust: slug("strange"))
        let before = moved
        unlink(site.folder.path + "/state/moved")
        try await site.export(adjust: slug("strange"))
        #expect(moved == before && !moved.isEmpty)
    }

    @Test("because an earlier version named its file in another way")
    func upgrade() async throws {
        try site.write(2, topic: "Self-driving cars")
        try await site.export()
        let path = site.folder.path + "/state/manifest"
        let files = site.folder.path + "/feeds/topics/self-driving-cars"
        for name in ["rss", "atom", "json", "html"] {
            try FileManager.default.moveItem(atPath: "\(files).\(name)", toPath: "\(files)-1abc.\(name)")
        }
        let manifest = try #require(site.folder.read("state/manifest"))
        let older = manifest.replacing(
            "\ttopics/self-driving-cars\t", with: "\ttopics/self-driving-cars-1abc\t")
        let lines = older.replacing("\tself-driving-cars\t", with: "\tself-driving cars\t")
        try lines.write(toFile: path, atomically: true, encoding: .utf8)
        let result = try await site.export()
        #expect(result.refusal == nil)
        #expect(moved["topics/self-driving-cars-1abc.rss"] == "topics/self-driving-cars.rss")
        #expect(site.feed("topics/self-driving-cars-1abc.rss") == site.feed("topics/self-driving-cars.rss"))
    }
}
