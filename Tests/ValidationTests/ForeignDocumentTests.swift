import Foundation
import Testing

@testable import Validation

@Suite("Documents that are no feeds")
struct ForeignDocumentTests {
    private static let rss = String(decoding: Example.rssChannel("").document, as: UTF8.self)

    private func messages(_ bytes: [UInt8]) -> [String] {
        FeedValidator().diagnostics(in: bytes).map {
            "\($0.line):\($0.column): \($0.message) [\($0.rule.id)]"
        }
    }

    @Test(
        "are called what they are",
        arguments: [
            ("<!doctype html>\n<html lang=en><p>Not found", "2:1: an HTML page, not a feed"),
            ("\u{FEFF}\n<!-- a > b -->\n<HTML/>", "3:1: an HTML page, not a feed"),
            ("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"urn:a:b\"/>", "an HTML page, not a feed"),
            ("", "1:1: the document is empty"), (" \n", "the document is empty"),
            ("404 page not found", "1:1: plain text, not a feed"),
            (
                "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n\(rss)",
                "1:1: HTTP headers come before the feed, which begins in line 4"
            ),
            (
                "<br />\n<b>Notice</b>: a\n<?xml version=\"1.0\"?>\n\(rss)",
                "1:1: text, such as a message of a program, comes before the feed, which begins in line 3"
            ),
            ("Warning: a\n\(rss)", "which begins in line 2"),
            ("{\"name\": \"a\", \"version\": \"1.0.0\", \"scripts\": {}}", "1:1: a package.json, not a feed"),
            ("{}", "1:1: an empty JSON object, not a feed"), ("{\"a\": 1}", "1:1: other JSON, not a feed"),
            ("{\"error\": \"not found\"}", "an error message of an API, not a feed"),
        ])
    func names(text: String, message: String) {
        let messages = messages(Array(text.utf8))
        #expect(messages.count == 1 && messages[0].contains(message), "\(messages)")
    }

    @Test(
        "are recognized by their first bytes",
        arguments: [
            ([0x1F, 0x8B, 0x08, 0x00], "gzip"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
        ] as [([UInt8], String)])
    func signatures(bytes: [UInt8], name: String) {
        let messages = messages(bytes)
        #expect(messages.count == 1 && messages[0].contains(name) && messages[0].contains("[not-a-feed]"))
    }

    @Test(
        "do not hide a feed with another mistake",
        arguments: [
            "<!DOCTYPE html>\n\(rss)", "\n<?xml version=\"1.0\"?>\n\(rss)", "<!-- <html> -->\n\(rss)",
            "{\"version\": \"https://jsonfeed.org/version/1\"}", "{\"items\": 1", "<br>", "<p><rss",
        ])
    func feeds(text: String) {
        let rules = FeedValidator().diagnostics(in: Array(text.utf8)).map(\.rule.id)
        #expect(rules.contains("not-a-feed") == (text == "<p><rss") && !rules.contains("json-not-a-feed"))
    }

    @Test("tell one missing namespace once, at the root, with its uses")
    func prefixes() {
        let text = """
            <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>
            <description>What is new.</description><item><title>One</title><guid>https://example.com/1</guid>
            <dc:creator>Jane</dc:creator><dc:date>2024</dc:date><x:y x:z="1"/></item></channel></rss>
            """
        let found = messages(Array(text.utf8)).filter { $0.contains("[xml-undeclared-prefix]") }
        #expect(
            found == [
                """
                1:1: the prefix “dc” is used 2 times, but not declared; write \
                xmlns:dc="http://purl.org/dc/elements/1.1/" in the root element [xml-undeclared-prefix]
                """,
                """
                1:1: the prefix “x” is used 2 times, but not declared; write xmlns:x="…" in the root element \
                [xml-undeclared-prefix]
                """,
            ])
    }

    @Test(
        "name the character that XML does not allow, wherever it is",
        arguments: [
            ("<title><![CDATA[a\u{8}b]]></title>", "U+0008"), ("<title>a\u{1}b</title>", "U+0001"),
            ("<title><!-- \u{1B} --></title>", "U+001B"), ("<title>\u{FFFF}</title>", "U+FFFF"),
            ("<category domain=\"a\u{B}\"/>", "U+000B"),
        ])
    func characters(fragment: String, name: String) {
        let messages = messages(Example.rssChannel(fragment).document)
        let expected = "the character \(name) is not allowed in XML; remove it [xml-not-well-formed]"
        #expect(messages.count == 1 && messages[0].hasSuffix(expected), "\(messages)")
    }

    @Test("points at the declaration of a wrong namespace")
    func declaration() {
        let text = Self.rss.replacing(
            Namespace.declarations,
            with: "\n xmlns:atom=\"\(Namespace.atom)\"\n xmlns:media=\"http://search.yahoo.com/mrss\""
        )
        .replacing("<guid>", with: "<media:thumbnail url=\"https://example.com/1\"/><guid>")
        let messages = messages(Array(text.utf8))
        #expect(
            messages.count == 1 && messages[0].hasPrefix("3:2: ")
                && messages[0].hasSuffix("[media-namespace]"))
    }

    @Test(
        "name the element with a wrong value, and what to write instead",
        arguments: [
            (
                .rssItem("<author>Jane Doe</author>"),
                "author: expected an e-mail address; for a name alone use dc:creator"
            ),
            (.rssItem("<link>/1</link>"), "link “/1”: expected a whole address, with a scheme"),
            (.rssChannel("<ttl>1 h</ttl>"), "ttl “1 h”: expected digits only"),
            (
                .rssItem("<wfw:comment>1</wfw:comment>"),
                "wfw:comment “1”: expected a whole address, with a scheme"
            ),
            (.rssItem("<itunes:duration>1 h</itunes:duration>"), "itunes:duration “1 h”: expected"),
            (.atomEntry("<id>1</id>"), "id “1”: expected a whole address, with a scheme"),
        ] as [(Example, String)])
    func elements(example: Example, message: String) {
        let messages = messages(example.document)
        #expect(messages.count == 1 && messages[0].contains(": \(message)"), "\(messages)")
    }
}
