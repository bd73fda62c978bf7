/// Feeds of RSS 1.0.
extension WildFeed {
    static let siteSummaries = [
        WildFeed(
            "RSS 1.0: The example of the specification",
            #"""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="http://www.xml.example.com/xml/news.rss">
                <title>XML Example</title>
                <link>http://xml.example.com/pub</link>
                <description>
                  The site features a rich mix of information and services for the XML community.
                </description>
                <image rdf:resource="http://xml.example.com/universal/images/xml_tiny.gif" />
                <items>
                  <rdf:Seq>
                    <rdf:li resource="http://xml.example.com/pub/2000/08/09/xslt/xslt.html" />
                    <rdf:li resource="http://xml.example.com/pub/2000/08/09/rdfdb/index.html" />
                  </rdf:Seq>
                </items>
                <textinput rdf:resource="http://search.xml.example.com" />
              </channel>
              <image rdf:about="http://xml.example.com/universal/images/xml_tiny.gif">
                <title>XML Example</title>
                <link>http://www.xml.example.com</link>
                <url>http://xml.example.com/universal/images/xml_tiny.gif</url>
              </image>
              <item rdf:about="http://xml.example.com/pub/2000/08/09/xslt/xslt.html">
                <title>Processing Inclusions with XSLT</title>
                <link>http://xml.example.com/pub/2000/08/09/xslt/xslt.html</link>
                <description>
                 Processing document inclusions with general XML tools can be problematic.
                </description>
              </item>
              <item rdf:about="http://xml.example.com/pub/2000/08/09/rdfdb/index.html">
                <title>Putting RDF to Work</title>
                <link>http://xml.example.com/pub/2000/08/09/rdfdb/index.html</link>
                <description>Tool and API support for RDF is gradually maturing.</description>
              </item>
              <textinput rdf:about="http://search.xml.example.com">
                <title>Search XML Example</title>
                <description>Search the XML collection</description>
                <name>s</name>
                <link>http://search.xml.example.com</link>
              </textinput>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: Slashdot",
            #"""
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
              xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
              xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:admin="http://webns.net/mvcb/"
              xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
            <channel rdf:about="https://dot.example.org/">
            <title>Dot</title>
            <link>https://dot.example.org/</link>
            <description>News for some, stuff that matters</description>
            <dc:language>en-us</dc:language>
            <dc:rights>Copyright 1997-2016, Dot Media. All Rights Reserved.</dc:rights>
            <dc:date>2024-01-02T20:11:30+00:00</dc:date>
            <dc:publisher>help@dot.example.org</dc:publisher>
            <dc:creator>help@dot.example.org</dc:creator>
            <dc:subject>Technology</dc:subject>
            <syn:updateBase>1970-01-01T00:00+00:00</syn:updateBase>
            <syn:updateFrequency>1</syn:updateFrequency>
            <syn:updatePeriod>hourly</syn:updatePeriod>
            <items>
             <rdf:Seq>
              <rdf:li \#
            rdf:resource="https://it.dot.example.org/story/1/a?utm_source=rss1.0&amp;utm_medium=feed" />
              <rdf:li \#
            rdf:resource="https://it.dot.example.org/story/2/b?utm_source=rss1.0&amp;utm_medium=feed" />
             </rdf:Seq>
            </items>
            <image rdf:resource="https://a.dot.example.org/sd/topics/topicdot.gif" />
            <textinput rdf:resource="https://dot.example.org/search.pl" />
            </channel>
            <image rdf:about="https://a.dot.example.org/sd/topics/topicdot.gif">
            <title>Dot</title>
            <url>https://a.dot.example.org/sd/topics/topicdot.gif</url>
            <link>https://dot.example.org/</link>
            </image>
            <item rdf:about="https://it.dot.example.org/story/1/a?utm_source=rss1.0&amp;utm_medium=feed">
            <title>A worm, again</title>
            <link>https://it.dot.example.org/story/1/a?utm_source=rss1.0&amp;utm_medium=feed</link>
            <description>An anonymous reader quotes a report: "It spreads."&lt;p&gt;&lt;a
            href="https://dot.example.org/share"&gt;Share&lt;/a&gt;&lt;/p&gt;</description>
            <dc:creator>ed</dc:creator>
            <dc:date>2024-01-02T19:40:00+00:00</dc:date>
            <dc:subject>security</dc:subject>
            <slash:department>not-again</slash:department>
            <slash:section>it</slash:section>
            <slash:comments>42</slash:comments>
            <slash:hit_parade>42,40,30,20,10,5,2</slash:hit_parade>
            </item>
            <item rdf:about="https://it.dot.example.org/story/2/b?utm_source=rss1.0&amp;utm_medium=feed">
            <title>Another</title>
            <link>https://it.dot.example.org/story/2/b?utm_source=rss1.0&amp;utm_medium=feed</link>
            </item>
            <textinput rdf:about="https://dot.example.org/search.pl">
            <title>Search Dot</title>
            <description>Search Dot stories</description>
            <name>query</name>
            <link>https://dot.example.org/search.pl</link>
            </textinput>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: arXiv",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>

            <rdf:RDF
             xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns="http://purl.org/rss/1.0/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"
             xmlns:admin="http://webns.net/mvcb/"
            >

            <channel rdf:about="http://papers.example.org/">
            <title>cs.DL updates on papers.example.org</title>
            <link>http://papers.example.org/</link>
            <description rdf:parseType="Literal">Computer Science -- Digital Libraries (cs.DL) updates\#
            </description>
            <dc:language>en-us</dc:language>
            <dc:date>2024-01-02T20:30:00-05:00</dc:date>
            <dc:publisher>help@papers.example.org</dc:publisher>
            <dc:subject>Computer Science -- Digital Libraries</dc:subject>
            <syn:updateBase>1901-01-01T00:00+00:00</syn:updateBase>
            <syn:updateFrequency>1</syn:updateFrequency>
            <syn:updatePeriod>daily</syn:updatePeriod>
            <items>
             <rdf:Seq>
              <rdf:li rdf:resource="http://papers.example.org/abs/2401.00001" />
             </rdf:Seq>
            </items>
            <image rdf:resource="http://papers.example.org/icons/sfx.gif" />
            </channel>
            <image rdf:about="http://papers.example.org/icons/sfx.gif">
            <title>papers.example.org</title>
            <url>http://papers.example.org/icons/sfx.gif</url>
            <link>http://papers.example.org/</link>
            </image>
            <item rdf:about="http://papers.example.org/abs/2401.00001">
            <title>On $L_2$ norms of feeds. (arXiv:2401.00001v1 [cs.DL])</title>
            <link>http://papers.example.org/abs/2401.00001</link>
            <description>&lt;p&gt;We study feeds, for $n &amp;lt; 3$.
            &lt;/p&gt;</description>
            <dc:creator>&lt;a href="http://papers.example.org/a/doe_j"&gt;Jane Doe&lt;/a&gt;</dc:creator>
            </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: Movable Type in Japanese",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns="http://purl.org/rss/1.0/"
                     xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:cc="http://web.resource.org/cc/"
                     xml:lang="ja">
            <channel rdf:about="http://blog.example.jp/">
            <title>港の日記</title>
            <link>http://blog.example.jp/</link>
            <description>港町からの便り</description>
            <dc:language>ja</dc:language>
            <dc:creator>山田</dc:creator>
            <dc:date>2024-01-02T12:00:00+09:00</dc:date>
            <admin:generatorAgent xmlns:admin="http://webns.net/mvcb/" \#
            rdf:resource="http://www.movabletype.org/?v=3.2" />
            <cc:license rdf:resource="http://creativecommons.org/licenses/by-nc/2.0/" />
            <items>
            <rdf:Seq>
            <rdf:li rdf:resource="http://blog.example.jp/archives/2024/01/post_1.html" />
            </rdf:Seq>
            </items>
            </channel>
            <item rdf:about="http://blog.example.jp/archives/2024/01/post_1.html">
            <title>潮の満ち引き</title>
            <link>http://blog.example.jp/archives/2024/01/post_1.html</link>
            <description>今日は潮が高い。...</description>
            <content:encoded><![CDATA[<p>今日は潮が高い。<br />
            <a href="http://blog.example.jp/photos/1.html">写真</a></p>]]></content:encoded>
            <dc:subject>海</dc:subject>
            <dc:creator>山田</dc:creator>
            <dc:date>2024-01-02T11:50:00+09:00</dc:date>
            </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: A bookmarking service with taxo:topics",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:admin="http://webns.net/mvcb/">
            <channel rdf:about="http://marks.example.com/jane">
            <title>marks/jane</title>
            <link>http://marks.example.com/jane</link>
            <description>bookmarks of jane</description>
            <items>
             <rdf:Seq>
              <rdf:li rdf:resource="http://example.org/paper" />
             </rdf:Seq>
            </items>
            </channel>
            <item rdf:about="http://example.org/paper">
            <title>A paper</title>
            <link>http://example.org/paper</link>
            <description>good one</description>
            <dc:creator>jane</dc:creator>
            <dc:date>2024-01-02T15:33:25Z</dc:date>
            <dc:subject>rdf paper</dc:subject>
            <taxo:topics>
              <rdf:Bag>
                <rdf:li rdf:resource="http://marks.example.com/tag/rdf" />
                <rdf:li resource="http://marks.example.com/tag/paper" />
              </rdf:Bag>
            </taxo:topics>
            </item>
            </rdf:RDF>
            """#),
    ]
}
