import Testing

@testable import XML

@Suite("Text in an XML tree")
struct XMLTreeTextTests {
    @Test(
        "is what XML says that it is, however it is written",
        arguments: [
            ("a&lt;&gt;&amp;&quot;&apos;b", "a<>&\"'b"),
            (
                "&#65;&#x42;&#x1F600;&#0000000000000000000000000000000000000000000000000000000000000000000067;",
                "AB😀C"
            ),
            ("a\r\nb\rc\nd\te\r", "a\nb\nc\nd\te\n"),
            ("&#13;\r\n&#13;&#10;", "\r\n\r\n"),
            ("x&amp;amp;", "x&amp;"),
            ("<![CDATA[a]]>b", "ab"),
            ("é<![CDATA[<&amp;]]\r\n>]]>", "é<&amp;]]\n>"),
            ("a<!-- & < -->b<!-- c -->", "ab"),
            ("<!-- & -->a<?p <b> ?>b", "ab"),
            ("<![CDATA[]]>", ""),
            ("a&unknown;b", "a?b"),
        ])
    func content(source: String, text: String) {
        let tree = XMLTree(reading: Array("<a>\(source)<b/>\(source)</a>".utf8))
        #expect(tree.root?.text.utf8.elementsEqual((text + text).utf8) == true, "\(tree.root?.text ?? "")")
        #expect(tree.root?.texts.allSatisfy { $0.utf8.elementsEqual(text.utf8) } == true)
    }

    @Test(
        "of an attribute has spaces for white space",
        arguments: [
            ("a&lt;&quot;é", "a<\"é"), ("a\r\nb\tc\nd\re", "a b c d e"), ("&#10;&#9;\n", "\n\t "),
            ("a>b'", "a>b'"),
            ("xmlns=&quot;", "xmlns=\""), ("", ""),
        ])
    func attributes(source: String, text: String) {
        let tag = "<a xmlns = 'urn:a' b=\"\(source)\" xmlns:p='urn:p' p:b\n=\n\"\(source)\" xmlnsc='1'/>"
        let tree = XMLTree(reading: Array(tag.utf8))
        let values = tree.root?.attributes.map { Array($0.value.utf8) }
        #expect(values == [Array(text.utf8), Array(text.utf8), Array("1".utf8)], "\(tree.diagnostics)")
    }

    @Test("stays where it is in the source, if it is the same there", arguments: [true, false])
    func storage(isVerbatim: Bool) throws {
        let text = String(repeating: "Text é. ", count: 10_000) + (isVerbatim ? "" : "&lt;")
        let tree = XMLTree(reading: Array("<a>\(text)</a>".utf8))
        let run = try #require(tree.root?.texts.first)
        let isWithin = tree.source.utf8.withUnsafeBufferPointer { source in
            run.utf8.withUnsafeBufferPointer { $0.baseAddress == source.baseAddress.map { $0 + 3 } }
        }
        #expect(isWithin == isVerbatim && tree.nodes.count == 2)
    }

    @Test("is the document's own bytes, which are not copied")
    func source() {
        let bytes = Array("<a>é</a>".utf8)
        let tree = XMLTree(reading: bytes)
        let isSame = tree.source.utf8.withUnsafeBufferPointer { source in
            bytes.withUnsafeBufferPointer { $0.baseAddress == source.baseAddress }
        }
        #expect(isSame)
    }

    @Test("is cut between two characters where it is long", arguments: ["", "&amp;", "<![CDATA[]]>"])
    func cut(end: String) {
        let text = "a" + String(repeating: "é", count: XMLTree.textLimit)
        let tree = XMLTree(reading: Array("<a b=\"\(text)&lt;\">\(text)\(end)</a>".utf8))
        let count = XMLTree.textLimit + 1
        #expect(
            tree.root?.text.utf8.count == count
                && tree.root?.text.utf8.elementsEqual(text.utf8.prefix(count)) == true)
        #expect(tree.root?.attributes.first?.value == tree.root?.text)
    }

    @Test("ends reading where its markup is too long, or the document when it is converted")
    func limits() {
        var limits = XMLLimits()
        (limits.markup, limits.converted, limits.nodes) = (100, 200, 10)
        let long = String(repeating: "a", count: 150)
        let documents: [(String, Bool)] = [
            ("<a>\(long)\(long)</a>", true), ("<a><!--\(long)--></a>", false),
            ("<a><![CDATA[\(long)]]></a>", false),
            ("<a b='\(long)'/>", false), ("<a><?b \(long)?></a>", false), ("<a><b/><b/><b/><b/></a>", true),
            ("<a>" + String(repeating: "<b c=''/>", count: 6) + "</a>", false),
            ("<?xml version='1.0' encoding='ISO-8859-1'?><a>\(long)\(long)</a>", false),
        ]
        for (document, isRead) in documents {
            let diagnostics = XMLTree(reading: Array(document.utf8), limits: limits).diagnostics
            #expect(diagnostics.map(\.kind) == (isRead ? [] : [.tooMuch]), "\(document.prefix(40))")
        }
    }
}
