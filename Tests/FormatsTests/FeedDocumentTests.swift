import Articles
import Feeds
import Formats
import Foundation
import Testing
import Validation

@Suite("Feed documents")
struct FeedDocumentTests {
    static let article = """
        title: One
        date: 2024-01-01
        webUrl: https://a.example/1
        topics: [AI]
        """

    @Test("have root and namespaces within the first 512 bytes", arguments: [FeedFormat.rss, .atom])
    func head(format: FeedFormat) throws {
        let document = try SampleFeedSet([Self.article]).document("all", format)
        let head = String(decoding: document.utf8.prefix(512), as: UTF8.self)
        #expect(head.contains("xmlns:media=\"http://search.yahoo.com/mrss/\""))
        #expect(
            head.hasPrefix(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <
                """))
    }

    @Test("have no self link and no source link without a base URL", arguments: FeedFormat.allCases)
    func noBase(format: FeedFormat) throws {
        let document = try SampleFeedSet([Self.article]) { $0.baseURL = nil }.document("all", format)
        #expect(!document.contains("rel=\"self\""))
        #expect(!document.contains("<source"))
        #expect(!document.contains("feed_url"))
    }

    @Test("say first that they are JSON Feeds")
    func version() throws {
        let document = try SampleFeedSet([Self.article]).document("all", .json)
        #expect(document.hasPrefix("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": "))
    }

    @Test("keep their identity when title, base URL and path change")
    func identity() throws {
        let usual = try SampleFeedSet([Self.article])
        let other = try SampleFeedSet([Self.article]) { site in
            site.title = "Another"
            site.baseURL = try WebAddress("https://elsewhere.example/feeds/")
            site.groupings[1].path = PathPattern("tags/{slug}/index")
            site.titles = ["ai": "Robots"]
        }
        let id = "<id>tag:example.org,2024:news/topic/ai</id>"
        #expect(try usual.document("topics/ai", .atom).contains(id))
        #expect(try other.document("tags/ai/index", .atom).contains(id))
        #expect(try other.document("tags/ai/index", .atom).contains("<title type=\"text\">Robots</title>"))
    }

    @Test("say that a guid is a permalink only if it can be opened")
    func permalink() throws {
        let rss = try SampleFeedSet([Self.article, Self.article + "\nid: urn:isbn:1"]).document("all", .rss)
        #expect(rss.contains("<guid isPermaLink=\"true\">https://a.example/1</guid>"))
        #expect(rss.contains("<guid isPermaLink=\"false\">urn:isbn:1</guid>"))
    }

    @Test(
        "name the media type of images whose addresses tell it",
        arguments: [
            ("https://a.b/x.jpg", "image/jpeg"), ("https://a.b/x.PNG?a=.gif", "image/png"),
            ("https://a.b/x.webp#y", "image/webp"), ("https://a.b/x", nil), ("https://a.b/x.jpg/", nil),
            ("https://a.gif/", nil),
        ])
    func mediaType(address: String, type: String?) throws {
        let document = "\(Self.article)\nimages: [{url: \"\(address)\"}]"
        let atom = try SampleFeedSet([document]).document("all", .atom)
        #expect(atom.contains("type=\"image/") == (type != nil))
        if let type { #expect(atom.contains("type=\"\(type)\" medium=\"image\"")) }
    }
}
