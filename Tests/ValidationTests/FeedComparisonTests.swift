import Testing

@testable import Validation

@Suite("Feeds that are checked together")
struct FeedComparisonTests {
    private func found(_ feeds: [(path: String, example: Example)]) -> [String] {
        var comparison = FeedComparison()
        for (path, example) in feeds {
            guard let identity = FeedValidator().review(of: example.document).identity else { continue }
            comparison.add(identity, of: path)
        }
        return comparison.diagnostics.map { "\($0.path): \($0.diagnostic.rule.id)" }
    }

    private func feed(_ id: String, _ address: String, _ title: String = "News") -> Example {
        .atomFeed(
            "<id>urn:x-a:\(id)</id><title>\(title)</title><link rel=\"self\" href=\"https://example.com/\(address)\"/>"
        )
    }

    @Test("have an id and an address of their own")
    func shared() {
        #expect(found([("a.atom", feed("a", "a.atom")), ("b.atom", feed("b", "b.atom"))]).isEmpty)
        #expect(
            found([("a.atom", feed("a", "a.atom")), ("b.atom", feed("a", "b.atom"))])
                == ["b.atom: feed-id-shared"])
        #expect(
            found([("a.atom", feed("a", "b.atom")), ("b.atom", feed("b", "b.atom"))])
                == ["a.atom: self-link-shared"])
        let json = Example.jsonFeed("\"feed_url\": \"https://example.com/a\"")
        #expect(found([("a", feed("a", "a")), ("b.json", json)]) == ["b.json: self-link-shared"])
    }

    @Test("may be archives or pages of one feed")
    func documentsOfOneFeed() {
        let archive = Example.atomFeed(
            "<id>urn:x-a:a</id><fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>")
        let page = Example.atomFeed(
            "<id>urn:x-a:a</id><link rel=\"previous\" href=\"https://example.com/1\"/>")
        #expect(found([("a.atom", feed("a", "a.atom")), ("b.atom", archive), ("c.atom", page)]).isEmpty)
    }

    @Test("may be exact copies, and may lack both")
    func copies() {
        #expect(found([("a.atom", feed("a", "a.atom")), ("old/b.atom", feed("a", "a.atom"))]).isEmpty)
        let bare = Example.document("<rss version=\"2.0\"><channel><title>News</title></channel></rss>")
        #expect(found([("a.rss", bare), ("b.rss", bare), ("c.rss", .document("<html/>"))]).isEmpty)
    }
}
