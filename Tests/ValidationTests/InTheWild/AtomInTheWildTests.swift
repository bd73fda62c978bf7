import Testing

@testable import Validation

@Suite("Atom and JSON feeds in the wild")
struct AtomInTheWildTests {
    func errors(in document: [UInt8]) -> [String] {
        FeedValidator().diagnostics(in: document).filter { $0.rule.severity == .error }.map(\.rule.id)
    }

    @Test(
        "feeds as they are in the wild pass without an error",
        arguments: WildAtom.blogs + WildAtom.services + WildAtom.forms + WildAtom.json)
    func valid(_ feed: WildFeed) {
        let errors = errors(in: feed.document)
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test(
        "what is not valid is told, and nothing else",
        arguments: zip(
            WildAtom.flawed,
            [
                ["atom-feed-missing", "atom-misplaced-element"], ["atom-id"],
                ["atom-misplaced-element", "atom-misplaced-element"],
            ]))
    func flawed(_ feed: WildFeed, expected: [String]) {
        #expect(errors(in: feed.document) == expected)
    }

    @Test(
        "what Atom advises makes no error",
        arguments: [
            (.atomEntry("<id>https://example.com</id>"), ["atom-id-normal"]),
            (.atomEntry("<summary>One</summary><title type=\"html\">One</title>"), []),
            (.atomEntry("<content>First.</content>"), ["atom-summary-duplicate"]),
            (.atomEntry("<content type=\"html\">First.</content>"), []),
            (.atomEntry("<summary>List&lt;Int> and a &lt; b &amp; c</summary>"), []),
            (.atomEntry("<rights>&amp;copy; 2024</rights>"), ["atom-text-html"]),
            (.atomEntry("<published>2024-01-02T04:04:05+01:00</published>"), []),
            (.atomEntry("<published>2024-01-02T03:04:05.1Z</published>"), ["atom-date-order"]),
            (.atomEntry("<source><id>HTTP://A</id><title/><updated/></source>"), []),
            (.atomFeed("<link rel=\"enclosure\" href=\"/1\"/>"), ["atom-enclosure-length"]),
        ] as [(Example, [String])])
    func advice(example: Example, expected: [String]) {
        #expect([RuleGroup.atomAdvice].broken(in: example.document) == expected)
    }

    @Test(
        "ids have a normal form",
        arguments: [
            ("https://example.com/", true), ("https://example.com", false), ("https://example.com?a", false),
            ("HTTPS://example.com/", false), ("https://Example.com/", false), ("https://example.com/A", true),
            ("https://example.com:443/", false),
            ("https://example.com:80/", true), ("http://example.com:80/", false),
            ("http://[2001:DB8::1]/", false),
            ("https://A:B@example.com/", true), ("https://example.com/a/../b", false),
            ("https://example.com/a..b/...", true), ("https://example.com/?a=../b", true),
            ("https://example.com/%C3%BC", true), ("https://example.com/%c3%bc", false),
            ("https://example.com/%7Ea", false), ("https://example.com/%2F%20", true),
            ("https://example.com/%", true), ("https://example.com/%é%€日", true), ("https://", true),
            ("urn:uuid:60A76C80-D399-11D9-B93C-0003939E0AF6", true),
            ("URN:isbn:1", false), ("tag:Example.com,2024:../a", true), ("a/../b", true), ("", true),
        ])
    func normalForm(id: String, isNormal: Bool) {
        #expect((NormalAddress.problem(in: id) == nil) == isNormal)
    }

    @Test(
        "collections say what they take",
        arguments: [
            ("<app:accept/>", []), ("<app:accept> */* </app:accept>", []),
            ("<app:accept>application/atom+xml;type=entry</app:accept>", []),
            ("<app:accept>*/png</app:accept>", ["app-accept"]), ("<app:categories href=\"/c\"/>", []),
            ("<app:categories href=\"/c\" scheme=\"urn:x-a:b\"/>", ["app-categories"]),
            ("<app:categories scheme=\"b\"/>", ["app-categories"]),
        ] as [(String, [String])])
    func collections(content: String, expected: [String]) {
        let declaration = "xmlns:app=\"\(Namespace.publishing)\""
        let collection = """
            <app:collection \(declaration) href="/1"><title>News</title>\(content)</app:collection>
            """
        #expect(errors(in: Example.atomFeed(collection).document) == expected)
    }
}

/// Atom feeds and JSON Feeds as publishers write them.
enum WildAtom {}
