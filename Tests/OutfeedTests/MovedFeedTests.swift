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
        #expect(site.feed("topics/odd.rss") == site.feed("tags/odd/index.rss"))
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
        try lines.write(
            toFile: path.replacing("/manifest", with: "/manifest"), atomically: true, encoding: .utf8)
        let result = try await site.export()
        #expect(result.refusal == nil)
        #expect(moved["topics/self-driving-cars-1abc.rss"] == "topics/self-driving-cars.rss")
        #expect(site.feed("topics/self-driving-cars-1abc.rss") == site.feed("topics/self-driving-cars.rss"))
    }
}
