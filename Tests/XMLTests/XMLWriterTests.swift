import CLibXML2
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

@Suite("Elements with text and attributes")
struct XMLElementTests {
    @Test("stand among those that hold others")
    func elements() throws {
        var writer = try XMLWriter()
        writer.start("feed")
        writer.attribute("xml:lang", "a\t\"")
        writer.element("id", "1")
        writer.start("entry")
        writer.start("author")
        writer.element("name", "A & B")
        writer.element("uri", nil as XMLText?)
        writer.end()
        writer.element("link", ["rel": "self", "title": nil, "href": "?a&b"])
        writer.start("empty")
        writer.end()
        writer.element("title", ["type": "text"], "")
        writer.end()
        writer.start("entry")
        writer.end()
        writer.element("end", ["a": "\n"], "\n")
        #expect(
            String(decoding: try writer.finish(), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xml:lang="a&#9;&quot;">
                  <id>1</id>
                  <entry>
                    <author>
                      <name>A &amp; B</name>
                    </author>
                    <link rel="self" href="?a&amp;b"/>
                    <empty/>
                    <title type="text"></title>
                  </entry>
                  <entry/>
                  <end a="&#10;">
                </end>
                </feed>

                """)
    }

    @Test("hold text that was escaped already")
    func escaped() throws {
        var writer = try XMLWriter()
        writer.start("a")
        writer.element("b", ["c": "d"], EscapedXMLText("<p title='\"'>1 &lt; 2\r\n]]></p>"))
        writer.element("e", [:], EscapedXMLText(""))
        writer.element("f", [:], "g")
        #expect(
            String(decoding: try writer.finish(), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b c="d">&lt;p title='&quot;'&gt;1 &amp;lt; 2&#13;
                ]]&gt;&lt;/p&gt;</b>
                  <e></e>
                  <f>g</f>
                </a>

                """)
    }

    @Test("are as libxml2 writes them, whatever the text, and say what they were given")
    func comparedWithLibXML2() throws {
        let pieces = [
            "a", "bcdefghijklmnopq", "é", "’", "中", "😀", "\u{F8FF}", "\u{FF0C}", " ", "\t", "\n", "\r", "&",
            "<",
            ">", "\"", "'", "]]>", "&amp;",
        ]
        for step in 1..<pieces.count {
            for length in 0..<60 {
                let text = (0..<length).map { pieces[(length + $0 * step) % pieces.count] }.joined()
                var writer = try XMLWriter()
                writer.start("r")
                writer.attribute("x", XMLText(text))
                writer.element("b", ["y": XMLText(text)], XMLText(text))
                let document = try writer.finish()
                try #require(try document == Self.document(of: text))
                let root = try #require(XMLTree(reading: document).root)
                try #require(root.attribute("x")?.value == text && root.elements.map(\.text) == [text])
            }
        }
    }

    /// The same document, written by libxml2 without our own escaping.
    private static func document(of text: String) throws -> [UInt8] {
        let buffer = try #require(xmlBufferCreate())
        defer { xmlBufferFree(buffer) }
        let writer = try #require(xmlNewTextWriterMemory(buffer, 0))
        xmlTextWriterSetIndent(writer, 1)
        xmlTextWriterSetIndentString(writer, "  ")
        xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
        xmlTextWriterStartElement(writer, "r")
        xmlTextWriterWriteAttribute(writer, "x", text)
        xmlTextWriterStartElement(writer, "b")
        xmlTextWriterWriteAttribute(writer, "y", text)
        xmlTextWriterWriteString(writer, text)
        xmlTextWriterEndDocument(writer)
        xmlFreeTextWriter(writer)
        let length = Int(xmlBufferLength(buffer))
        return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: length))
    }

    @Test("say what they were given where it was escaped before")
    func escapedReadBack() throws {
        for length in 0..<40 {
            for text in ["&", "<", ">", "\"", "'", "\r", "]]>", "&amp;"] {
                let padding = String(repeating: "é", count: length)
                let text = padding + text + padding + text
                var writer = try XMLWriter()
                writer.element("a", [:], EscapedXMLText(XMLText(text)))
                let document = try writer.finish()
                try #require(XMLTree(reading: document).root?.text == text)
            }
        }
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
