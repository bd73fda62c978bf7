import Testing

@testable import XML

@Suite("The XML writer")
struct XMLWriterTests {
    @Test("writes an indented document that ends with a newline")
    func document() throws {
        var writer = try XMLWriter()
        writer.start("rss")
        writer.attribute("version", "2.0")
        writer.element("title", "Tom & “Jerry” <3")
        writer.start("empty")
        writer.attribute("href", "a\"b<c>&\n")
        writer.end()
        #expect(
            String(decoding: try writer.finish(), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0">
                  <title>Tom &amp; “Jerry” &lt;3</title>
                  <empty href="a&quot;b&lt;c&gt;&amp;&#10;"/>
                </rss>

                """)
    }

    @Test("leaves out optional elements and attributes without a value")
    func optional() throws {
        var writer = try XMLWriter()
        writer.start("a")
        writer.attribute("b", nil as XMLText?)
        writer.element("c", nil as XMLText?)
        #expect(String(decoding: try writer.finish(), as: UTF8.self).hasSuffix("<a/>\n"))
    }

    @Test("keeps a carriage return apart from a line feed, as parsers would not")
    func carriageReturn() throws {
        var writer = try XMLWriter()
        writer.element("a", "x\r\ny")
        #expect(String(decoding: try writer.finish(), as: UTF8.self).contains("<a>x&#13;\ny</a>"))
    }
}

@Suite("XML text")
struct XMLTextTests {
    static let forbidden: [String] =
        (0..<0x20).filter { ![9, 10, 13].contains($0) }.map { String(Unicode.Scalar(UInt8($0))) }
        + ["\u{FFFE}", "\u{FFFF}"]

    @Test("drops what XML 1.0 forbids, wherever it stands", arguments: forbidden)
    func drops(character: String) {
        for padding in 0..<40 {
            let before = String(repeating: "é", count: padding)
            #expect(XMLText("\(before)\(character)b").string == "\(before)b")
        }
    }

    @Test(
        "keeps what XML 1.0 allows",
        arguments: ["", "\t\n\r", "\u{7F}\u{85}", "\u{FFFD}\u{EFFF}\u{F000}", "\u{1FFFE}\u{10FFFF}", "中文 😀"])
    func keeps(text: String) {
        #expect(XMLText(text).string == text)
    }
}
