/// Feeds of RSS 1.0.
extension WildFeed {
    static let modularSiteSummaries = [
        WildFeed(
            "RSS 1.0: Annotations, syndication and a company",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:co="http://purl.org/rss/1.0/modules/company/"
              xmlns:ti="http://purl.org/rss/1.0/modules/textinput/"
              xmlns:annotate="http://purl.org/rss/1.0/modules/annotate/">
              <channel rdf:about="http://meerkat.example.com/?_fl=rss1.0">
                <title>Meerkat</title>
                <link>http://meerkat.example.com</link>
                <description>Meerkat: An Open Wire Service</description>
                <dc:publisher>The Publisher</dc:publisher>
                <dc:creator>Rael (mailto:rael@example.com)</dc:creator>
                <dc:rights>Copyright © 2000 The Publisher</dc:rights>
                <dc:date>2000-01-01T12:00+00:00</dc:date>
                <sy:updatePeriod>hourly</sy:updatePeriod>
                <sy:updateFrequency>2</sy:updateFrequency>
                <sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>
                <image rdf:resource="http://meerkat.example.com/icons/meerkat-powered.jpg" />
                <items><rdf:Seq><rdf:li rdf:resource="http://c.moreover.example.com/click/here.pl?r123" \#
            /></rdf:Seq></items>
                <textinput rdf:resource="http://meerkat.example.com" />
              </channel>
              <image rdf:about="http://meerkat.example.com/icons/meerkat-powered.jpg">
                <title>Meerkat Powered!</title>
                <url>http://meerkat.example.com/icons/meerkat-powered.jpg</url>
                <link>http://meerkat.example.com</link>
              </image>
              <item rdf:about="http://c.moreover.example.com/click/here.pl?r123">
                <title>XML: A Disruptive Technology</title>
                <link>http://c.moreover.example.com/click/here.pl?r123</link>
                <dc:description>XML is placing increasingly heavy loads on the existing infrastructure.\#
            </dc:description>
                <annotate:reference rdf:resource="http://www.xml.example.com/2000/1" />
                <dc:subject>XML</dc:subject>
                <co:name>XML.example</co:name>
                <co:market>NASDAQ</co:market>
                <co:symbol>XML</co:symbol>
              </item>
              <textinput rdf:about="http://meerkat.example.com">
                <title>Search Meerkat</title>
                <description>Search Meerkat's RSS Database...</description>
                <name>s</name>
                <link>http://meerkat.example.com/</link>
                <ti:function>search</ti:function>
                <ti:inputType>regex</ti:inputType>
              </textinput>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: A licence described beside the items",
            #"""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
              xmlns:cc="http://creativecommons.org/ns#" xmlns:dcterms="http://purl.org/dc/terms/">
            <channel rdf:about="https://open.example.org/index.rdf">
            <title>Open News</title><link>https://open.example.org/</link><description>All is free\#
            </description>
            <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
            <items><rdf:Seq><rdf:li rdf:resource="https://open.example.org/1"/></rdf:Seq></items>
            </channel>
            <item rdf:about="https://open.example.org/1"><title>One</title>\#
            <link>https://open.example.org/1</link>
            <dcterms:modified>2024-01-02</dcterms:modified>
            <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></item>
            <cc:License rdf:about="https://creativecommons.org/licenses/by/4.0/">
            <cc:permits rdf:resource="http://creativecommons.org/ns#Reproduction"/>
            <cc:requires rdf:resource="http://creativecommons.org/ns#Attribution"/>
            </cc:License>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: A journal with PRISM",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet type="text/css" href="/rss.css"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
              xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" \#
            xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:admin="http://webns.net/mvcb/">
            <channel rdf:about="http://feeds.journal.example.com/journal/rss/current">
            <title>A Journal</title>
            <description>A weekly international journal.</description>
            <link>http://feeds.journal.example.com/journal/rss/current</link>
            <admin:generatorAgent rdf:resource="https://www.journal.example.com/"/>
            <admin:errorReportsTo rdf:resource="mailto:feedback@journal.example.com"/>
            <dc:publisher>Publishing Group</dc:publisher>
            <dc:language>en</dc:language>
            <dc:rights>© 2024 Publisher. All rights reserved.</dc:rights>
            <prism:publicationName>A Journal</prism:publicationName>
            <prism:issn>0028-0836</prism:issn>
            <image rdf:resource="https://www.journal.example.com/uploads/product/rss.gif"/>
            <items><rdf:Seq>
            <rdf:li rdf:resource="https://www.journal.example.com/articles/d41586-024-1"/>
            <rdf:li rdf:resource="https://www.journal.example.com/articles/d41586-024-2"/>
            </rdf:Seq></items>
            </channel>
            <image rdf:about="https://www.journal.example.com/uploads/product/rss.gif">
            <title>A Journal</title>
            <url>https://www.journal.example.com/uploads/product/rss.gif</url>
            <link>http://feeds.journal.example.com/journal/rss/current</link>
            </image>
            <item rdf:about="https://www.journal.example.com/articles/d41586-024-1">
            <title><![CDATA[Daily briefing: One]]></title>
            <link>https://www.journal.example.com/articles/d41586-024-1</link>
            <content:encoded><![CDATA[<p>A Journal, Published online: 02 January 2024; <a \#
            href="https://www.journal.example.com/articles/d41586-024-1">doi:10.1038/d1</a></p>]]>\#
            </content:encoded>
            <dc:title><![CDATA[Daily briefing: One]]></dc:title>
            <dc:creator>Jane Doe</dc:creator>
            <dc:creator>John Roe</dc:creator>
            <dc:identifier>doi:10.1038/d41586-024-1</dc:identifier>
            <dc:source>A Journal, Published online: 2024-01-02; | doi:10.1038/d1</dc:source>
            <dc:date>2024-01-02</dc:date>
            <prism:doi>10.1038/d41586-024-1</prism:doi>
            </item>
            <item rdf:about="https://www.journal.example.com/articles/d41586-024-2">
            <title>Two</title>
            <link>https://www.journal.example.com/articles/d41586-024-2</link>
            <dc:date>2024-01</dc:date>
            </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: A bookmark service of Japan",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
             xmlns="http://purl.org/rss/1.0/"
             xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns:admin="http://webns.net/mvcb/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#"
             xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"
             xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/">
              <channel rdf:about="https://b.example.jp/hotentry/it">
                <title>ブックマーク - 人気エントリー</title>
                <link>https://b.example.jp/hotentry/it</link>
                <description>最近の人気エントリー</description>
                <items>
                 <rdf:Seq>
                  <rdf:li rdf:resource="https://site.example.jp/entry/1" />
                 </rdf:Seq>
                </items>
              </channel>
              <item rdf:about="https://site.example.jp/entry/1">
                <title>記事 - サイト</title>
                <link>https://site.example.jp/entry/1</link>
                <description>要約です。</description>
                <content:encoded>&lt;blockquote cite="https://site.example.jp/entry/1" \#
            title="記事"&gt;&lt;p&gt;要約&lt;/p&gt;&lt;/blockquote&gt;</content:encoded>
                <dc:date>2024-01-02T03:04:05Z</dc:date>
                <dc:subject>テクノロジー</dc:subject>
                <hatena:bookmarkcount>120</hatena:bookmarkcount>
                <hatena:imageurl>https://cdn.example.jp/1.png</hatena:imageurl>
              </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: PHP package releases",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet href="http://www.w3.org/2000/08/w3c-synd/style.css" type="text/css"?>
            <rdf:RDF
                    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://packages.example.net/">
                <link>https://packages.example.net/</link>
                <dc:creator>webmaster@packages.example.net</dc:creator>
                <dc:publisher>webmaster@packages.example.net</dc:publisher>
                <dc:language>en-us</dc:language>
                <items>
                    <rdf:Seq>
                        <rdf:li rdf:resource="https://packages.example.net/package/a/download/1.0/"/>
                    </rdf:Seq>
                </items>
                <title>Latest releases</title>
                <description>The latest releases.</description>
                </channel>
            <item rdf:about="https://packages.example.net/package/a/download/1.0/">
                <title>a 1.0</title>
                <link>https://packages.example.net/package/a/download/1.0/</link>
                <description>
            - Fix: a
            - Add: b
                </description>
                <dc:date>2024-01-02T03:04:05-05:00</dc:date>
            </item>
            </rdf:RDF>
            """#),
    ]
}
