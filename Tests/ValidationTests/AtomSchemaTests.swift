import Testing

@testable import Validation

@Suite("The Atom schema")
struct AtomSchemaTests {
    private let checker = FeedChecker.shared

    @Test("accepts the sample with every element")
    func acceptsSample() throws {
        try checker.verify(Array(SampleFeeds.atom.utf8), as: .atom)
    }

    @Test("accepts a feed without entries")
    func acceptsNoEntries() throws {
        let entries = try #require(SampleFeeds.atom.firstRange(of: "  <entry>"))
        let end = try #require(SampleFeeds.atom.firstRange(of: "</feed>"))
        let document = SampleFeeds.atom[..<entries.lowerBound] + SampleFeeds.atom[end.lowerBound...]
        try checker.verify(Array(document.utf8), as: .atom)
    }

    @Test("accepts what a feed may be", arguments: Self.right)
    func accepts(_ edit: Edit) throws {
        try checker.verify(try edit.applied(to: SampleFeeds.atom), as: .atom)
    }

    @Test("rejects a feed with one rule broken", arguments: Self.wrong)
    func rejects(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.atom)
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .atom) }
    }

    @Test("rejects an RSS channel")
    func rejectsRSS() {
        #expect(throws: VerificationError.self) {
            try checker.verify(Array(SampleFeeds.rss.utf8), as: .atom)
        }
    }

    /// The second entry with another link.
    private static func entry(_ link: String) -> Edit {
        Edit(link, #"https://example.org/ship"/>"#, #"https://example.org/ship"/>"# + link)
    }

    private static let right = [
        entry(#"<link rel="enclosure" type="audio/mpeg" href="https://a.example/1.mp3" length="12216320"/>"#),
        entry(#"<link rel="enclosure" type="a/b" href="https://a.example/1"/>"#),
        Edit("no language", #" xml:lang="en-US""#, ""),
        Edit("language alone", "en-US", "en"),
        Edit("language with script and region", "en-US", "zh-Hant-TW"),
        Edit("language for private use", "en-US", "de-x-harbour"),
        Edit(
            "entry in another language", "<entry>\n    <id>tag:",
            "<entry xml:lang=\"zh-Hant\">\n    <id>tag:"),
        Edit("http address as feed id", "tag:example.org,2023:all", "http://example.org/feeds/all"),
        Edit("IPv6 host in an id", "tag:example.org,2023:all", "http://[2001:db8::1]:8080/all"),
        Edit(
            "id with the scheme urn", "tag:example.org,2023:all",
            "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"),
        Edit(
            "no feed author",
            """
            <author>
                <name>The editors</name>
                <uri>https://example.org/editors</uri>
              </author>
            """, ""),
        Edit("feed author without address", "<uri>https://example.org/editors</uri>", ""),
        Edit(
            "entry author with address", "<name>Bo Quay</name>",
            "<name>Bo Quay</name><uri>http://example.org</uri>"),
        Edit(
            "no self link",
            #"<link rel="self" type="application/atom+xml" href="https://feeds.example.org/all.atom"/>"#, ""),
        Edit(
            "hubs", "all.atom\"/>",
            """
            all.atom"/>
              <link rel="hub" href="https://hub.example.org/"/>
              <link rel="hub" href="http://hub.example.com/?a&amp;b"/>
            """),
        Edit("no rights", #"<rights type="text">Copyright 2023 Harbour News</rights>"#, ""),
        Edit("no icon", "<icon>https://example.org/icon.png</icon>", ""),
        Edit(
            "logo instead of icon", "<icon>https://example.org/icon.png</icon>",
            "<logo>https://example.org/logo.png</logo>"),
        Edit(
            "no second related link",
            #"<link rel="related" type="text/html" href="https://example.net/sun" title="The sun"/>"#, ""),
        Edit(
            "attributes in another order", #"rel="related" type="text/html" href="https://example.net/sun""#,
            #"href="https://example.net/sun" type="text/html" rel="related""#),
        Edit(
            "the related link of another entry", #"https://example.org/ship"/>"#,
            #"https://example.org/ship"/><link rel="related" type="text/html" href="https://example.net/sun" title="The sun"/>"#
        ),
        Edit("one category", #"<category term="Weather"/>"#, ""),
        Edit("categories that differ in case", #""Weather""#, #""SEA""#),
        Edit("category in any script", #""Weather""#, #""Künstliche Intelligenz, 天気""#),
        Edit("category with escapes", #""Weather""#, #""&lt;Weather&gt; &amp; &quot;tides&quot;""#),
        Edit("no summary", #"<summary type="text">When the water is high</summary>"#, ""),
        Edit("white space around the article", ">It is large.<", ">\n  It is large.\n<"),
        Edit("article as character data", ">It is large.<", "><![CDATA[<p>It is large.</p>]]><"),
        Edit("text in any script", "A ship came in", "船が来た — ça alors 🚢"),
        Edit("text that looks like markup", "A ship came in", "&lt;b&gt; &amp;amp; List&lt;T&gt;"),
        Edit("character references", "A ship came in", "&#x41; ship&#33;"),
        Edit("image without media type", #" type="image/jpeg""#, ""),
        Edit("image without size", #" width="1200" height="630""#, ""),
        Edit("image without height", #" height="630""#, ""),
        Edit("thumbnail without size", #" width="120" height="63""#, ""),
        Edit(
            "no thumbnail",
            #"<media:thumbnail url="https://img.example.org/small.jpg" width="120" height="63"/>"#, ""),
        Edit("IPv6 host", "https://example.org/ship", "http://[2001:db8:0:1:2:3:4:5]:80/ship"),
        Edit("user information and IPv6 host", "https://example.org/ship", "http://me@[::1]/ship"),
        Edit("percent escapes", "https://example.org/ship", "https://xn--mnchen-3ya.example/%5B1%5D%7c"),
        Edit("leap day", "2023-08-08T07:05:00Z", "2024-02-29T00:00:00Z"),
        Edit("leap day of a century", "2023-08-08T07:05:00Z", "2000-02-29T00:00:00Z"),
        Edit("last second of the year", "2023-08-08T07:05:00Z", "2023-12-31T23:59:59Z"),
        Edit("last day of September", "2023-08-08T07:05:00Z", "2023-09-30T07:05:00Z"),
    ]

    private static let wrong =
        [
            // feed
            entry(#"<link rel="enclosure" href="https://a.example/1.mp3" length="1"/>"#),
            entry(#"<link rel="enclosure" type="audio" href="https://a.example/1.mp3" length="1"/>"#),
            entry(#"<link rel="enclosure" type="audio/mpeg" href="https://a.example/1.mp3" length="1 MB"/>"#),
            entry(#"<link rel="enclosure" type="audio/mpeg" href="/1.mp3" length="1"/>"#),
            Edit("language with underscore", "en-US", "en_US"),
            Edit("empty language", "en-US", ""),
            Edit("language with white space", "en-US", "en-US "),
            Edit(
                "entry with empty language", "<entry>\n    <id>tag:",
                "<entry xml:lang=\"\">\n    <id>tag:"),
            Edit(
                "entry with language by name", "<entry>\n    <id>tag:",
                "<entry xml:lang=\"Chinese\">\n    <id>tag:"),
            Edit("another attribute of feed", #"xml:lang="en-US""#, #"xml:base="https://example.org/""#),
            Edit("text in feed", "\n  <id>tag:", "text\n  <id>tag:"),
            Edit("no feed id", "<id>tag:example.org,2023:all</id>", ""),
            Edit("feed id without scheme", "tag:example.org,2023:all", "all"),
            Edit("feed id that is only a scheme", "tag:example.org,2023:all", "tag:"),
            Edit("feed id with white space", "tag:example.org,2023:all", " tag:example.org,2023:all"),
            Edit("no feed title", #"<title type="text">Harbour News</title>"#, ""),
            Edit(
                "two feed titles", #"<title type="text">Harbour News</title>"#,
                #"<title type="text">a</title><title type="text">b</title>"#),
            Edit("feed title without type", #"<title type="text">Harbour"#, "<title>Harbour"),
            Edit("feed title as HTML", #"<title type="text">Harbour"#, #"<title type="html">Harbour"#),
            Edit("blank feed title", ">Harbour News<", "> <"),
            Edit(
                "title before id",
                "<id>tag:example.org,2023:all</id>\n  <title type=\"text\">Harbour News</title>",
                "<title type=\"text\">Harbour News</title><id>tag:example.org,2023:all</id>"),
            Edit("no subtitle", #"<subtitle type="text">What happens in the harbour</subtitle>"#, ""),
            Edit("empty subtitle", "What happens in the harbour", ""),
            Edit("subtitle without type", #"<subtitle type="text">"#, "<subtitle>"),
            Edit("no feed date", "<updated>2023-08-10T00:03:00Z</updated>", ""),
            Edit(
                "two feed authors",
                "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\"/>",
                "<author><name>a</name></author><link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\"/>"
            ),
            Edit("author without name", "<name>The editors</name>", ""),
            Edit("blank author name", "The editors", "\n"),
            Edit(
                "address before name", "<name>The editors</name>",
                "<uri>https://example.org/</uri><name>The editors</name>"),
            Edit(
                "author with mail address", "<name>The editors</name>",
                "<name>The editors</name><email>a@example.org</email>"),
            Edit("author's address by mail", "https://example.org/editors", "mailto:editors@example.org"),
            Edit("no rights but blank ones", "Copyright 2023 Harbour News", " "),
            Edit("rights without type", #"<rights type="text">"#, "<rights>"),
            Edit("no generator", "<generator>Outfeed</generator>", ""),
            Edit("blank generator", "Outfeed", " "),
            Edit("generator with version", "<generator>", #"<generator version="1.0">"#),
            Edit("icon and logo", "</icon>", "</icon><logo>https://example.org/logo.png</logo>"),
            Edit("two icons", "</icon>", "</icon><icon>https://example.org/logo.png</icon>"),
            Edit("relative icon", "https://example.org/icon.png", "icon.png"),
            Edit("a feed category", "</icon>", #"</icon><category term="a"/>"#),
            Edit("unknown element", "</icon>", "</icon><rating>5</rating>"),
            Edit("element without namespace", "</icon>", #"</icon><x xmlns=""/>"#),
            Edit(
                "feed link after an entry", "\n</feed>",
                #"<link rel="self" type="application/atom+xml" href="https://a/"/></feed>"#),
            // links
            Edit(
                "no feed link",
                "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\"/>\n  <link rel=\"self\" type=\"application/atom+xml\" href=\"https://feeds.example.org/all.atom\"/>",
                ""),
            Edit(
                "three feed links", #"<link rel="self" "#,
                #"<link rel="alternate" type="text/html" href="https://a/"/><link rel="self" "#),
            Edit(
                "two self links", #"rel="alternate" type="text/html" href="https://example.org/""#,
                #"rel="self" type="text/html" href="https://example.org/""#),
            Edit("two alternate links of the feed", #"rel="self""#, #"rel="alternate""#),
            Edit("feed link without rel", #"rel="self" "#, ""),
            Edit("feed link with another rel", #"rel="self""#, #"rel="hub""#),
            Edit("feed link without type", #" type="application/atom+xml""#, ""),
            Edit("feed link with another type", "application/atom+xml", "application/rss+xml"),
            Edit("feed link without href", #" href="https://feeds.example.org/all.atom""#, ""),
            Edit("feed link with title", "all.atom\"", "all.atom\" title=\"All\""),
            Edit(
                "hub with a type", "all.atom\"/>",
                "all.atom\"/><link rel=\"hub\" type=\"text/html\" href=\"https://hub.example.org/\"/>"),
            Edit("hub without address", "all.atom\"/>", "all.atom\"/><link rel=\"hub\"/>"),
            Edit(
                "hub after rights", "</rights>",
                "</rights><link rel=\"hub\" href=\"https://hub.example.org/\"/>"),
            Edit("text in a feed link", "all.atom\"/>", "all.atom\">all</link>"),
            Edit(
                "entry without link",
                #"<link rel="alternate" type="text/html" href="https://example.org/ship"/>"#, ""),
            Edit(
                "entry link with another rel",
                #"rel="related" type="text/html" href="https://example.net/sun""#,
                #"rel="via" type="text/html" href="https://example.net/sun""#),
            Edit(
                "entry link without rel", #"rel="related" type="text/html" href="https://example.net/sun""#,
                #"type="text/html" href="https://example.net/sun""#),
            Edit(
                "entry link with half a type", #"type="text/html" href="https://example.net/sun""#,
                #"type="text" href="https://example.net/sun""#),
            Edit(
                "entry link without type", #"type="text/html" href="https://example.net/sun""#,
                #"href="https://example.net/sun""#),
            Edit("entry link without href", #" href="https://example.net/sun""#, ""),
            Edit("entry link with language", #"title="The sun""#, #"title="The sun" hreflang="en""#),
            Edit("related link with empty title", #"title="The sun""#, #"title="""#),
            // entries
            Edit("entry without id", "<id>tag:example.org,2023:ship</id>", ""),
            Edit("id with non-ASCII characters", "tag:example.org,2023:ship", "tag:example.org,2023:été"),
            Edit("the same id twice", ">tag:example.org,2023:ship<", ">https://example.org/tides<"),
            Edit(
                "id with language", "<id>tag:example.org,2023:ship",
                #"<id xml:lang="en">tag:example.org,2023:ship"#),
            Edit("entry without title", #"<title type="text">A ship came in</title>"#, ""),
            Edit("markup in a title", "A ship came in", "A <b>ship</b> came in"),
            Edit("entry never published", "<published>2023-08-08T07:05:00Z</published>", ""),
            Edit("entry never updated", "<updated>2023-08-08T07:05:01Z</updated>", ""),
            Edit(
                "updated before published",
                "<published>2023-08-08T07:05:00Z</published>\n    <updated>2023-08-08T07:05:01Z</updated>",
                "<updated>2023-08-08T07:05:01Z</updated><published>2023-08-08T07:05:00Z</published>"),
            Edit("entry without author", "<author>\n      <name>Bo Quay</name>\n    </author>", ""),
            Edit(
                "entry with contributor", "<name>Bo Quay</name>\n    </author>",
                "<name>Bo Quay</name></author><contributor><name>Ada</name></contributor>"),
            Edit("category without term", #" term="Weather""#, ""),
            Edit("empty category", #"term="Weather""#, #"term="""#),
            Edit("blank category", #"term="Weather""#, #"term=" ""#),
            Edit("category with label", #"term="Weather""#, #"term="weather" label="Weather""#),
            Edit(
                "category with text", #"<category term="Weather"/>"#,
                #"<category term="Weather">Weather</category>"#),
            Edit("blank summary", "When the water is high", " "),
            Edit("summary as HTML", #"<summary type="text">"#, #"<summary type="html">"#),
            Edit(
                "summary after content", #"<content type="html">It is large.</content>"#,
                #"<content type="html">It is large.</content><summary type="text">Large</summary>"#),
            Edit("no content", #"<content type="html">It is large.</content>"#, ""),
            Edit("blank content", ">It is large.<", ">\n  \n<"),
            Edit(
                "content as XHTML", #"<content type="html">It is large."#,
                #"<content type="xhtml">It is large."#),
            Edit("content without type", #"<content type="html">It is large."#, "<content>It is large."),
            Edit("elements in the content", ">It is large.<", "><p>It is large.</p><"),
            Edit(
                "content from elsewhere", #"<content type="html">It is large."#,
                #"<content type="html" src="https://a/">It is large."#),
            // media
            Edit("media without url", #" url="https://img.example.org/2.png""#, ""),
            Edit("media that is a video", "image/jpeg", "video/mp4"),
            Edit("media of another medium", #"jpeg" medium="image""#, #"jpeg" medium="video""#),
            Edit("media of no width", "1200", "0"),
            Edit("two thumbnails", #"height="63"/>"#, #"height="63"/><media:thumbnail url="https://a/"/>"#),
            Edit(
                "media before content", #"<content type="html">It is large.</content>"#,
                #"<media:thumbnail url="https://a/"/><content type="html">It is large.</content>"#),
        ] + addresses + dates

    private static let addresses = [
        ("a scheme that runs", "javascript:alert(1)"),
        ("relative", "/ship"),
        ("no host", "https:///ship"),
        ("white space inside", "https://example.org/a ship"),
        ("white space after", "https://example.org/ship "),
        ("non-ASCII path", "https://example.org/été"),
        ("non-ASCII host", "https://münchen.example/"),
        ("escape cut short", "https://example.org/%4"),
        ("brackets in the path", "https://example.org/[1]"),
        ("brackets around a name", "https://[example.org]/"),
        ("bar", "https://example.org/a|b"),
        ("two fragments", "https://example.org/#a#b"),
        ("nothing", ""),
    ].map { Edit("address: \($0)", "https://example.org/ship", $1) }

    private static let dates = [
        ("month 0", "2023-00-08T07:05:00Z"),
        ("month 13", "2023-13-08T07:05:00Z"),
        ("day 0", "2023-08-00T07:05:00Z"),
        ("day 32", "2023-08-32T07:05:00Z"),
        ("31 April", "2023-04-31T07:05:00Z"),
        ("31 November", "2023-11-31T07:05:00Z"),
        ("30 February", "2023-02-30T07:05:00Z"),
        ("29 February, no leap year", "2023-02-29T07:05:00Z"),
        ("29 February of a common century", "1900-02-29T07:05:00Z"),
        ("hour 24", "2023-08-08T24:00:00Z"),
        ("minute 60", "2023-08-08T07:60:00Z"),
        ("second 60", "2023-08-08T07:05:60Z"),
        ("no seconds", "2023-08-08T07:05Z"),
        ("fraction", "2023-08-08T07:05:00.5Z"),
        ("offset", "2023-08-08T07:05:00+00:00"),
        ("no zone", "2023-08-08T07:05:00"),
        ("white space between", "2023-08-08 07:05:00Z"),
        ("small letters", "2023-08-08t07:05:00z"),
        ("day alone", "2023-08-08"),
        ("RFC 822", "Tue, 08 Aug 2023 07:05:00 GMT"),
        ("white space before", " 2023-08-08T07:05:00Z"),
        ("white space after", "2023-08-08T07:05:00Z\n"),
        ("nothing", ""),
    ].map { Edit("date: \($0)", "2023-08-08T07:05:00Z", $1) }
}
