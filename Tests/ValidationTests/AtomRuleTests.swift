import Testing

@testable import Validation

@Suite("Rules of Atom")
struct AtomRuleTests {
    func rules(_ example: Example) -> Set<String> {
        Set([RuleGroup].atom.broken(in: example.document))
    }

    @Test(
        "children of an entry",
        arguments: [
            ("<title type=\"xhtml\"><xhtml:div/></title>", []),
            ("<title type=\"xhtml\">One <xhtml:div/></title>", ["atom-xhtml-div"]),
            ("<title type=\"xhtml\"/>", ["atom-xhtml-div"]),
            ("<title type=\"xhtml\"><xhtml:div><p>One</p></xhtml:div></title>", ["atom-unknown-element"]),
            ("<title type=\"xhtml\"><xhtml:div/><xhtml:div/></title>", ["atom-xhtml-div"]),
            ("<content type=\"xhtml\"><div><p>One</p></div></content>", ["atom-xhtml-div"]),
            ("<title><b/></title>", ["atom-text-elements"]),
            ("<content type=\"text/plain\"><xhtml:p/></content>", ["atom-text-elements"]),
            ("<content type=\"TEXT/HTML; charset=utf-8\">&lt;p></content>", []),
            ("<content type=\"image/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></content>", []),
            ("<content type=\"application/pdf\">\nJVBE\nRi0x\n</content>", []),
            ("<content type=\"application/pdf\"><a/></content>", ["atom-content-base64"]),
            ("<content type=\"image/png\" src=\"a.png\"> </content>", ["atom-content-src-body"]),
            ("<content type=\"nonsense\"/>", ["atom-content-type"]),
            ("<id>\n  https://example.com/1\n</id>", ["atom-space"]),
            ("<published>2024-01-02t03:04:05z</published>", ["atom-date"]),
            ("<published></published>", ["atom-date"]),
            ("<link href=\"\"/>", []),
            ("<link href=\"https://example.com/1\" rel=\"Alternate\"/>", []),
            ("<link href=\"/1\"><!-- one --><other xmlns=\"urn:other\"/>text</link>", []),
            ("<link href=\"/1\"><title>One</title></link>", ["atom-misplaced-element"]),
            ("<link href=\"/1\" type=\"text/html\"/><link href=\"/2\" type=\"text/plain\"/>", []),
            (
                "<link href=\"/1\" rel=\"http://www.iana.org/assignments/relation/alternate\"/>"
                    + "<link href=\"/2\"/>", ["atom-alternate-repeated"]
            ),
            ("<link href=\"/1\" rel=\"\"/><content/>", ["atom-link-rel"]),
            ("<link href=\"/1\"/><link href=\"/2\" rel=\"http://schemas.google.com/g/2005#post\"/>", []),
            ("<category term=\"\"/><category term=\"a\" scheme=\"\"/>", ["atom-category-scheme"]),
            ("<source/>", []),
            ("<source><title>One</title><title>Two</title></source>", ["atom-feed-repeated"]),
            ("<source><entry/></source>", ["atom-misplaced-element"]),
            ("<author><name>Jane</name><media:thumbnail url=\"a.png\"/></author>", []),
            (
                "<author><name> </name><email>jane</email></author>",
                ["atom-person-name-empty", "atom-person-email"]
            ),
            ("<summary xml:lang=\"\" xml:base=\"../a/\">One</summary>", []),
            ("<summary atom:type=\"html\">One</summary>", ["atom-unknown-attribute"]),
            ("<modified>2024-01-02T03:04:05Z</modified>", ["atom-unknown-element"]),
            ("<id>https://example.com/<b xmlns=\"\"/>1</id>", ["atom-leaf-element"]),
            ("<thr:in-reply-to ref=\"0\"/>", ["thread-ref"]),
            ("<thr:in-reply-to ref=\"tag:a,2005:1\" href=\"tag:a,2005:1\"/>", ["thread-address"]),
            ("<thr:total>007</thr:total>", ["thread-total"]),
            ("<link href=\"/1\"/><link rel=\"replies\" href=\"/2\" thr:cout=\"1\"/>", ["thread-unknown"]),
            ("<thr:total>1</thr:total><thr:total>2</thr:total>", ["thread-total"]),
            ("<link href=\"/1\"/><link rel=\"replies\" href=\"/2\" thr:updated=\"now\"/>", ["thread-link"]),
        ] as [(String, Set<String>)])
    func entry(fragment: String, expected: Set<String>) {
        #expect(rules(.atomEntry(fragment)) == expected, "\(fragment)")
    }

    @Test(
        "children of a feed",
        arguments: [
            ("<icon>/favicon.ico</icon><logo>logo.png</logo><rights type=\"html\">&amp;copy;</rights>", []),
            ("<contributor><name>Joe</name><uri>joe</uri></contributor>", []),
            ("text", ["atom-misplaced-text"]), ("<![CDATA[ ]]><!-- none -->", []),
            ("<content>One</content>", ["atom-misplaced-element"]),
            ("<fh:archive/><link rel=\"current\" href=\"/\"/><link rel=\"prev-archive\" href=\"/0\"/>", []),
            ("<fh:complete/><link rel=\"first\" href=\"/a\"/><link rel=\"self\" href=\"/a\"/>", []),
            ("<fh:complete/><link rel=\"prev-archive\" href=\"/0\"/>", ["feed-history-complete-links"]),
            ("<fh:complete/><link rel=\"current\" href=\"/0\"/>", ["feed-history-complete-current"]),
            ("<link rel=\"next-archive\" href=\"/2\"/>", ["feed-history-archive"]),
            (
                "<link rel=\"self\" href=\"/a\"/><link rel=\"first\" href=\"/a\"/>"
                    + "<link rel=\"previous\" href=\"/0\"/>", ["feed-history-past-end"]
            ),
            (
                "<link rel=\"next\" type=\"text/html\" href=\"/b\"/><link rel=\"next\" href=\"/a\"/>"
                    + "<link rel=\"hub\" href=\"/c\"/><link rel=\"hub\" href=\"/d\"/>", []
            ),
            ("<app:collection xmlns:app=\"http://www.w3.org/2007/app\"/>", ["app-collection"]),
        ] as [(String, Set<String>)])
    func feed(fragment: String, expected: Set<String>) {
        let declaration = " xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"
        let text = fragment.replacing("complete/>", with: "complete\(declaration)")
            .replacing("archive/>", with: "archive\(declaration)")
        #expect(rules(.atomFeed(text)) == expected, "\(fragment)")
    }

    @Test("an author may stand in the source of each entry")
    func authors() {
        let entry = """
            <entry><id>urn:x:1</id><title/><updated>2024-01-02T03:04:05Z</updated><content/>\
            <source><author><name>Jane</name></author></source></entry>
            """
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:0</id><title/>\
            <updated>2024-01-02T03:04:05Z</updated>
            """
        #expect(rules(.document("\(feed)\(entry)</feed>")).isEmpty)
        let other = entry.replacing("author", with: "contributor").replacing("x:1", with: "x:2")
        #expect(rules(.document("\(feed)\(entry)\(other)</feed>")) == ["atom-author-missing"])
    }

    @Test("elements of Atom and threading in RSS")
    func rss() {
        #expect(
            rules(.rssItem("<thr:total>0</thr:total><atom:updated>2024-01-02T03:04:05Z</atom:updated>"))
                .isEmpty)
        #expect(rules(.rssChannel("<atom:link rel=\"hub\"/>")).contains("atom-link-href-missing"))
        #expect(rules(.rssChannel("<atom:links/>")).contains("atom-unknown-element"))
    }
}
