import Testing

@testable import XML

@Suite("A schema for one pass")
struct PlainSchemaTests {
    @Test("says what libxml2 says", arguments: Self.cases)
    func verdicts(_ example: SchemaExample) throws {
        let schema = try example.schema
        for document in example.right {
            #expect(schema.isSurelyValid(Array(document.utf8)), "\(document)")
            #expect(throws: Never.self, "\(document)") { try schema.validateTree(of: Array(document.utf8)) }
        }
        for document in example.wrong {
            #expect(!schema.isSurelyValid(Array(document.utf8)), "\(document)")
            #expect(throws: XMLError.self, "\(document)") {
                try schema.validateTree(of: Array(document.utf8))
            }
        }
    }

    @Test("is left to libxml2 where it says more than is known here", arguments: Self.unknown)
    func leaves(_ content: String) throws {
        let schema = try SchemaExample("", content, right: [], wrong: []).schema
        #expect(!schema.isSurelyValid(Array("<a>1</a>".utf8)))
        try schema.validate(Array("<a>1</a>".utf8))
    }

    private static let cases: [SchemaExample] = [
        SchemaExample(
            "pattern",
            element(restriction(#"<xs:pattern value="(ab?|c[d-f-]|\?)+x*"/><xs:pattern value="[.+]"/>"#)),
            right: ["a", "ab", "aab", "cd", "c-", "?", "axx", "ababxx", ".", "+"].map(text),
            wrong: ["", "b", "x", "c", "cg", "a.", "++", "axa", " a", "a ", "a&#10;", "é", "aé"].map(text)),
        SchemaExample(
            "pattern that may be empty", element(restriction(#"<xs:pattern value="(a|b?)*"/>"#)),
            right: ["", "a", "bba"].map(text), wrong: ["c", " "].map(text)),
        SchemaExample(
            "pattern of a pattern",
            element(#"<xs:restriction base="A"><xs:pattern value="[1-4]+"/></xs:restriction>"#)
                + #"<xs:simpleType name="A"><xs:restriction base="xs:string"><xs:pattern value="[3-9]"/></xs:restriction></xs:simpleType>"#,
            right: ["3", "4"].map(text), wrong: ["1", "9", "33", ""].map(text)),
        SchemaExample(
            "enumeration",
            element(restriction(#"<xs:enumeration value="a b"/><xs:enumeration value="&amp;"/>"#)),
            right: ["a b", "&amp;"].map(text), wrong: ["", "a", "a b ", "a  b", "&amp;amp;"].map(text)),
        SchemaExample(
            "collapsed text",
            element(restriction(#"<xs:whiteSpace value="collapse"/><xs:minLength value="1"/>"#)),
            right: ["a", " a\n", "\t\na  b", "é"].map(text), wrong: ["", " ", "\n\t", "&#13;&#32;"].map(text)),
        SchemaExample(
            "attributes",
            #"""
            <xs:element name="a"><xs:complexType>
            <xs:attribute name="b" type="xs:string" use="required"/><xs:attribute name="c" type="xs:string" fixed="&amp;"/>
            </xs:complexType></xs:element>
            """#,
            right: [#"<a b="x"/>"#, #"<a c="&amp;" b="x"></a>"#, #"<a b=" " c="&#38;"/>"#],
            wrong: [
                "<a/>", #"<a c="&amp;"/>"#, #"<a b="x" c="y"/>"#, #"<a b="x" c="&amp;#38;"/>"#,
                #"<a b="x" d="y"/>"#,
                #"<a b="x"> </a>"#, #"<a b="x"><a b="x"/></a>"#, #"<a b="x" b="x"/>"#,
            ]),
        SchemaExample(
            "sequence and choice",
            #"""
            <xs:element name="a"><xs:complexType><xs:sequence>
              <xs:element name="b" type="xs:string" minOccurs="0" maxOccurs="2"/>
              <xs:choice maxOccurs="unbounded"><xs:element name="c" type="xs:string"/><xs:group ref="G"/></xs:choice>
              <xs:element name="e" type="xs:string" minOccurs="2" maxOccurs="3"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:group name="G"><xs:sequence>
              <xs:element name="d" type="xs:string"/><xs:element name="c" type="xs:string"/>
            </xs:sequence></xs:group>
            """#,
            right: ["cee", "dcee", "bcee", "bbdcceee", "b ccdce\ne"].map(children),
            wrong: ["", "b", "c", "ce", "bbbcee", "cdee", "ceeee", "bee", "eec", "dee", "fcee", "ceea"].map(
                children)
                + ["<a>x<c/><e/><e/></a>", "<a><c><c/></c><e/><e/></a>", "<c/>"]),
        SchemaExample(
            "recursion",
            #"""
            <xs:element name="a" type="A"/>
            <xs:complexType name="A"><xs:sequence><xs:element name="a" type="A" minOccurs="0"/></xs:sequence></xs:complexType>
            """#,
            right: ["<a/>", "<a><a><a></a></a></a>"], wrong: ["<a><a/><a/></a>", "<a><b/></a>"]),
        SchemaExample(
            "unique child", unique("c"),
            right: [
                "<a><b><c>x</c></b><b><c>y</c></b></a>", "<a><b><c>x</c></b><b/><b/></a>",
                "<a><b d='x'/><b d='x'/></a>",
            ].map(quoted),
            wrong: [
                "<a><b><c>x</c></b><b><c>x</c></b></a>", "<a><b><c>&amp;</c></b><b/><b><c>&#38;</c></b></a>",
                "<a><b><c/></b><b><c></c></b></a>",
            ]),
        SchemaExample(
            "unique attribute", unique("@d"),
            right: ["<a><b d='x'/><b d='y'/></a>", "<a><b d='x'/><b/><b/></a>"].map(quoted),
            wrong: ["<a><b d='x'/><b d='x'/></a>", "<a><b d='x'/><b/><b d='&#120;'/></a>"].map(quoted)),
    ]

    private static let unknown: [String] =
        [
            #"<xs:element name="a"/>"#, #"<xs:element name="a" type="xs:int"/>"#,
            #"<xs:element name="a" type="xs:string" nillable="true"/>"#,
            #"<xs:element name="a" type="xs:string" default="b"/>"#,
            #"<xs:element name="a"><xs:complexType mixed="true"/></xs:element>"#,
            #"<xs:element name="a" type="xs:string"/><xs:element name="b" substitutionGroup="a"/>"#,
            #"<xs:element name="a" type="xs:string"/><xs:notation name="b" public="c"/>"#,
            // A fixed value also applies if the attribute is missing, so two missing ones are equal.
            #"""
            <xs:element name="a" type="xs:string"/>
            <xs:element name="b"><xs:complexType><xs:sequence><xs:element name="c" maxOccurs="2"><xs:complexType>
            <xs:attribute name="d" type="xs:string" fixed="e"/>
            </xs:complexType></xs:element></xs:sequence></xs:complexType>
            <xs:unique name="f"><xs:selector xpath="c"/><xs:field xpath="@d"/></xs:unique></xs:element>
            """#,
        ]
        + [
            #"<xs:pattern value="\d"/>"#, #"<xs:pattern value="."/>"#, #"<xs:pattern value="[^2]"/>"#,
            #"<xs:pattern value="1{1}"/>"#, #"<xs:pattern value="[0-9-[2]]"/>"#,
            #"<xs:pattern value="1|é"/>"#,
            #"<xs:maxLength value="9"/>"#, #"<xs:minLength value="1"/>"#,
            #"<xs:whiteSpace value="replace"/>"#,
            #"<xs:whiteSpace value="collapse"/><xs:pattern value="1"/>"#,
        ].map { element(restriction($0)) }

    private static func element(_ type: String) -> String {
        "<xs:element name=\"a\"><xs:simpleType>\(type)</xs:simpleType></xs:element>"
    }

    private static func restriction(_ facets: String) -> String {
        "<xs:restriction base=\"xs:string\">\(facets)</xs:restriction>"
    }

    private static func unique(_ field: String) -> String {
        """
        <xs:element name="a"><xs:complexType><xs:sequence>
          <xs:element name="b" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence><xs:element name="c" type="xs:string" minOccurs="0"/></xs:sequence>
            <xs:attribute name="d" type="xs:string"/>
          </xs:complexType></xs:element>
        </xs:sequence></xs:complexType>
        <xs:unique name="u"><xs:selector xpath="b"/><xs:field xpath="\(field)"/></xs:unique></xs:element>
        """
    }

    private static func text(_ text: String) -> String {
        "<a>\(text)</a>"
    }

    /// An element with single-letter children.
    private static func children(_ names: String) -> String {
        "<a>\(names.map { $0.isWhitespace ? String($0) : "<\($0)/>" }.joined())</a>"
    }

    private static func quoted(_ document: String) -> String {
        document.replacing("'", with: "\"")
    }
}

/// A schema with valid and invalid documents.
struct SchemaExample: Sendable, CustomTestStringConvertible {
    let name: String
    let content: String
    let right: [String]
    let wrong: [String]

    init(_ name: String, _ content: String, right: [String], wrong: [String]) {
        self.name = name
        self.content = content
        self.right = right
        self.wrong = wrong
    }

    var testDescription: String { name }

    var schema: XMLSchema {
        get throws {
            let text = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\(content)</xs:schema>"
            return try XMLSchema("main.xsd", in: ["main.xsd": Array(text.utf8)])
        }
    }
}
