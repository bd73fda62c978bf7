import Testing

@testable import Validation

@Suite("RSS in the wild")
struct RSSInTheWildTests {
    private func errors(_ document: [UInt8]) -> [String] {
        FeedValidator().diagnostics(in: document).filter { $0.rule.severity == .error }.map(\.rule.id)
    }

    @Test("feeds of well-known makers have no error", arguments: RSSInTheWild.feeds)
    func feeds(maker: String, text: String) {
        #expect(errors(Array(text.utf8)).isEmpty, "\(maker)")
    }

    @Test(
        "a channel may say",
        arguments: [
            "<language>en-us</language>", "<language>zh-Hant-TW</language>", "<language>es-419</language>",
            "<language>EN</language>", "<language>gsw</language>", "<language>fil</language>",
            "<language>x-klingon</language>", "<language> de </language>", "<language>uk</language>",
            "<copyright>© 2026 Harbour Office</copyright>", "<copyright/>", "<generator/>",
            "<managingEditor>jane@example.com (Jane Doe, Editor-in-Chief)</managingEditor>",
            "<managingEditor>o'neil@example.com (O'Neil)</managingEditor>",
            "<managingEditor>web+rss@example.photography (Jürgen)</managingEditor>",
            "<managingEditor>jane@example.com</managingEditor>",
            "<managingEditor>Jane Doe &lt;jane@example.com&gt;</managingEditor>",
            "<webMaster>jane@localhost (Jane)</webMaster>", "<webMaster>\"a b\"@example.com (A)</webMaster>",
            "<category>Business/Industries/Publishing</category>", "<category></category>",
            "<category domain=\"Syndic8\">1765</category><category>Grateful Dead</category>",
            "<docs>https://www.rssboard.org/rss-specification</docs>", "<rating>(PICS-1.1)</rating>",
            "<cloud domain=\"a.example\" port=\"80\" path=\"/RPC2\" registerProcedure=\"\" protocol=\"soap\"/>",
            "<cloud domain=\"192.0.2.7\" port=\"5337\" path=\"/\" registerProcedure=\"a.b\" "
                + "protocol=\"http-post\"></cloud>",
            "<ttl>60</ttl>", "<ttl> 60 </ttl>", "<ttl>525600</ttl>", "<skipHours/>", "<skipDays/>",
            "<skipHours><hour>0</hour><hour>09</hour><hour>23</hour></skipHours>",
            "<skipDays><day>Saturday</day><day> Sunday </day></skipDays>",
            "<image><link>https://example.com/</link><title>A</title><url>https://example.com/a</url></image>",
            "<image><url>https://example.com/a</url><title>A</title><link>https://example.com/</link>"
                + "<width>144</width><height>400</height><description>B</description></image>",
            "<textInput><title>A</title><description>B</description><name>q.a:1-b_c</name>"
                + "<link>https://example.com/q</link></textInput>",
            "<logo xmlns=\"https://example.com/ns\"><url>a.png</url></logo>", "<!-- made by hand -->",
            "<link>https://example.com</link>", "<link>\n  https://example.com/\n</link>",
            "<description/>", "<description>A &lt;b&gt;fine&lt;/b&gt; log</description>", "<title/>",
        ])
    func channel(fragment: String) {
        #expect(errors(Example.rssChannel(fragment).document).isEmpty)
    }

    @Test(
        "an item may say",
        arguments: [
            "<title>3 &lt; 4 &amp; 5</title>", "<title><![CDATA[AT&T rises]]></title>",
            "<title>Using Array&lt;Int&gt;</title>", "<title>🚢 High&#160;tide &#x2019;&apos;&quot;</title>",
            "<description><![CDATA[<p>High &amp; <a href=\"/2\">more</a></p>]]></description>",
            "<description><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A</p></div></description>",
            "<description>5 &lt; 6</description>", "<description>&amp;nbsp;&amp;hellip;</description>",
            "<guid isPermaLink=\"false\">/1</guid>",
            "<guid isPermaLink=\"false\">1 at https://a.example</guid>",
            "<guid isPermaLink=\"false\">tag:example.com:1</guid>",
            "<guid isPermaLink=\"true\">https://example.com/1</guid>",
            "<guid>\n https://example.com/1\n</guid>",
            "<author>lawyer@boyer.net (Lawyer Boyer)</author>",
            "<comments>https://example.com/1#c</comments>",
            "<enclosure url=\"https://example.com/1\" length=\"0\" type=\"image/svg+xml\"/>",
            "<enclosure url=\"http://example.com/1\" length=\"9999999999\" type=\"Audio/MPEG\"></enclosure>",
            "<enclosure url=\"http://example.com/1\" length=\"1\" type=\"video/mp4; codecs=avc1\"/>",
            "<source url=\"https://example.com/feed\">A</source>",
            "<source url=\"https://example.com/feed\"/>",
            "<category domain=\"https://example.com/\">A</category><category>B</category>",
            "<other xmlns=\"https://example.com/ns\" a=\"1\"><title>A</title>B</other>",
            "<link>mailto:jane@example.com</link>", "<link>news:comp.lang.misc</link>",
            "<link>ftp://example.com/pub/</link>", "<link>http://[2001:db8::1]:8080/</link>",
            "<link>https://example.com/?a=1&amp;b=2#c</link>", "<link>HTTP://EXAMPLE.COM/</link>",
            "<link><![CDATA[https://example.com/?a=1&b=2]]></link>", "<link>http://my_blog.example/</link>",
            "<link>http://xn--hfen-loa.example/</link>",
            "<link>http://jane:pw@example.com/~j/(a)/b;c=1</link>",
        ])
    func item(fragment: String) {
        #expect(errors(Example.rssItem(fragment).document).isEmpty)
    }

    @Test(
        "a document may begin with",
        arguments: [
            "", "\u{FEFF}", "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n",
            "<?xml version=\"1.0\"?><?xml-stylesheet href=\"/a.xsl\" type=\"text/xsl\"?>\n<!-- cached -->",
            "<?xml version=\"1.0\" encoding=\"us-ascii\"?>",
            "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"rss-0.91.dtd\">",
        ])
    func prolog(start: String) {
        let text = """
            <rss version="2.0"><channel><title>A</title><link>https://example.com/</link>\
            <description>B</description></channel></rss>
            """
        #expect(errors(Array((start + text).utf8)).isEmpty)
    }
}
