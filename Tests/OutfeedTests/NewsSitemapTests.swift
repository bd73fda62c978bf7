import Articles
import Foundation
import TestSupport
import Testing
import Text
import Validation

@testable import outfeed

@Suite("The news sitemap")
struct NewsSitemapTests {
    let site: SmallSite
    private var sitemap: String { site.feed("news-sitemap.xml") }
    private var links: [String] {
        sitemap.matches(of: /<loc>(.*?)<\/loc>/).map { String($0.output.1) }
    }

    init() throws {
        site = try SmallSite()
    }

    /// Exports at a time; the site's own articles are those on x.example.
    @discardableResult
    private func export(
        at now: String, hasSitemap: Bool = true, url: String = "https://x.example/",
        language: String = "en-GB"
    ) async throws -> Export.Result {
        try await site.export { settings in
            settings.hasNewsSitemap = hasSitemap
            settings.site.title = "A & B"
            settings.site.language = language
            settings.site.url = try? WebAddress(url)
            if let now = try? Timestamp(now) { settings.rules.now = now }
        }
    }

    private func verify() throws {
        try FeedChecker.shared.verify(Array(sitemap.utf8), as: .newsSitemap)
    }

    @Test("has the site's own articles of two days, newest first, with what Google requires")
    func lists() async throws {
        try site.write(5, title: "<Five> &amp; more", more: "language: zh-Hant")
        try await export(at: "2023-01-06T12:00:00Z")
        #expect(links == ["https://x.example/6", "https://x.example/5"])
        #expect(sitemap.contains("<news:name>A &amp; B</news:name>"))
        #expect(sitemap.contains("<news:language>en</news:language>"))
        #expect(sitemap.contains("<news:language>zh-tw</news:language>"))
        #expect(sitemap.contains("<news:publication_date>2023-01-06T00:00:00Z</news:publication_date>"))
        #expect(sitemap.contains("<news:title>Title 6</news:title>"))
        try verify()
    }

    @Test("includes an article exactly two days old, and none a second older")
    func edge() async throws {
        try await export(at: "2023-01-06T00:00:00Z")
        #expect(links.last == "https://x.example/4")
        try await export(at: "2023-01-06T00:00:01Z")
        #expect(links.last == "https://x.example/5")
    }

    @Test("is empty and valid without news, and has nothing of other hosts")
    func empty() async throws {
        try await export(at: "2024-01-01")
        #expect(links.isEmpty)
        try verify()
        try await export(at: "2023-01-06", url: "https://other.example/")
        #expect(links.isEmpty && sitemap.contains("<urlset"))
    }

    @Test("leaves out held-back articles, and those that are taken back with the next run")
    func heldBack() async throws {
        try site.write(5, more: "published: false")
        try await export(at: "2023-01-06")
        #expect(links == ["https://x.example/6", "https://x.example/4"])
        try site.write(6, more: "draft: true")
        site.remove(4)
        try await export(at: "2023-01-06")
        #expect(links.isEmpty)
    }

    @Test("is written only if it changes, and goes with the option")
    func changes() async throws {
        try await export(at: "2023-01-06T12:00:00Z")
        #expect(try await export(at: "2023-01-06T13:00:00Z").written.isEmpty)
        #expect(try await export(at: "2023-01-08T01:00:00Z").written == ["news-sitemap.xml"])
        let result = try await export(at: "2023-01-08T01:00:00Z", hasSitemap: false)
        #expect(result.removed == ["news-sitemap.xml"] && result.refusal == nil && result.written.isEmpty)
    }

    @Test("has at most a thousand articles, each address once")
    func limits() async throws {
        let items = (0..<1100).map { number in
            #"{"title": "N \#(number)", "url": "https://x.example/a/\#(number / 2 * 2)", "id": "urn:x:\#(number)","#
                + #" "date": "2023-02-01T00:00:00Z"}"#
        }
        try site.folder.write("[" + items.joined(separator: ",") + "]", to: "source/many.json")
        try await export(at: "2023-02-01")
        #expect(links.count == 550 && Set(links).count == 550)
        let others = (0..<1100).map { number in
            #"{"title": "N \#(number)", "url": "https://x.example/b/\#(number)", "date": "2023-02-01T01:00:00Z"}"#
        }
        try site.folder.write("[" + others.joined(separator: ",") + "]", to: "source/more.json")
        try await export(at: "2023-02-01T02:00:00Z")
        #expect(links.count == 1000 && links.allSatisfy { $0.contains("/b/") })
        try verify()
    }

    @Test("needs the site's name, language and address")
    func settings() throws {
        let file = site.folder.path + "/outfeed.yml"
        try site.folder.write("news_sitemap: true\nsite: {title: T}\n", to: "outfeed.yml")
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration.load(file, environment: [:]).checkSite()
        }
        #expect(error?.message == "news_sitemap: expected site.language and site.url as well")
        try site.folder.write(
            "news_sitemap: true\nbase_url: https://f.example/\nsite: {title: T, language: en}\n",
            to: "outfeed.yml")
        #expect(throws: Never.self) { try Configuration.load(file, environment: [:]).checkSite() }
    }
}
