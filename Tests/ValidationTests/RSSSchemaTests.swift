import Testing

@testable import Validation

@Suite("The RSS schema")
struct RSSSchemaTests {
    private let checker = FeedChecker.shared

    @Test("accepts the sample with every element")
    func acceptsSample() throws {
        try checker.verify(Array(SampleFeeds.rss.utf8), as: .rss)
    }

    @Test("accepts a channel without items, dated or not", arguments: [true, false])
    func acceptsNoItems(dated: Bool) throws {
        let items = try #require(SampleFeeds.rss.firstRange(of: "    <item>"))
        let end = try #require(SampleFeeds.rss.firstRange(of: "  </channel>"))
        let head = String(SampleFeeds.rss[..<items.lowerBound])
        let undated = Edit("", "    <lastBuildDate>Thu, 10 Aug 2023 00:03:00 GMT</lastBuildDate>\n", "")
        let bytes = try dated ? Array(head.utf8) : undated.applied(to: head)
        try checker.verify(bytes + Array(SampleFeeds.rss[end.lowerBound...].utf8), as: .rss)
    }

    @Test("accepts what a channel may be", arguments: Self.right)
    func accepts(_ edit: Edit) throws {
        try checker.verify(try edit.applied(to: SampleFeeds.rss), as: .rss)
    }

    @Test("rejects a channel with one rule broken", arguments: Self.wrong)
    func rejects(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.rss)
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .rss) }
    }

    @Test("rejects an Atom feed")
    func rejectsAtom() {
        #expect(throws: VerificationError.self) {
            try checker.verify(Array(SampleFeeds.atom.utf8), as: .rss)
        }
    }

    /// The second item with another element before its guid.
    private static func item(_ element: String) -> Edit {
        Edit(element, "<guid isPermaLink=\"false\"", element + "<guid isPermaLink=\"false\"")
    }

    private static let right = [
        item(#"<enclosure url="https://a.example/1.mp3" length="12216320" type="audio/mpeg"/>"#),
        item(#"<enclosure url="https://a.example/1" length="0" type="application/epub+zip"/>"#),
        Edit("no language", "<language>en-US</language>", ""),
        Edit("language alone", ">en-US<", ">en<"),
        Edit("language with script and region", ">en-US<", ">zh-Hant-TW<"),
        Edit("language with region by number", ">en-US<", ">es-419<"),
        Edit("language with variant and extension", ">en-US<", ">sl-rozaj-biske-u-co-phonebk<"),
        Edit(
            "item in another language", "Bo Quay</dc:creator>",
            "Bo Quay</dc:creator><dc:language>zh-Hant</dc:language>"),
        Edit("no copyright", "<copyright>Copyright 2023 Harbour News</copyright>", ""),
        Edit("no ttl", "<ttl>60</ttl>", ""),
        Edit("image without size", "<width>88</width>\n      <height>31</height>", ""),
        Edit("image of the largest size", "88</width>\n      <height>31", "144</width>\n      <height>400"),
        Edit("image without width", "<width>88</width>", ""),
        Edit(
            "no self link",
            #"<atom:link href="https://feeds.example.org/all.rss" rel="self" type="application/rss+xml"/>"#,
            ""),
        Edit(
            "hubs", "rss+xml\"/>",
            """
            rss+xml"/>
                <atom:link href="https://hub.example.org/" rel="hub"/>
                <atom:link href="http://hub.example.com/?a&amp;b" rel="hub"/>
            """),
        Edit("no item description", "<description>When the water is high</description>", ""),
        Edit("one category", "<category>Weather</category>", ""),
        Edit("categories that differ in case", ">Weather<", ">SEA<"),
        Edit(
            "the same category in two items", "<guid isPermaLink=\"false\"",
            "<category>Sea</category><guid isPermaLink=\"false\""),
        Edit(
            "no source",
            #"<source url="https://feeds.example.org/providers/example.org.rss">Example</source>"#, ""),
        Edit("image without media type", #" type="image/jpeg""#, ""),
        Edit("image of type svg+xml", "image/jpeg", "image/svg+xml"),
        Edit("image without size", #"width="1200" height="630""#, ""),
        Edit("no second image", #"<media:content url="https://img.example.org/2.png" medium="image"/>"#, ""),
        Edit(
            "no thumbnail",
            #"<media:thumbnail url="https://img.example.org/small.jpg" width="120" height="63"/>"#, ""),
        Edit("host without path", "https://example.org/ship<", "https://example.org<"),
        Edit("port", "https://example.org/ship<", "http://example.org:8080/ship<"),
        Edit("IPv6 host", "https://example.org/ship<", "http://[2001:db8::1]/ship<"),
        Edit("IPv6 host and port", "https://example.org/ship<", "http://[::1]:8080/?q#f<"),
        Edit("IPv6 host that ends in IPv4", "https://example.org/ship<", "http://[::ffff:192.0.2.1]<"),
        Edit("user information", "https://example.org/ship<", "https://me:pass@example.org/ship<"),
        Edit("query without path", "https://example.org/ship<", "https://example.org?a=b/c?d<"),
        Edit("percent escapes", "https://example.org/ship<", "https://example.org/%C3%A9t%c3%a9%5B1%5D<"),
        Edit(
            "every mark a path may hold", "https://example.org/ship<",
            "https://a.example/-._~!$&amp;'()*+,;=:@/<"),
        Edit("text in any script", "A ship came in", "船が来た — ça alors 🚢"),
        Edit("text of one character", "A ship came in", "A"),
        Edit("text over two lines", "A ship came in", "A ship\n   came in"),
        Edit("text that looks like markup", "A ship came in", "&lt;b&gt; &amp;amp; List&lt;T&gt;"),
        Edit("white space around the article", ">It is large.<", ">\n  It is large.\n<"),
        Edit(
            "guid with the scheme urn", "tag:example.org,2023:ship",
            "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"),
        Edit(
            "address as guid, not a permalink", "tag:example.org,2023:ship", "http://example.org/ship?id=1#a"),
        Edit("leap day", "Tue, 08 Aug 2023", "Thu, 29 Feb 2024"),
        Edit("leap day of a century", "Tue, 08 Aug 2023", "Tue, 29 Feb 2000"),
        Edit("last day of April", "Tue, 08 Aug 2023", "Sun, 30 Apr 2023"),
        Edit("last second of the year", "Tue, 08 Aug 2023 07:05:00", "Sun, 31 Dec 2023 23:59:59"),
    ]

    private static let wrong =
        [
            // rss and channel
            Edit("version 0.92", #"version="2.0""#, #"version="0.92""#),
            Edit("no version", #"version="2.0" "#, ""),
            Edit("another attribute of rss", #"version="2.0""#, #"version="2.0" lang="en""#),
            Edit("text in rss", "\n  <channel>", "text\n  <channel>"),
            Edit("no channel title", "<title>Harbour News</title>", ""),
            Edit("two channel titles", "<title>Harbour News</title>", "<title>a</title><title>b</title>"),
            Edit("blank channel title", "<title>Harbour News</title>", "<title>  </title>"),
            Edit("empty channel title", "<title>Harbour News</title>", "<title/>"),
            Edit("markup in the channel title", "<title>Harbour News</title>", "<title><b>News</b></title>"),
            Edit("no channel link", "<link>https://example.org/</link>", ""),
            Edit("relative channel link", "<link>https://example.org/</link>", "<link>/</link>"),
            Edit("no channel description", "<description>What happens in the harbour</description>", ""),
            Edit("empty channel description", "What happens in the harbour", ""),
            Edit(
                "link after description",
                "<link>https://example.org/</link>\n    <description>What happens in the harbour</description>",
                "<description>What happens in the harbour</description><link>https://example.org/</link>"),
            Edit("language with underscore", ">en-US<", ">en_US<"),
            Edit("language by name", ">en-US<", ">English language<"),
            Edit("language with two regions", ">en-US<", ">en-US-GB<"),
            Edit("language too long", ">en-US<", ">englishish<"),
            Edit("language with white space", ">en-US<", "> en-US<"),
            Edit("empty language", ">en-US<", "><"),
            Edit("blank copyright", "Copyright 2023 Harbour News", "\n"),
            Edit(
                "items without lastBuildDate", "<lastBuildDate>Thu, 10 Aug 2023 00:03:00 GMT</lastBuildDate>",
                ""),
            Edit(
                "a channel pubDate", "    <generator>",
                "    <pubDate>Thu, 10 Aug 2023 00:03:00 GMT</pubDate><generator>"),
            Edit("no generator", "<generator>Outfeed</generator>", ""),
            Edit("attribute of generator", "<generator>", #"<generator version="1">"#),
            Edit("no docs", "<docs>https://www.rssboard.org/rss-specification</docs>", ""),
            Edit("other docs", "https://www.rssboard.org/rss-specification", "https://www.rssboard.org/"),
            Edit("empty docs", "https://www.rssboard.org/rss-specification", ""),
            Edit("ttl of zero", "<ttl>60", "<ttl>0"),
            Edit("negative ttl", "<ttl>60", "<ttl>-1"),
            Edit("ttl with sign", "<ttl>60", "<ttl>+60"),
            Edit("ttl with fraction", "<ttl>60", "<ttl>1.5"),
            Edit("ttl with leading zero", "<ttl>60", "<ttl>060"),
            Edit("ttl with white space", "<ttl>60", "<ttl>60 "),
            Edit("unknown element", "<ttl>60</ttl>", "<ttl>60</ttl><rating>5</rating>"),
            Edit(
                "element of an unknown namespace", "<ttl>60</ttl>",
                #"<x:ttl xmlns:x="https://example.org/x">60</x:ttl>"#),
            // image and self link
            Edit("image without url", "<url>https://example.org/logo.png</url>", ""),
            Edit("image by ftp", "https://example.org/logo.png", "ftp://example.org/logo.png"),
            Edit("image without title", "<title>The harbour</title>", ""),
            Edit("image without link", "<link>https://example.org/about</link>", ""),
            Edit("image too wide", ">88<", ">145<"),
            Edit("image of no width", ">88<", ">0<"),
            Edit("image too high", ">31<", ">401<"),
            Edit(
                "height before width", "<width>88</width>\n      <height>31</height>",
                "<height>31</height><width>88</width>"),
            Edit("self link without href", #"href="https://feeds.example.org/all.rss" "#, ""),
            Edit("relative self link", "https://feeds.example.org/all.rss", "all.rss"),
            Edit("self link with another rel", #"rel="self""#, #"rel="alternate""#),
            Edit("self link without rel", #"rel="self" "#, ""),
            Edit(
                "self link with another type", #"type="application/rss+xml""#, #"type="application/atom+xml""#
            ),
            Edit("self link without type", #" type="application/rss+xml""#, ""),
            Edit(
                "hub with a type", "rss+xml\"/>",
                "rss+xml\"/><atom:link href=\"https://a/\" rel=\"hub\" type=\"application/rss+xml\"/>"),
            Edit("hub without address", "rss+xml\"/>", "rss+xml\"/><atom:link rel=\"hub\"/>"),
            Edit(
                "text in the self link", #"type="application/rss+xml"/>"#,
                #"type="application/rss+xml">self</atom:link>"#),
            Edit(
                "two self links", "rss+xml\"/>",
                "rss+xml\"/><atom:link href=\"https://a/\" rel=\"self\" type=\"application/rss+xml\"/>"),
            Edit(
                "self link after an item", "\n  </channel>",
                #"<atom:link href="https://a/" rel="self" type="application/rss+xml"/></channel>"#),
            // items
            item(#"<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>"#),
            item(#"<enclosure url="https://a.example/1.mp3" length="1"/>"#),
            item(#"<enclosure length="1" type="audio/mpeg"/>"#),
            item(#"<enclosure url="https://a.example/1.mp3" length="-1" type="audio/mpeg"/>"#),
            item(#"<enclosure url="https://a.example/1.mp3" length="" type="audio/mpeg"/>"#),
            item(#"<enclosure url="https://a.example/1.mp3" length="1" type="audio"/>"#),
            item(#"<enclosure url="/1.mp3" length="1" type="audio/mpeg"/>"#),
            item(#"<enclosure url="https://a.example/1.mp3" length="1" type="a/b">x</enclosure>"#),
            item(
                #"<enclosure url="https://a/" length="1" type="a/b"/><enclosure url="https://b/" length="1" type="a/b"/>"#
            ),
            Edit("item without title", "<title>A ship came in</title>", ""),
            Edit("attribute of a title", "<title>A ship", #"<title type="text">A ship"#),
            Edit("item without link", "<link>https://example.org/ship</link>", ""),
            Edit("two descriptions", "<description>When", "<description>a</description><description>When"),
            Edit("empty item description", "When the water is high", ""),
            Edit("blank content", ">It is large.<", ">\n  \n<"),
            Edit("elements in the content", ">It is large.<", "><p>It is large.</p><"),
            Edit("item without creator", "<dc:creator>Bo Quay</dc:creator>", ""),
            Edit(
                "item with language by name", "Bo Quay</dc:creator>",
                "Bo Quay</dc:creator><dc:language>Chinese</dc:language>"),
            Edit(
                "item with two languages", "Bo Quay</dc:creator>",
                "Bo Quay</dc:creator><dc:language>de</dc:language><dc:language>fr</dc:language>"),
            Edit(
                "language before creator", "<dc:creator>Bo",
                "<dc:language>de</dc:language><dc:creator>Bo"),
            Edit("blank creator", "Bo Quay", " "),
            Edit(
                "creator after guid",
                "<dc:creator>Bo Quay</dc:creator>\n      <guid isPermaLink=\"false\">tag:example.org,2023:ship</guid>",
                "<guid isPermaLink=\"false\">tag:example.org,2023:ship</guid><dc:creator>Bo Quay</dc:creator>"
            ),
            Edit("empty category", ">Weather<", "><"),
            Edit(
                "category with domain", "<category>Weather",
                #"<category domain="https://example.org/">Weather"#),
            Edit("item without guid", #"<guid isPermaLink="false">tag:example.org,2023:ship</guid>"#, ""),
            Edit("guid without isPermaLink", #" isPermaLink="false""#, ""),
            Edit("isPermaLink by number", #"isPermaLink="false""#, #"isPermaLink="0""#),
            Edit("isPermaLink in capitals", #"isPermaLink="false""#, #"isPermaLink="FALSE""#),
            Edit("guid without scheme", "tag:example.org,2023:ship", "ship"),
            Edit("guid with non-ASCII characters", "tag:example.org,2023:ship", "tag:example.org,2023:été"),
            Edit("guid with white space", "tag:example.org,2023:ship", "tag:example.org,2023:ship\n"),
            Edit("the same guid twice", ">tag:example.org,2023:ship<", ">https://example.org/tides<"),
            Edit("item without pubDate", "<pubDate>Tue, 08 Aug 2023 07:05:00 GMT</pubDate>", ""),
            Edit("source without url", #" url="https://feeds.example.org/providers/example.org.rss""#, ""),
            Edit("source without text", ">Example<", "><"),
            // media
            Edit("media without url", #" url="https://img.example.org/2.png""#, ""),
            Edit("media that is a video", "image/jpeg", "video/mp4"),
            Edit("media type with parameter", "image/jpeg", "image/jpeg; q=1"),
            Edit("media without medium", #" type="image/jpeg" medium="image""#, #" type="image/jpeg""#),
            Edit(
                "media of another medium", #" type="image/jpeg" medium="image""#,
                #" type="image/jpeg" medium="video""#),
            Edit("media with unit", "1200", "1200px"),
            Edit("media of no height", "630", "0"),
            Edit("media with another attribute", #"width="1200""#, #"width="1200" fileSize="1""#),
            Edit("thumbnail without url", #" url="https://img.example.org/small.jpg""#, ""),
            Edit(
                "thumbnail before content",
                "<media:content url=\"https://img.example.org/2.png\" medium=\"image\"/>",
                "<media:thumbnail url=\"https://a/\"/><media:content url=\"https://a/2\" medium=\"image\"/>"),
            Edit("text in a thumbnail", #"height="63"/>"#, #"height="63"> </media:thumbnail>"#),
        ] + addresses + dates

    private static let addresses = [
        ("a scheme that runs", "javascript:alert(1)"),
        ("no scheme", "//example.org/ship"),
        ("scheme in capitals", "HTTPS://example.org/ship"),
        ("no host", "https:///ship"),
        ("no host before the port", "https://:80/ship"),
        ("no slashes", "https:example.org/ship"),
        ("port that is no number", "https://example.org:http/ship"),
        ("white space inside", "https://example.org/a ship"),
        ("white space before", " https://example.org/ship"),
        ("white space after", "https://example.org/ship\n"),
        ("non-ASCII path", "https://example.org/été"),
        ("non-ASCII host", "https://münchen.example/"),
        ("escape cut short", "https://example.org/%4"),
        ("escape that is not hexadecimal", "https://example.org/%zz"),
        ("lone percent sign", "https://example.org/100%"),
        ("brackets in the path", "https://example.org/[1]"),
        ("brackets in the query", "https://example.org/?a[]=1"),
        ("brackets around a name", "https://[example.org]/"),
        ("brackets around IPv4", "https://[192.0.2.1]/"),
        ("bracket left open", "https://[::1/"),
        ("bracket without colon", "https://[abcd]/"),
        ("bar", "https://example.org/a|b"),
        ("backslash", "https://example.org/a\\b"),
        ("quotation mark", "https://example.org/&quot;"),
        ("angle brackets", "https://example.org/&lt;a&gt;"),
        ("caret", "https://example.org/^"),
        ("grave accent", "https://example.org/`"),
        ("braces", "https://example.org/{a}"),
        ("two fragments", "https://example.org/#a#b"),
        ("nothing", ""),
    ].map { Edit("address: \($0)", "https://example.org/ship<", "\($1)<") }

    private static let dates = [
        ("no weekday", "08 Aug 2023 07:05:00 GMT"),
        ("weekday in full", "Tuesday, 08 Aug 2023 07:05:00 GMT"),
        ("weekday that is none", "Tun, 08 Aug 2023 07:05:00 GMT"),
        ("day of one digit", "Tue, 8 Aug 2023 07:05:00 GMT"),
        ("day 0", "Tue, 00 Aug 2023 07:05:00 GMT"),
        ("day 32", "Tue, 32 Aug 2023 07:05:00 GMT"),
        ("31 April", "Mon, 31 Apr 2023 07:05:00 GMT"),
        ("30 February", "Thu, 30 Feb 2023 07:05:00 GMT"),
        ("29 February, no leap year", "Wed, 29 Feb 2023 07:05:00 GMT"),
        ("29 February of a common century", "Mon, 29 Feb 1900 07:05:00 GMT"),
        ("month in full", "Tue, 08 August 2023 07:05:00 GMT"),
        ("month in capitals", "Tue, 08 AUG 2023 07:05:00 GMT"),
        ("month by number", "Tue, 08 08 2023 07:05:00 GMT"),
        ("year of two digits", "Tue, 08 Aug 23 07:05:00 GMT"),
        ("hour 24", "Tue, 08 Aug 2023 24:00:00 GMT"),
        ("minute 60", "Tue, 08 Aug 2023 07:60:00 GMT"),
        ("second 60", "Tue, 08 Aug 2023 07:05:60 GMT"),
        ("no seconds", "Tue, 08 Aug 2023 07:05 GMT"),
        ("offset", "Tue, 08 Aug 2023 07:05:00 +0000"),
        ("other zone", "Tue, 08 Aug 2023 07:05:00 EST"),
        ("no zone", "Tue, 08 Aug 2023 07:05:00"),
        ("RFC 3339", "2023-08-08T07:05:00Z"),
        ("white space before", " Tue, 08 Aug 2023 07:05:00 GMT"),
        ("white space after", "Tue, 08 Aug 2023 07:05:00 GMT\n"),
        ("nothing", ""),
    ].map { Edit("date: \($0)", "Tue, 08 Aug 2023 07:05:00 GMT", $1) }
}
