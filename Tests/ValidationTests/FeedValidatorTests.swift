import Testing

@testable import Validation

@Suite("A validator of feeds")
struct FeedValidatorTests {
    func rules(_ text: String) -> [String] {
        FeedValidator().diagnostics(in: Array(text.utf8)).map(\.rule.id)
    }

    @Test("takes the DOCTYPE that Netscape gave RSS 0.91, and no guid there")
    func netscape() {
        let text = """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
              "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>A</title><link>https://a.example/</link>
            <description>B</description><language>en</language><item><title>C</title></item></channel></rss>
            """
        #expect(rules(text).isEmpty)
        #expect(rules(text.replacing("DTD RSS 0.91", with: "DTD")) == ["xml-doctype-needless"])
    }

    @Test("does not miss what lies beyond the place where reading ended")
    func partial() {
        #expect(rules("<rss version=\"2.0\"><channel><title>A & B</title>") == ["xml-not-well-formed"])
    }

    @Test("reports a hundred diagnostics of a rule, and says that there are more")
    func many() {
        let items = (1...150).map { "<item><guid>\($0)</guid><title>A</title></item>" }.joined()
        let text = Example.rssChannel(items).document
        let diagnostics = FeedValidator().diagnostics(in: text)
        #expect(
            diagnostics.count == 100
                && diagnostics.last?.message.hasSuffix("(further ones are not reported)") == true)
    }

    @Test("leaves alone what extensions call an item")
    func foreignItem() {
        let text = Example.rssItem("<other:item xmlns:other=\"urn:other\"><item/></other:item>").document
        #expect(FeedValidator().diagnostics(in: text).isEmpty)
    }

    @Test("finds the format by the bytes", arguments: [" \n{}", "\u{FEFF}{}", "<a/>", ""])
    func formats(text: String) {
        let isJSON = text.contains("{")
        #expect(rules(text).contains { $0.hasPrefix("json-") } == isJSON)
    }

    @Test(
        "reads JSON of UTF-16, and says that it should be UTF-8",
        arguments: [("\u{FEFF}", false), ("\u{FEFF}", true), ("", false), ("", true)])
    func wideJSON(mark: String, isBigEndian: Bool) {
        let text = mark + String(decoding: Example.jsonFeed("\"title\": \"Ü\"").document, as: UTF8.self)
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        let expected = (mark.isEmpty ? [] : ["json-byte-order-mark"]) + ["json-encoding"]
        #expect(FeedValidator().diagnostics(in: bytes).map(\.rule.id) == expected)
    }

    @Test("judges the beginning of a long text, but all of its Base64")
    func long() {
        let text = String(repeating: "&lt;b>A&lt;/b> ", count: 100_000)
        #expect(
            FeedValidator().diagnostics(
                in: Example.rssItem("<description>&lt;i>\(text)&lt;/i></description>").document
            ).map(\.rule.id) == ["size-large"])
        let base = String(repeating: "QUJD\n", count: 300_000)
        for (end, count) in [("QQ==", 0), ("QQ", 1)] {
            let content = "<content type=\"image/png\">\(base)\(end)</content>"
            let diagnostics = FeedValidator(ignoring: ["size-large"]).diagnostics(
                in: Example.atomEntry(content).document)
            #expect(diagnostics.map(\.rule.id) == Array(repeating: "atom-content-base64", count: count))
        }
    }

    @Test("refuses what is too large without reading it")
    func size() {
        let diagnostics = FeedValidator(maximumSize: 10).diagnostics(in: Array("<rss version=\"2.0\"/>".utf8))
        #expect(diagnostics.map(\.rule.id) == ["too-large"] && diagnostics.first?.line == 1)
    }
}
