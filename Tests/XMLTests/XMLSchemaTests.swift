import Testing

@testable import XML

@Suite("An XML Schema")
struct XMLSchemaTests {
    static let documents = [
        "main.xsd": Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:include schemaLocation="part.xsd"/>
              <xs:element name="a" type="Number"/>
            </xs:schema>
            """.utf8),
        "part.xsd": Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:simpleType name="Number"><xs:restriction base="xs:int"/></xs:simpleType>
            </xs:schema>
            """.utf8),
    ]

    @Test("takes its parts from memory and accepts what it allows")
    func accepts() throws {
        let schema = try XMLSchema("main.xsd", in: Self.documents)
        try schema.validate(Array("<a>1</a>".utf8))
    }

    @Test(
        "rejects what it does not allow and what is not XML, with the line",
        arguments: [
            ("<a>one</a>", 1), ("\n<b/>", 2), ("<a>\n", 2), ("", 1), ("<a>1</a><a>2</a>", 1),
            ("<a>&nbsp;1</a>", 1),
            ("<a>\u{8}1</a>", 1),
        ])
    func rejects(document: String, line: Int) throws {
        let schema = try XMLSchema("main.xsd", in: Self.documents)
        let error = #expect(throws: XMLError.self) { try schema.validate(Array(document.utf8)) }
        #expect(error?.line == line)
    }

    @Test(
        "rejects a DOCTYPE, also one that declares entities",
        arguments: [
            "<!DOCTYPE a><a>1</a>",
            "<!DOCTYPE a [<!ENTITY e \"1\">]><a>&e;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>1</a>",
        ])
    func doctype(document: String) throws {
        let schema = try XMLSchema("main.xsd", in: Self.documents)
        #expect(throws: XMLError.self) { try schema.validate(Array(document.utf8)) }
    }

    @Test("says so when a part is missing or wrong")
    func broken() {
        #expect(throws: XMLError.self) { _ = try XMLSchema("none.xsd", in: Self.documents) }
        #expect(throws: XMLError.self) {
            _ = try XMLSchema("main.xsd", in: ["main.xsd": Array("<a/>".utf8)])
        }
    }

    @Test("serves many threads at once")
    func threads() async throws {
        let schema = try XMLSchema("main.xsd", in: Self.documents)
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let other = try? XMLSchema("main.xsd", in: Self.documents)
                    let isValid = (try? schema.validate(Array("<a>\(number)</a>".utf8))) != nil
                    return isValid && other != nil && (try? other?.validate(Array("<a>x</a>".utf8))) == nil
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test("takes time in proportion to a text's length, however many references it holds")
    func longText() throws {
        let text = String(repeating: "&lt;&amp;", count: 500_000)
        let schema = try XMLSchema(
            "text.xsd",
            in: [
                "text.xsd": Array(
                    """
                    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:string"/></xs:schema>
                    """.utf8)
            ])
        // In quadratic time, this would take far too long.
        try schema.validate(Array("<a>\(text)</a>".utf8))
    }
}
