import Testing
import Text

@testable import Articles

@Suite("An article's bytes")
struct ArticleBytesTests {
    static func article() throws -> Article {
        let page = try WebAddress("https://www.example.org/a?b=c#d")
        let image = Image(address: try WebAddress("https://example.org/i.png"), width: 640, height: nil)
        return Article(
            path: "a.md", identity: try PermanentID("urn:ex:1"), title: "Títle 😀", link: page, excerpt: "",
            published: try Timestamp("0001-01-01T00:00:00.000000001Z"), updated: try Timestamp("9999-12-31"),
            author: nil, language: try LanguageTag("de-AT"), category: "news", type: nil, quality: -0.5,
            heat: .infinity, ampLink: page,
            cachedAMPLink: nil,
            provider: Provider(domain: try DomainName("www.www.example.org"), name: nil, images: [image]),
            topics: [Topic("C++"), Topic("Ａ東京")], images: [image, image],
            related: [
                RelatedArticle(title: "R", link: page, published: nil, provider: "P"),
                RelatedArticle(
                    title: "S", link: page, published: Timestamp(seconds: -1, nanoseconds: 5), provider: ""),
            ],
            isPublished: false,
            enclosures: [
                Enclosure(address: page, type: "audio/mpeg", length: 0, duration: 9_007_199_254_740_991),
                Enclosure(address: page, type: "a/b", length: nil, duration: nil),
            ], dependsOnFiles: true)
    }

    @Test("give back the article, whatever it has and lacks")
    func roundTrip() throws {
        let article = try Self.article()
        var bare = article
        (bare.excerpt, bare.updated, bare.category, bare.quality, bare.heat) = (nil, nil, nil, nil, nil)
        (bare.language, bare.ampLink, bare.topics, bare.images, bare.related) = (nil, nil, [], [], [])
        (bare.enclosures, bare.dependsOnFiles) = (nil, nil)
        for article in [article, bare] {
            let read = try article.bytes.withUnsafeBytes { try Article(bytes: $0, path: "a.md") }
            #expect(read == article)
            #expect(read.identity.isWebAddress == article.identity.isWebAddress)
        }
    }

    @Test("are refused where some are missing or too many, and never read beyond their end")
    func damage() throws {
        let bytes = try Self.article().bytes
        for length in 0..<bytes.count {
            #expect(throws: DamagedArticleError.self) {
                try bytes[..<length].withUnsafeBytes { try Article(bytes: $0, path: "a.md") }
            }
        }
        #expect(throws: DamagedArticleError.self) {
            try (bytes + [0]).withUnsafeBytes { try Article(bytes: $0, path: "a.md") }
        }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0xFF
            _ = damaged.withUnsafeBytes { try? Article(bytes: $0, path: "a.md") }
        }
    }
}
