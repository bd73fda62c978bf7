import Foundation
import Testing
import Text

@testable import Validation

@Suite("Warnings")
struct WarningTests {
    func rules(_ example: Example, now: Date = Date(timeIntervalSince1970: 1_800_000_000)) -> [String] {
        [RuleGroup].warnings.broken(in: example.document, now: now)
    }

    @Test(
        "know the time by the second",
        arguments: [
            ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("2024-02-29T23:59:59.5+01:30", "Thu, 29 Feb 2024 23:59:59 +0130", 1_709_245_799),
            ("2024-01-02T03:04:00-05:00", "2 Jan 24 03:04 EST", 1_704_182_640),
            ("1969-12-31T23:59:59Z", "31 Dec 1969 23:59:59 UT", -1),
            ("2100-03-01T00:00:00Z", "Mon, 01 Mar 2100 00:00:00 Z", 4_107_542_400),
        ])
    func moments(internet: String, mail: String, seconds: Int) {
        #expect(Timestamp(internet: internet)?.seconds == Int64(seconds))
        #expect(Timestamp(mail: mail)?.seconds == Int64(seconds))
        #expect(Timestamp(internet: mail) == nil && Timestamp(mail: internet) == nil)
    }

    @Test(
        "allow dates up to a day from now",
        arguments: [(1_704_164_645, true), (1_704_164_645 - 86_400, true), (1_704_164_644 - 86_400, false)])
    func future(now: Int, isRight: Bool) {
        let now = Date(timeIntervalSince1970: TimeInterval(now))
        let date = "Tue, 02 Jan 2024 03:04:05 GMT"
        for example in [
            Example.rssItem("<pubDate>\(date)</pubDate>"),
            .rssChannel("<lastBuildDate>\(date)</lastBuildDate>"),
            .jsonItem("\"date_published\": \"2024-01-02T03:04:05Z\""),
        ] {
            #expect(rules(example, now: now) == (isRight ? [] : ["date-implausible"]))
        }
        let entry = Example.atomEntry("<published>2024-01-02T03:04:05Z</published>")
        #expect(rules(entry, now: now).contains("date-implausible") == !isRight)
    }

    @Test(
        "see text that was damaged",
        arguments: [
            ("Café, naïve, “quoted” – 日本 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 IRMÃ\u{A0}« Â »", nil), ("CafÃ©", "mojibake"),
            ("It\u{E2}\u{20AC}\u{2122}s", "mojibake"), ("It\u{E2}\u{80}\u{99}s", "mojibake"),
            ("\u{F0}\u{178}\u{2018}\u{8D}", "mojibake"), ("Â© 2024", "mojibake"), ("\u{92}", "control"),
            ("\u{7F}", "control"), ("\u{85}", nil), ("\u{FFFD}", "replacement"), ("\u{F8FF}", "private"),
            ("\u{E000}", "private"), ("\u{F0000}", "private"), ("\u{10FFFD}", "private"), ("\u{F900}ﬁ", nil),
        ] as [(String, String?)])
    func quality(text: String, kind: String?) {
        let quality = TextQuality(of: Array("a\(text)".utf8))
        #expect((quality.mojibake != nil) == (kind == "mojibake"))
        #expect((quality.replacements != nil) == (kind == "replacement"))
        #expect((quality.privateUse != nil) == (kind == "private"))
        if kind != "mojibake" { #expect((quality.controls != nil) == (kind == "control")) }
    }

    @Test(
        "see what turns the direction of writing",
        arguments: [
            ("One", false), ("\u{202E}One", true), ("\u{202E}One\u{202C}", false),
            ("One\u{202C}\u{2069}", false),
            ("\u{2067}\u{202B}One\u{2069}", false), ("\u{202B}\u{2067}One\u{202C}\u{2069}", true),
            ("\u{2066}One\u{202C}", true), ("\u{200F}One", false),
        ])
    func direction(text: String, isOpen: Bool) {
        #expect(BidirectionalText.isLeftOpen(text) == isOpen)
    }

    @Test(
        "judge titles by their type",
        arguments: [
            (Example.atomEntry("<title type=\"html\">One &lt;b>two&lt;/b> &amp;amp; &amp;lt;</title>"), []),
            (.atomEntry("<title>One &lt;b>two&lt;/b></title>"), ["title-html"]),
            (.atomEntry("<title type=\"html\">One &amp;amp;nbsp; two</title>"), ["title-entity"]),
            (.rssItem("<title>It&amp;#8217;s</title>"), ["title-entity"]),
            (.rssItem("<title>It&#8217;s &amp;lt;video> &amp; more; &lt;b></title>"), []),
        ])
    func titles(example: Example, expected: [String]) {
        #expect(rules(example) == expected)
    }

    @Test(
        "judge namespaces by their use",
        arguments: [
            (
                "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1\">Jane</dc:creator>",
                ["namespace-misspelled"]
            ),
            ("<a:b xmlns:a=\"urn:a\" xmlns:m=\"http://search.yahoo.com/mrss\">1</a:b>", []),
            ("<a10:updated xmlns:a10=\"http://www.w3.org/2005/Atom\">2024-01-02T03:04:05Z</a10:updated>", []),
            ("<creator xmlns=\"http://purl.org/dc/elements/1.1/\">Jane</creator>", ["namespace-prefix"]),
        ])
    func namespaces(fragment: String, expected: [String]) {
        #expect(rules(.rssItem(fragment)) == expected)
    }

    @Test(
        "judge HTML where it stands",
        arguments: [
            (Example.atomEntry("<content type=\"text\">&lt;script></content>"), []),
            (.atomEntry("<content type=\"html\">&lt;img src=\"/1\"></content>"), ["html-relative-reference"]),
            (
                .atomEntry(
                    "<content type=\"html\" xml:base=\"https://a.example/\">&lt;img src=\"/1\"></content>"),
                []
            ),
            (
                .atomEntry(
                    """
                    <content type="xhtml"><xhtml:div><xhtml:p onclick="go()"><xhtml:script/></xhtml:p>\
                    </xhtml:div></content>
                    """), ["html-event-handler", "html-script"]
            ),
            (.rssChannel("<description>A &lt;script>b&lt;/script></description>"), ["html-script"]),
            (.rssChannel("<description>A &lt;b>log&lt;/b></description>"), []),
            (.rssChannel("<xhtml:meta name=\"robots\" content=\"noindex\"/>"), []),
            (.jsonItem("\"content_html\": \"<script></script>\""), ["html-script"]),
            (.jsonItem("\"content_text\": \"<script></script>\""), []),
        ])
    func places(example: Example, expected: [String]) {
        #expect(rules(example).sorted() == expected)
    }

    @Test(
        "judge self links by what they name",
        arguments: [
            ("<link rel=\"self\" href=\"https://a.example/1\"/>", []),
            (
                "<link rel=\"http://www.iana.org/assignments/relation/self\" href=\"https://a.example/1\"/>",
                []
            ),
            ("<link href=\"https://a.example/\"/>", ["atom-self-link-missing"]),
            ("<link href=\"https://a.invalid/\"/>", []), ("<link href=\"https://outfeed.invalid\"/>", []),
            ("<link href=\"https://a.example/.invalid\"/>", ["atom-self-link-missing"]),
        ])
    func selfLinks(link: String, expected: [String]) {
        // Without the link that the example's frame would add.
        let text = """
            <feed xmlns="\(Namespace.atom)"><id>urn:a</id><title>A</title><updated>2024-01-02T03:04:05Z</updated>\
            <author><name>Jane</name></author>\(link)<entry><id>urn:b</id><title>B</title>\
            <updated>2024-01-02T03:04:05Z</updated><content>C</content></entry></feed>
            """
        #expect(rules(.document(text)) == expected)
    }

    @Test("are none for the feeds that Outfeed writes", arguments: try! Specimen.all())
    func ownFeeds(specimen: Specimen) {
        // The sample's image deliberately has another name than its channel.
        let diagnostics = FeedValidator(ignoring: ["rss-image-unlike-channel"]).diagnostics(
            in: specimen.bytes)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
    }
}
