import CatalogSupport
import Text

@testable import Articles
@testable import Feeds

extension Article {
    /// An article for a test; it has a unique id unless one is given.
    static func sample(
        _ path: String = "a.md", id: String? = nil, title: String = "Title", link: String? = nil,
        date: String = "2023-08-10",
        updated: String? = nil, author: String? = nil, category: String? = nil, type: String? = nil,
        quality: Double? = nil,
        heat: Double? = nil, provider: String? = nil, domain: String = "example.org", logos: [Image] = [],
        topics: [String] = [], isPublished: Bool = true, others: [String: [String]]? = nil
    ) throws -> Article {
        let link = try WebAddress(link ?? "https://example.org/\(path)")
        return Article(
            path: path, identity: try id.map { try PermanentID($0) } ?? PermanentID(canonicalOf: link),
            title: title, link: link,
            excerpt: nil, published: try Timestamp(date), updated: try updated.map { try Timestamp($0) },
            author: author,
            category: category, type: type, quality: quality, heat: heat, ampLink: nil, cachedAMPLink: nil,
            provider: Provider(domain: try DomainName(domain), name: provider, images: logos),
            topics: topics.map(Topic.init),
            images: [], related: [], isPublished: isPublished, otherFields: others)
    }
}

extension Image {
    /// An image with a file name on example.org.
    static func sample(_ name: String, width: Int? = nil, height: Int? = nil) throws -> Image {
        Image(address: try WebAddress("https://example.org/\(name)"), width: width, height: height)
    }
}

extension SelectionRules {
    /// Rules for the end of 2023, adjusted by the test.
    static func sample(_ change: (inout SelectionRules) -> Void = { _ in }) -> SelectionRules {
        // 2023-12-31T00:00:00Z
        var rules = SelectionRules(now: Timestamp(seconds: 1_703_980_800))
        change(&rules)
        return rules
    }
}

extension CatalogFeedSet {
    /// A feed set of these articles, with the test's rules.
    init(_ articles: [Article], site: Site = Site()) throws {
        try self.init(articles, rules: .sample(), site: site)
    }
}
