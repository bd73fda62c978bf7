import Testing

@testable import Validation

@Suite("Documents of RSS 1.0")
struct RDFDocumentTests {
    @Test(
        "have the right namespaces, prefixes and encoding",
        arguments: [
            (
                [("<textinput", "<textInput"), ("</textinput>", "</textInput>")],
                ["13 rdf-element-unknown", "30 rdf-element-unknown"]
            ),
            ([(#"http://purl.org/rss/1.0/""#, #"http://purl.org/rss/1.0""#)], ["3 rdf-namespace"]),
            ([(#"http://purl.org/rss/1.0/""#, #"http://purl.org/RSS/1.0/""#)], ["3 rdf-namespace"]),
            ([(#"http://purl.org/rss/1.0/""#, #"https://purl.org/rss/1.0/""#)], ["3 rdf-namespace"]),
            ([(#"http://purl.org/rss/1.0/""#, #"http://example.com/rss""#)], ["3 rdf-namespace"]),
            ([(#"xmlns="http://purl.org/rss/1.0/""#, "")], ["4 rdf-namespace"]),
            ([(#"22-rdf-syntax-ns#""#, #"22-rdf-syntax-ns""#)], ["2 root-unknown"]),
            ([(#"22-rdf-syntax-ns#""#, #"22-RDF-syntax-ns#""#)], ["2 root-unknown"]),
            ([(#"http://purl.org/rss/1.0/""#, #"http://my.netscape.com/rdf/simple/0.9/""#)], ["2 root-rdf"]),
            (
                [("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.1")],
                ["2 namespace-misspelled"]
            ),
            (
                [(#"xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" "#, "")],
                ["2 xml-undeclared-prefix"]
            ),
            ([("<rdf:RDF", "<RDF"), ("</rdf:RDF>", "</RDF>")], ["2 root-unknown"]),
            ([("<rdf:RDF", "<rdf:rdf"), ("</rdf:RDF>", "</rdf:rdf>")], ["2 root-unknown"]),
            (
                [(#"encoding="UTF-8""#, #"encoding="ISO-8859-1""#), ("Two</", "Zwölf</")],
                ["26 text-mojibake"]
            ),
            ([("</rdf:RDF>", "")], ["36 xml-not-well-formed"]),
        ] as [([(String, String)], [String])])
    func namespaces(edits: [(String, String)], found: [String]) {
        #expect(RDFSample.found(edits) == found)
    }

    @Test("are found behind other text")
    func foreign() {
        let text = "Warning: a\n" + RDFSample.text.replacing(/<\?xml.*\?>\n/, with: "")
        let found = FeedValidator().diagnostics(in: Array(text.utf8))
        #expect(found.map(\.rule) == [.notFeed] && found[0].message.contains("begins in line 2"))
    }

    @Test("may be served as RDF, XML or RSS")
    func types() {
        for type in ["application/rdf+xml", "application/rss+xml", "application/xml"] {
            let served = ServedFeed(
                steps: [("https://a.example/index.rdf", 200)],
                fields: ["content-type": type, "etag": "\"1\"", "cache-control": "max-age=900"],
                repeatedStatus: 304, body: Array(RDFSample.text.utf8))
            #expect(!FeedValidator().review(of: served).contains { $0.rule.id.hasPrefix("http-type") })
        }
    }

    @Test("have an address of their own, if an atom:link names it")
    func identity() {
        let link =
            #"<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/index.rdf"/>"#
        let text = RDFSample.edited([("</channel>", "\(link)</channel>")])
        let identity = FeedValidator().review(of: Array(text.utf8)).identity
        #expect(identity?.address?.value == "https://a.example/index.rdf")
    }

    @Test("that are cut off get a verdict")
    func truncated() {
        let bytes = Array(RDFSample.text.utf8)
        for count in stride(from: 1, to: bytes.count, by: 5) {
            let diagnostics = FeedValidator().diagnostics(in: Array(bytes[..<count]))
            #expect(diagnostics.contains { $0.rule.severity == .error })
        }
    }

    @Test(
        "say in messages what to write instead",
        arguments: [
            (
                Example.rdfItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"),
                "RSS 1.0 has no element “pubDate”; write dc:date"
            ),
            (.rdfItem("<titel>One</titel>"), "RSS 1.0 has no element “titel”; did you mean title?"),
            (
                .document(
                    "<rdf:RDF xmlns:rdf=\"\(Namespace.rdf)\" xmlns=\" \(Namespace.rss10)\"><item/></rdf:RDF>"),
                "write xmlns=\"http://purl.org/rss/1.0/\""
            ),
            (
                .rdfChannel("<items><rdf:Seq><item/></rdf:Seq></items>"),
                "found item in rdf:Seq; it belongs in rdf:RDF"
            ),
            (
                .document("<rdf:rdf xmlns:rdf=\"\(Namespace.rdf)\"/>"),
                "the root element “rdf:rdf” is not the root of a feed; expected rdf:RDF"
            ),
            (
                .document(
                    "<rdf:RDF xmlns:rdf=\"\(Namespace.rdf)\"><a:channel xmlns:a=\"\(old)\"/></rdf:RDF>"),
                "found RSS 0.90 of 1999, which is not checked; write RSS 2.0 or Atom"
            ),
        ])
    func messages(example: Example, message: String) {
        let messages = FeedValidator().diagnostics(in: example.document).map(\.message)
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    private static let old = "http://channel.netscape.com/rdf/simple/0.9/"

    @Test("of very many parts get a verdict")
    func large() {
        let items = String(repeating: RDFExample.item(), count: 1_000)
        let others = String(repeating: "<channel/><image/><x:item xmlns:x=\"urn:x\"/>", count: 1_000)
        for parts in [items + others, others + items, others.replacing("channel", with: "c")] {
            let diagnostics = FeedValidator().diagnostics(in: Array(RDFExample.document(parts).utf8))
            #expect(diagnostics.count > 100 && diagnostics.count < 1_000)
        }
    }

    @Test("of other vocabularies are no feeds")
    func other() {
        let text =
            "<rdf:RDF xmlns:rdf=\"\(Namespace.rdf)\"><Person xmlns=\"http://xmlns.com/foaf/0.1/\"/></rdf:RDF>"
        let found = FeedValidator().diagnostics(in: Array(text.utf8)).map(\.message)
        #expect(found == ["the RDF is no feed; expected a channel and items of RSS 1.0"])
    }
}
