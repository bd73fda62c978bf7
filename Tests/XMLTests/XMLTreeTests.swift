import Testing

@testable import XML

@Suite("An XML tree")
struct XMLTreeTests {
    func place(_ offset: Int, in tree: XMLTree) -> [Int] {
        tree.source.locations(of: [offset]).flatMap { [$0.line, $0.column] }
    }

    @Test("holds names, attributes and texts with their places")
    func places() throws {
        let text = """
            <?xml version="1.0" encoding="utf-8"?>
            <?xml-stylesheet href="a"?>
            <r xmlns="urn:r" xmlns:p="urn:p">é<p:a  x = "1&amp;2"
              p:x='3'>A &lt;<![CDATA[<B>]]><!-- c -->C</p:a>tail<b/></r>
            """
        let tree = XMLTree(reading: Array(text.utf8))
        #expect(tree.diagnostics.isEmpty)
        #expect(tree.prolog.declaration?.encoding == "utf-8")
        #expect(tree.instructions.map(\.target) == ["xml-stylesheet"])
        #expect(tree.namespaces.map(\.prefix) == ["", "p"])
        let root = try #require(tree.root)
        #expect(root.isNamed("r", in: "urn:r") && root.text == "étail" && root.parent == nil)
        let child = try #require(root.first("a", in: "urn:p"))
        #expect(child.name.qualified == "p:a" && child.text == "A <<B>C")
        #expect(place(child.offset, in: tree) == [3, 35])
        #expect(child.attributes.map(\.value) == ["1&2", "3"])
        #expect(child.attributes.map { place($0.offset, in: tree) } == [[3, 41], [4, 3]])
        #expect(child.attribute("x", in: "urn:p")?.value == "3" && child.attribute("y") == nil)
        #expect(root.texts.map { place($0.offset, in: tree) } == [[3, 34], [4, 49]])
        #expect(root.elements.map(\.name.local) == ["a", "b"] && child.parent?.name == root.name)
    }

    @Test(
        "tells what is wrong, and where",
        arguments: [
            ("", XMLDiagnostic.Kind.notWellFormed, 1, 1),
            ("text", .notWellFormed, 1, 1),
            ("<a>\n<b></a>", .notWellFormed, 2, 4),
            ("<a>\n", .notWellFormed, 2, 1),
            ("<a/><b/>", .notWellFormed, 1, 5),
            ("<a>& b</a>", .notWellFormed, 1, 5),
            ("<a b=\"1\" b=\"2\"/>", .notWellFormed, 1, 1),
            ("<a>\u{8}</a>", .notWellFormed, 1, 4),
            ("<a>\u{0}</a>", .notWellFormed, 1, 4),
            ("<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>", .notWellFormed, 1, 22),
            ("<?xml encoding=\"utf-8\"?><a/>", .notWellFormed, 1, 1),
            ("<!DOCTYPE a [<!ENTITY e \"1\">", .notWellFormed, 1, 1),
            ("\n <?xml version=\"1.0\"?><a/>", .spaceBeforeDeclaration, 1, 1),
            ("\u{FEFF}\u{FEFF}<a/>", .notWellFormed, 1, 1),
            ("<a>é<p:b/></a>", .undeclaredPrefix, 1, 5),
            ("<a>é&nbsp;</a>", .entity, 1, 5),
            ("<a\nb='&e;'/>", .entity, 2, 4),
            ("<!DOCTYPE a [<!ENTITY e \"1\">]>\n<a>&e;</a>", .entity, 2, 4),
            ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&e;</a>", .entity, 1, 44),
            ("<?xml version=\"1.1\"?><a/>", .version, 1, 1),
            ("<?xml version=\"1.0\" encoding=\"none\"?><a/>", .unknownEncoding, 1, 1),
            ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", .encodingMismatch, 1, 1),
        ])
    func diagnostics(text: String, kind: XMLDiagnostic.Kind, line: Int, column: Int) {
        let tree = XMLTree(reading: Array(text.utf8))
        #expect(tree.diagnostics.map(\.kind) == [kind], "\(tree.diagnostics)")
        #expect(tree.diagnostics.first.map { place($0.offset, in: tree) } == [line, column])
    }

    @Test(
        "decodes what the declaration or the byte order mark says",
        arguments: [
            ([0xEF, 0xBB, 0xBF] + Array("<a>é€</a>".utf8), []),
            ([0xFF, 0xFE] + Self.utf16("<a>é€</a>"), []),
            (Self.utf16("<a>é€</a>"), [XMLDiagnostic.Kind.encodingMismatch]),
            (Self.utf16("<?xml version='1.0' encoding='utf-16le'?><a>é€</a>"), []),
            (Self.utf16("<?xml version='1.0' encoding='utf-16'?><a>é€</a>"), [.encodingMismatch]),
            ([0xFF, 0xFE] + Self.utf16("<?xml version='1.0' encoding='ISO-10646-UCS-2'?><a>é€</a>"), []),
            (Array("<?xml version='1.0' encoding='ISO-10646-UCS-2'?><a>é€</a>".utf8), [.encodingMismatch]),
            (
                Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0xE9, 0x80]
                    + Array("</a>".utf8), []
            ),
            (
                Array("<?xml version='1.0' encoding='ISO-8859-15'?><a>".utf8) + [0xE9, 0xA4]
                    + Array("</a>".utf8), []
            ),
        ] as [([UInt8], [XMLDiagnostic.Kind])])
    func encodings(bytes: [UInt8], diagnostics: [XMLDiagnostic.Kind]) {
        let tree = XMLTree(reading: bytes)
        #expect(tree.root?.text == "é€" && tree.diagnostics.map(\.kind) == diagnostics, "\(tree.diagnostics)")
    }

    static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test("goes on after bytes that cannot be decoded, in any encoding", arguments: ["UTF-8", "Shift_JIS"])
    func undecodable(encoding: String) {
        let start = "<?xml version='1.0' encoding='\(encoding)'?><a>"
        let tree = XMLTree(reading: Array(start.utf8) + [0xFF, 0x62, 0xFF] + Array("</a>".utf8))
        #expect(
            tree.diagnostics.map(\.kind) == [.undecodable]
                && tree.diagnostics.first?.offset == start.utf8.count)
        #expect(tree.root?.text == "\u{FFFD}b\u{FFFD}")
    }

    @Test("ends with a message where a document goes beyond a limit")
    func limits() {
        let entities = (1...40).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        let documents: [(String, XMLDiagnostic.Kind)] = [
            (String(repeating: "<a>", count: 20_000), .tooDeep),
            ("<a " + (0..<300).map { "a\($0)=''" }.joined(separator: " ") + "/>", .tooMuch),
            (
                (0..<3).map { a in "<a \((0..<200).map { "xmlns:p\(a)q\($0)='u'" }.joined(separator: " "))>" }
                    .joined(), .tooMuch
            ),
            ("<a>" + (0..<10_001).map { "<a\($0)/>" }.joined(), .tooMuch),
            ("<a>" + (0..<10_001).map { "&e\($0);" }.joined(), .tooMuch),
            ("<a>" + (0..<10_001).map { "<?p\($0)?>" }.joined(), .tooMuch),
            ("<!DOCTYPE a [\(entities)]><a>&e40;</a>", .entity),
        ]
        for (document, kind) in documents {
            #expect(
                XMLTree(reading: Array(document.utf8)).diagnostics.last?.kind == kind,
                "\(document.prefix(40))")
        }
    }

    @Test("takes time in proportion to a text's length, however many references it holds")
    func longText() {
        let text = String(repeating: "&lt;&amp;", count: 500_000)
        let tree = XMLTree(reading: Array("<a b=\"\(text)\">\(text)</a>".utf8))
        #expect(tree.root?.text.utf8.count == 1_000_000)
    }

    @Test("survives every document cut short, and every byte changed")
    func damaged() {
        let text = Array(
            "<?xml version='1.0'?><!DOCTYPE a [<!--]-->]><a b='&amp;'><![CDATA[x]]><?p d?><b/></a>".utf8)
        for end in text.indices {
            #expect(!XMLTree(reading: Array(text[..<end])).diagnostics.isEmpty)
            for byte in [0, 0x26, 0x3C, 0x3E, 0x22, 0x5D, 0xFF] as [UInt8] {
                var changed = text
                changed[end] = byte
                _ = XMLTree(reading: changed)
            }
        }
    }

    @Test("counts lines and columns as editors do")
    func locations() {
        let source = SourceText(utf8: Array("a\r\nbé€x\rc\n".utf8))
        let places = source.locations(of: [0, 1, 3, 4, 6, 9, 11, 13, 99]).map { [$0.line, $0.column] }
        #expect(places == [[1, 1], [1, 2], [2, 1], [2, 2], [2, 3], [2, 4], [3, 1], [4, 1], [4, 1]])
    }
}
