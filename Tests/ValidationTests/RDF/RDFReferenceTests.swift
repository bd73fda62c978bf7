import Testing

@testable import Validation

@Suite("The image and the text input of RSS 1.0")
struct RDFReferenceTests {
    @Test(
        "are those to which the channel refers",
        arguments: [
            (#"<image rdf:resource="https://a.example/logo.png"/>\#n"#, "", ["14 rdf-reference-missing"]),
            (
                #"<image rdf:resource="https://a.example/logo.png"/>"#,
                #"<image rdf:resource="https://a.example/logo.gif"/>"#, ["8 rdf-reference-unlike"]
            ),
            (
                #"<image rdf:resource="https://a.example/logo.png"/>"#,
                #"<image resource="https://a.example/logo.png"/>"#, ["8 rdf-reference-resource"]
            ),
            (
                #"<image rdf:resource="https://a.example/logo.png"/>"#, "<image/>",
                ["8 rdf-reference-resource"]
            ),
            (
                #"<image rdf:resource="https://a.example/logo.png"/>"#,
                "<image>https://a.example/logo.png</image>", ["8 rss-stray-text"]
            ),
            (
                #"<image rdf:resource="https://a.example/logo.png"/>"#,
                "<image><url>https://a.example/logo.png</url></image>", ["8 rdf-element-misplaced"]
            ),
            (
                #"<image rdf:about="https://a.example/logo.png">\#n<title>News</title>\#n<url>https://a.example/logo.png</url>\#n<link>https://a.example/</link>\#n</image>"#,
                "", ["8 rdf-reference-alone"]
            ),
            (#"<textinput rdf:resource="https://a.example/search"/>\#n"#, "", ["29 rdf-reference-missing"]),
        ])
    func references(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "have what they must",
        arguments: [
            (#"<url>https://a.example/logo.png</url>\#n"#, "", ["15 rdf-image-part"]),
            ("<url>https://a.example/logo.png</url>", "<url>logo.png</url>", ["17 rss-address"]),
            (
                "<url>https://a.example/logo.png</url>",
                "<url>https://a.example/logo.png</url><width>88</width>", ["17 rdf-element-unknown"]
            ),
            (#"<name>q</name>\#n"#, "", ["30 rdf-text-input-part"]),
            ("<name>q</name>", "<name>my query</name>", ["33 rss-text-input-name"]),
        ])
    func parts(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }
}
