import Testing

@testable import Validation

@Suite("Values that readers refuse")
struct RefusedValueTests {
    private static func html(_ html: String) -> Example {
        .rssItem("<description><![CDATA[\(html)]]></description>")
    }

    private static func link(_ href: String) -> Example { html("<a href=\"\(href)\">One</a>") }

    private static func content(_ type: String, _ content: String) -> Example {
        .atomEntry("<content type=\"\(type)\">\(content)</content>")
    }

    private static func person(_ mail: String) -> Example {
        .atomFeed("<author><name>Jane</name><email>\(mail)</email></author>")
    }

    private static func rating(_ scheme: String, _ value: String) -> Example {
        .rssItem("<media:rating scheme=\"\(scheme)\">\(value)</media:rating>")
    }

    private static func restriction(_ type: String, _ value: String) -> Example {
        .rssItem("<media:restriction relationship=\"allow\" type=\"\(type)\">\(value)</media:restriction>")
    }

    private static func credit(_ attributes: String) -> Example {
        .rssItem("<media:credit \(attributes)>Jane</media:credit>")
    }

    private static func burner(_ element: String) -> String {
        element.replacing(
            " ", with: " xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\" ", maxReplacements: 1
        )
    }

    private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">"
    private static let division = "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
    private static let trackback = "xmlns:trackback=\"http://madskills.com/public/xml/rss/module/trackback/\""
    private static let rdf = "xmlns:rdf=\"\(Namespace.rdf)\" rdf:resource"
    private static let geourl = "xmlns:geourl=\"http://geourl.org/rss/module/\""

    @Test(
        "in namespaces and Apple's elements",
        arguments: [
            (.rssItem("<a:b xmlns:a=\"https://example.com/\nns\">1</a:b>"), ["namespace-name"]),
            (.rssItem("<a:b xmlns:a=\"ns\">1</a:b>"), ["namespace-relative"]),
            (.rssItem("<a:b xmlns:a=\"#RowsetSchema\">1</a:b>"), ["namespace-relative"]),
            (
                .rssItem("<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/ \">A</dc:creator>"),
                ["namespace-name"]
            ),
            (.rssItem("<a:b xmlns:a=\"com-wordpress:feed-additions:1\">1</a:b>"), []),
            (.rssItem("<a:b xmlns:a=\"DAV:\">1</a:b>"), []),
            (.rssItem("<a xmlns=\"\">1</a>"), ["rss-element-unknown"]),
            (.rssItem("<itunes:explicit>Yes</itunes:explicit>"), ["itunes-explicit-former"]),
            (.rssItem("<itunes:explicit>True</itunes:explicit>"), []),
            (.rssItem("<itunes:block>true</itunes:block>"), ["itunes-yes"]),
            (.rssChannel("<itunes:complete/>"), ["itunes-yes"]),
            (.rssChannel("<itunes:complete>no</itunes:complete>"), []),
        ] as [(Example, [String])])
    func names(example: Example, rules: [String]) {
        #expect(example.brokenRules == rules)
    }

    @Test(
        "in addresses and names of people",
        arguments: [
            (person("jäne@example.com"), ["atom-person-email"]),
            (person("jane@exämple.com"), ["atom-person-email"]),
            (person("jane(at)example.com@"), ["atom-person-email"]),
            (person("jane doe@example.com"), ["atom-person-email"]),
            (person("\"jane doe\"@example.com"), []),
            (person("\"jane\"doe\"@example.com"), ["atom-person-email"]),
            (person("o'neil+rss=a@[192.0.2.1]"), []), (person("jane@[a b]"), ["atom-person-email"]),
            (.atomEntry("<id>tag:jane+doe@example.com,2024:1</id>"), ["address-tag-authority"]),
            (.atomEntry("<id>tag:jane.doe_1@example.com,2024:1+ü</id>"), []),
            (.atomEntry("<id>tag:exämple.com,2024:1</id>"), ["address-tag-authority"]),
            (.rssItem("<link>https://example.com/#a#b</link>"), ["address-characters"]),
            (.rssItem("<guid>https://example.com/#a#b</guid>"), ["address-characters"]),
            (.rssItem("<dc:language/>"), ["dc-language"]),
            (.rssItem("<dc:language>English</dc:language>"), ["dc-language"]),
            (.rssItem("<dc:language>de</dc:language>"), []),
            (.atomEntry("<link title=\"A &amp;amp; B\" href=\"https://example.com/1\"/>"), ["title-entity"]),
            (.atomEntry("<link title=\"A &amp; B\" href=\"https://example.com/1\"/>"), []),
        ] as [(Example, [String])])
    func people(example: Example, rules: [String]) {
        #expect(example.brokenRules == rules)
    }

    @Test(
        "in Media RSS",
        arguments: [
            (rating("urn:mpaa", "PG-13"), []), (rating("urn:mpaa", "adult"), ["media-rating-scheme"]),
            (rating("mpaa", "pg"), ["media-scheme"]), (rating("", "adult"), ["media-attribute-empty"]),
            (rating("urn:v-chip", "tv-y7-fv"), []), (rating("urn:v-chip", "13"), ["media-rating-scheme"]),
            (rating("urn:icra", "r (cz 1 lz 1 nz 1 oz 1 vz 1)"), []),
            (rating("urn:icra", "cz 1"), ["media-rating-scheme"]),
            (rating("https://example.com/ratings", "12"), []),
            (restriction("country", "de AT"), []), (restriction("country", "all"), []),
            (restriction("country", "de xq qx zzz"), ["media-restriction"]),
            (restriction("country", "uk"), ["media-restriction"]),
            (restriction("country", ""), ["media-restriction"]),
            (restriction("uri", "https://example.com urn:yahoo"), []),
            (restriction("uri", "example.com"), ["media-restriction"]), (restriction("sharing", ""), []),
            (.rssItem("<media:category scheme=\"music\">a/b</media:category>"), ["media-scheme"]),
            (.rssItem("<media:category scheme=\"urn:flickr:tags\">a b</media:category>"), []),
            (credit("role=\"photographer\""), []), (credit("role=\"friend\""), ["media-credit-role-unknown"]),
            (credit("role=\"owner\" scheme=\"urn:yvs\""), []),
            (credit("role=\"author\" scheme=\"urn:yvs\""), ["media-credit-role-unknown"]),
            (credit("role=\"friend\" scheme=\"https://example.com/roles\""), []),
            (credit("role=\"friend\" scheme=\"roles\""), ["media-scheme"]),
            (
                .rssItem("<media:group><media:content url=\"urn:ab:c\"/><title>A</title></media:group>"),
                ["media-group-single", "media-address-scheme", "media-plain-element"]
            ),
        ] as [(Example, [String])])
    func media(example: Example, rules: [String]) {
        #expect(example.brokenRules == rules)
    }

    @Test(
        "in extensions",
        arguments: [
            (.rssItem("<trackback:ping \(trackback)>https://example.com/1</trackback:ping>"), []),
            (.rssItem("<trackback:ping \(trackback) \(rdf)=\"https://example.com/1\"/>"), []),
            (.rssItem("<trackback:ping \(trackback) \(rdf)=\"/1\"/>"), ["trackback-address"]),
            (
                .atomFeed("<trackback:ping \(trackback)>https://example.com/1</trackback:ping>"),
                ["trackback-place"]
            ),
            (.atomEntry("<thr:reply ref=\"urn:isbn:0\"/>"), ["thread-unknown"]),
            (.rssChannel(burner("<feedburner:info uri=\"a\"/>")), []),
            (
                .rssChannel(burner("<feedburner:awareness >a b</feedburner:awareness>")),
                ["address-characters"]
            ),
            (
                .rssChannel(
                    burner("<feedburner:info />") + burner("<feedburner:info />")
                        + burner("<feedburner:feedFlare href=\"x\" src=\"urn:ab:c\"/>")),
                ["feedburner-repeated", "feedburner-address"]
            ),
            (.rssItem("<geourl:latitude \(geourl)>91</geourl:latitude>"), ["icbm-pair", "icbm-range"]),
        ] as [(Example, [String])])
    func extensions(example: Example, rules: [String]) {
        #expect(example.brokenRules.sorted() == rules.sorted())
    }

    @Test(
        "in content",
        arguments: [
            (content("image/svg+xml", "\(svg)<text>A</text></svg>"), []),
            (content("image/svg+xml", "\(svg)A</svg>"), ["svg-text"]),
            (content("image/svg+xml", "A \(svg)</svg>"), ["atom-content-xml-text"]),
            (content("text/xml", "<a xmlns=\"\"/> and <b xmlns=\"\"/>"), ["atom-content-xml-text"]),
            (content("text/xml", "<a xmlns=\"\"/><b xmlns=\"\"/>"), ["atom-content-xml"]),
            (content("application/xhtml+xml", "<html xmlns=\"\"/>"), ["atom-content-namespace"]),
            (content("application/xhtml+xml", "\(division)A</div>"), []),
            (content("xhtml", "<div>A</div>"), ["atom-xhtml-div"]),
            (content("xhtml", "\(division)<p xmlns=\"\">A</p></div>"), ["xhtml-namespace"]),
            (link("posts https://example.com/1"), ["html-address"]),
            (link("https://https://example.com/1"), ["html-address"]),
            (link("http://http//example.com/1"), ["html-address"]),
            (link("htps://example.com/1"), ["html-address"]), (link("http:example.com"), ["html-address"]),
            (link("https://exam ple.com/1"), ["html-address"]), (link("https:///1"), ["html-address"]),
            (link("https://example.com/#a#b"), ["html-address"]),
            (link(" https://example.com/a b?c=https://example.org "), []),
            (link("/search?for=https://example.org"), ["html-relative-reference"]),
            (link("file:///home/jane/1.html"), ["html-address"]),
            (link("C:\\1.html"), ["html-address"]), (link("sms:+1"), []),
            (link("mailto:jane@example.com"), []),
            (html("<iframe src=\"https://example.com/1\"></iframe>"), ["html-iframe"]),
            (.jsonItem("\"content_text\": \"\\udc00\""), ["json-surrogate"]),
            (.jsonItem("\"content_text\": \"\\ud83d\\ude00\""), []),
            (.jsonItem("\"_a\": {\"\\ud83d\": 1}"), ["json-surrogate"]),
        ] as [(Example, [String])])
    func contents(example: Example, rules: [String]) {
        #expect(example.brokenRules == rules)
    }
}
