import Testing

@testable import Validation

@Suite("What specifications do not forbid")
struct SeverityTests {
    private static let entry = """
        <entry><id>https://example.com/1</id><title>One</title><updated>2024-01-02T03:04:05Z</updated>\
        <content>First.</content></entry>
        """
    private static let channel = """
        <channel><title>News</title><link>https://example.com/</link><description>What is new.</description>\
        <language>en</language></channel></rss>
        """
    private static let collection = """
        <app:collection xmlns:app="http://www.w3.org/2007/app" href="/1"><title>News</title></app:collection>
        """
    private static let alternate = "<link href=\"https://example.com/1\"/>"

    private static func netscape(_ identifiers: String) -> Example {
        .document("<!DOCTYPE rss \(identifiers)>\n<rss version=\"0.91\">\(channel)")
    }

    private static func date(_ value: String) -> Example { .rssItem("<pubDate>\(value)</pubDate>") }

    private static func author(_ value: String) -> Example { .rssItem("<author>\(value)</author>") }

    private static func content(_ attributes: String) -> Example {
        .rssItem("<media:content url=\"https://example.com/1.png\" \(attributes)/>")
    }

    private static func category(_ outer: String, _ inner: String) -> Example {
        .rssChannel(
            "<itunes:category text=\"\(outer)\"><itunes:category text=\"\(inner)\"/></itunes:category>")
    }

    @Test(
        "is no error",
        arguments: [
            (.rssItem("<dcterms:created>1850?</dcterms:created>"), ["dc-date"]),
            (.rssItem("<dc:date>2024-01-02T03:04:05</dc:date>"), ["dc-date"]),
            (.rssItem("<dc:language>en, fr</dc:language>"), ["dc-language"]),
            (entity("text/xml-external-parsed-entity"), []),
            (entity("application/xml-external-parsed-entity"), []),
            (entity("application/xml"), ["atom-content-xml-text"]),
            (.rssItem("<a:b xmlns:a=\"example.com/ns\">1</a:b>"), ["namespace-relative"]),
            (
                .document("<!DOCTYPE rss [ <!-- none --> ]>\n<rss version=\"2.0\">\(channel)"),
                ["xml-doctype-needless", "feed-empty", "rss-self-link-missing"]
            ),
            (json { Array($0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) }, ["json-encoding"]),
            (
                json { $0.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 0xFF)] } },
                ["json-encoding"]
            ),
        ] as [(Example, [String])])
    func advice(example: Example, rules: [String]) {
        let diagnostics = FeedValidator().diagnostics(in: example.document)
        #expect(diagnostics.map(\.rule.id) == rules && !diagnostics.contains { $0.rule.severity == .error })
    }

    @Test("is told once: entities that a document declares itself are not errors of their own")
    func entities() {
        let document = Example.document(
            "<!DOCTYPE rss [<!ENTITY a \"1\">]>\n<rss version=\"2.0\">"
                + Self.channel.replacing("News", with: "&a; &b;"))
        #expect(document.brokenRules.filter { $0.hasPrefix("xml-") } == ["xml-doctype", "xml-entity"])
    }

    private static func entity(_ type: String) -> Example {
        .atomEntry("<content type=\"\(type)\">A <b xmlns=\"urn:ab:c\">map</b>.</content>")
    }

    private static func json(_ encode: @escaping @Sendable (String) -> [UInt8]) -> Example {
        let text = String(decoding: Example.jsonItem("\"title\": \"é\"").document, as: UTF8.self)
        return .described("") { encode(text) }
    }

    @Test(
        "is right or a warning",
        arguments: [
            (.document("<!DOCTYPE html>\n<rss version=\"2.0\">\(channel)"), ["xml-doctype-needless"]),
            (.document("<!doctype rss>\n<rss version=\"2.0\">\(channel)"), ["xml-not-well-formed"]),
            (
                .document(
                    "<!DOCTYPE rss SYSTEM \"https://example.com/a.dtd\">\n<rss version=\"0.91\">\(channel)"),
                ["xml-doctype-needless"]
            ),
            (
                .document("<!DOCTYPE feed [<!ELEMENT feed ANY>]>\n<feed xmlns=\"\(Namespace.atom)\"/>"),
                ["xml-doctype", "atom-feed-missing"]
            ),
            (netscape("SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\""), []),
            (
                netscape(
                    "PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"https://example.com/rss-0.91.dtd\""
                ),
                []
            ),
            (.atomFeed(entry + entry), ["atom-entry-duplicate"]),
            (
                .atomFeed(entry + entry + entry),
                ["atom-entry-duplicate", "atom-entry-ids-alike", "atom-updated-identical"]
            ),
            (category("Arts &amp; Entertainment", "Poetry"), ["itunes-category-former"]),
            (.rssChannel("<itunes:category text=\"Talk Radio\"/>"), ["itunes-category-former"]),
            (category("International", "Dutch"), ["itunes-category-former"]),
            (category("International", "Klingon"), ["itunes-category", "itunes-category-former"]),
            (date("Tue, 02 Jan 2024 03:04:05 +0100 (CET)"), []),
            (date("Tue (a day), 02 (the (very) second) Jan 2024 03:04:05 GMT"), []),
            (date("Tue, 02 Jan 2024 03 : 04 : 05 GMT (\\))"), []),
            (date("Tue,\n  02 Jan 2024\n\t03:04:05 GMT"), []),
            (date("Tue,02 Jan 2024 03:04 GMT"), []),
            (date("Tue,\n02 Jan 2024 03:04:05 GMT"), ["rss-item-date"]),
            (date("Tue, 02 Jan 2024 03:04:05 GMT (open"), ["rss-item-date"]),
            (date("Tue, 02Jan2024 03:04:05 GMT"), ["rss-item-date"]),
            (date("Tue, 02 Jan 24 03:04:05 GMT"), ["rss-date-short-year"]),
            (content("type=\"\""), ["media-attribute-empty"]),
            (content("width=\" \" height=\"\""), ["media-attribute-empty"]),
            (content("width=\"wide\""), ["media-number"]),
            (.rssItem("<media:thumbnail url=\"\"/>"), ["media-address"]),
            (author("mailto:jane@example.com"), ["rss-mail-link"]),
            (author("mailto:jane@example.com?subject=A%20b&amp;body=c"), ["rss-mail-link"]),
            (author("mailto:jane@example.com,joe@example.com (Jane)"), ["rss-mail-link"]),
            (author("jane@example.com?subject=News"), ["rss-mail-link"]),
            (author("mailto:jane"), ["rss-mail"]),
            (author("mailto:jane@example.com?subject"), ["rss-mail"]),
            (.rssChannel("<skipHours><hour>24</hour></skipHours>"), ["rss-skip-hours-24"]),
            (.rssChannel("<skipHours><hour>25</hour></skipHours>"), ["rss-skip-hours"]),
            (
                .atomEntry(
                    "<link rel=\"https://example.com/rel&#10;\" href=\"https://example.com/2\"/>\(alternate)"),
                ["atom-link-rel-space"]
            ),
            (
                .atomEntry("<link rel=\" via\" href=\"https://example.com/2\"/>\(alternate)"),
                ["atom-link-rel"]
            ),
            (.atomFeed("<thr:in-reply-to ref=\"urn:isbn:0\"/>"), ["thread-place"]),
            (.atomEntry(collection), ["app-collection-place"]),
        ] as [(Example, [String])])
    func severity(example: Example, rules: [String]) {
        let lacking = RuleBookTests.lacking.map(\.id)
        let broken = example.brokenRules.filter { !lacking.contains($0) && $0 != "rss-mail-name" }
        #expect(Set(broken) == Set(rules))
    }
}
