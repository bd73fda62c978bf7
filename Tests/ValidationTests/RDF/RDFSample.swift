@testable import Validation

/// A feed of RSS 1.0 without a fault, and what is found in it after an edit.
enum RDFSample {
    /// The feed with texts replaced by others.
    static func edited(_ edits: [(String, String)]) -> String {
        edits.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// The lines and rules of what is found after these edits.
    static func found(_ edits: [(String, String)]) -> [String] {
        FeedValidator().diagnostics(in: Array(edited(edits).utf8)).map { "\($0.line) \($0.rule.id)" }
    }

    static let text = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://a.example/">
        <title>News</title>
        <link>https://a.example/</link>
        <description>What is new.</description>
        <image rdf:resource="https://a.example/logo.png"/>
        <items><rdf:Seq>
        <rdf:li rdf:resource="https://a.example/1"/>
        <rdf:li rdf:resource="https://a.example/2"/>
        </rdf:Seq></items>
        <textinput rdf:resource="https://a.example/search"/>
        </channel>
        <image rdf:about="https://a.example/logo.png">
        <title>News</title>
        <url>https://a.example/logo.png</url>
        <link>https://a.example/</link>
        </image>
        <item rdf:about="https://a.example/1">
        <title>One</title>
        <link>https://a.example/1</link>
        <dc:date>2024-01-02T03:04:05Z</dc:date>
        </item>
        <item rdf:about="https://a.example/2">
        <title>Two</title>
        <link>https://a.example/2</link>
        <description>Second.</description>
        </item>
        <textinput rdf:about="https://a.example/search">
        <title>Search</title>
        <description>Search the news.</description>
        <name>q</name>
        <link>https://a.example/search</link>
        </textinput>
        </rdf:RDF>
        """#
}
