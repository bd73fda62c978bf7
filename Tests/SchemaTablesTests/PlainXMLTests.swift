import Testing

@testable import XML

@Suite("Plain XML")
struct PlainXMLTests {
    private let schema: XMLSchema

    init() throws {
        schema = try XMLSchema("main.xsd", in: Self.documents)
    }

    @Test("is read without libxml2's parser", arguments: Self.plain)
    func accepts(_ document: String) throws {
        #expect(schema.isSurelyValid(Array(document.utf8)))
        try schema.validateTree(of: Array(document.utf8))
    }

    @Test("is nothing that is not well-formed, not valid or only unusual", arguments: Self.other)
    func leaves(_ document: String) {
        #expect(!schema.isSurelyValid(Array(document.utf8)))
    }

    @Test("has only UTF-8, and only characters of XML")
    func characters() {
        for bytes: [UInt8] in [
            [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xED, 0xA0, 0x80],
            [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0], [1], [0x0B], [0x0D], [0x1F],
        ] {
            for padding in 0..<20 {
                let text = [UInt8](repeating: UInt8(ascii: "b"), count: padding)
                #expect(!schema.isSurelyValid(Array("<a>".utf8) + text + bytes + text + Array("</a>".utf8)))
                #expect(!schema.isSurelyValid(Array("<a>".utf8) + text + bytes))
                #expect(!schema.isSurelyValid(Array("<a b=\"x".utf8) + text + bytes + Array("\"/>".utf8)))
            }
        }
    }

    @Test("ends where it ends, wherever it is cut")
    func cut() {
        let document = Array(#"<e><a b="&amp;x" xml:lang="en">é &lt;&#x41; a longer text</a><e/></e>"#.utf8)
        #expect(schema.isSurelyValid(document))
        for end in 0..<document.count {
            #expect(!schema.isSurelyValid(Array(document[..<end])))
        }
    }

    @Test("is no longer than libxml2 is sure to read")
    func long() {
        let text = [UInt8](repeating: UInt8(ascii: "b"), count: 10_000_000)
        let isAccepted = schema.isSurelyValid(Array("<a>".utf8) + text + Array("</a>".utf8))
        #expect(!isAccepted)
    }

    private static let documents = [
        "main.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="c">
          <xs:import namespace="c" schemaLocation="c.xsd"/>
          <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
          <xs:element name="a"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute name="b" type="xs:string"/>
            <xs:attribute name="d" type="xs:string"/>
            <xs:attribute ref="xml:lang"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="e" type="E"/>
          <xs:complexType name="E"><xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element ref="a"/><xs:element ref="e"/><xs:element ref="c:d"/>
            <xs:element name="b.c-d_1" type="xs:string"/><xs:element name="_" type="xs:string"/>
          </xs:choice></xs:complexType>
        </xs:schema>
        """,
        "c.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="c" targetNamespace="c">
          <xs:attribute name="e" type="xs:string"/>
          <xs:element name="d"><xs:complexType>
            <xs:attribute name="e" type="xs:string"/><xs:attribute ref="c:e"/>
          </xs:complexType></xs:element>
        </xs:schema>
        """,
        "xml.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
          <xs:attribute name="lang" type="xs:string"/>
        </xs:schema>
        """,
    ].mapValues { Array($0.utf8) }

    private static let plain = [
        "<a/>", "<a></a>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n\n", "\n <a/>", "<a b=\"c\"/>",
        "<a b=\"c\" d=\"e\"></a>", "<a b=\"'>&lt;&gt;&amp;&quot;&apos;&#9;&#xA;&#13;é\"/>", "<a> b\n\tc </a>",
        "<a>&#65;&#x1F600;&#1114111;&#x10FFFF;&#xd;&#133;</a>", "<a>\u{7F}\u{85}\u{FFFD}\u{1FFFE}中😀</a>",
        "<a>]] ></a>", "<a>]]&gt;</a>", "<a>b > c</a>", "<a>'\"=/</a>", "<e><e><a/>\n<a>d</a>\t</e> <e/></e>",
        "<e><b.c-d_1/><_/></e>",
        "<e xmlns:b=\"c\"><b:d e=\"f\" b:e=\"f\"/></e>", "<a xml:lang=\"en\"/>",
    ]

    private static let other = [
        "", " ", "a", "<", "<a", "<a/", "<a>", "</a>", "<a></b>", "<a></a", "<a></a >", "<a ></a>", "<a />",
        "<a></aa>", "<aa></a>", "<a/><a/>", "<a/>b", "b<a/>", "<a/>&#32;", "<e><a></e></a>", "<e><a></e>",
        "</a><a>",
        "<a b/>", "<a b=c/>", "<a b='c'/>", "<a b =\"c\"/>", "<a b= \"c\"/>", "<a  b=\"c\"/>",
        "<a b=\"c\"d=\"e\"/>",
        "<a b=\"c\" b=\"d\"/>", "<a b=\"<\"/>", "<a b=\"&\"/>", "<a b=\"\n\"/>", "<a b=\"\t\"/>",
        "<a b=\"\r\"/>",
        "<a b=\"\"/>", "<a b=\"c", "<a>&</a>", "<a>&;</a>", "<a>&b;</a>", "<a>&nbsp;</a>", "<a>&amp</a>",
        "<a>&AMP;</a>",
        "<a>&#;</a>", "<a>&#x;</a>", "<a>&#X41;</a>", "<a>&#4A;</a>", "<a>& #65;</a>", "<a>&#-1;</a>",
        "<a>&#0;</a>",
        "<a>&#8;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>", "<a>&#99999999999;</a>",
        "<a>]]></a>",
        "<a>]]]></a>", "<a>b\r</a>", "<a>\u{8}</a>", "<a>\u{0}</a>", "<e><!-- b --></e>", "<e><?b c?></e>",
        "<a><![CDATA[b]]></a>", "<!DOCTYPE a><a/>", "\u{FEFF}<a/>", "<?xml version=\"1.0\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
        "<?xml version=\"1.1\" encoding=\"UTF-8\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<b:a/>", "<e><b:c/></e>", "<a b:c=\"d\"/>", "<:a/>",
        "<a:/>",
        "<e xmlns:b=\"c\"><b:/></e>", "<e xmlns:b=\"c\"><b:d:e/></e>", "<e xmlns:b=\"c\"><b:1/></e>",
        "<e><1/></e>",
        "<e><-b/></e>", "<e><.b/></e>", "<e><é/></e>", "<e><a xmlns:c=\"d\"/></e>", "<e><a xmlns=\"d\"/></e>",
        "<a xmlns:b=\"\"/>", "<a xmlns:b=\"c\" xmlns:d=\"c\"/>", "<a xmlns:b=\"c\" xmlns:b=\"d\"/>",
        "<a xmlns:xml=\"b\"/>", "<a xmlns:xmlns=\"b\"/>", "<a xmlns:b=\"http://www.w3.org/2000/xmlns/\"/>",
        "<a xmlns:b=\"http://www.w3.org/XML/1998/namespace\"/>", "<a xmlns:=\"b\"/>", "<xmlns:a/>",
        "<e><xmlns/></e>",
        "<a xmlns:b=\"http://www.w3.org/2001/XMLSchema-instance\"/>", "<a xmlns=\"b\"/>", "<b/>",
        "<b:d xmlns:b=\"c\" b:e=\"f\" b:e=\"g\"/>", "<e xmlns:b=\"c\" xmlns:d=\"c\"/>",
        String(repeating: "<e>", count: 65) + String(repeating: "</e>", count: 65),
    ]
}
