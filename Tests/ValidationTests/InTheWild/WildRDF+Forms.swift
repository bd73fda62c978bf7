/// Feeds of RSS 1.0.
extension WildFeed {
    static let moreSiteSummaries = [
        WildFeed(
            "RSS 1.0: A craigslist-like board with enc:enclosure",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"
             xmlns:enc="http://purl.oclc.org/net/rss_2.0/enc#" \#
            xmlns:ev="http://purl.org/rss/1.0/modules/event/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/" \#
            xmlns:dcterms="http://purl.org/dc/terms/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" \#
            xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"
             xmlns:admin="http://webns.net/mvcb/">
            <channel rdf:about="https://town.example.org/search/boats?format=rss">
            <title>town boats - by owner</title>
            <link>https://town.example.org/search/boats</link>
            <description></description>
            <dc:language>en-us</dc:language>
            <dc:rights>copyright 2024 town</dc:rights>
            <dc:publisher>robot@town.example.org</dc:publisher>
            <dc:creator>robot@town.example.org</dc:creator>
            <dc:source>https://town.example.org/search/boats?format=rss</dc:source>
            <dc:title>town boats - by owner</dc:title>
            <dc:type>Collection</dc:type>
            <syn:updateBase>2024-01-02T03:04:05-08:00</syn:updateBase>
            <syn:updateFrequency>1</syn:updateFrequency>
            <syn:updatePeriod>hourly</syn:updatePeriod>
            <items><rdf:Seq><rdf:li rdf:resource="https://town.example.org/boa/1.html" /></rdf:Seq></items>
            </channel>
            <item rdf:about="https://town.example.org/boa/1.html">
            <title><![CDATA[Wooden boat (Harbour) &#x0024;500]]></title>
            <link>https://town.example.org/boa/1.html</link>
            <description><![CDATA[A boat. Come and see.]]></description>
            <dc:date>2024-01-02T03:04:05-08:00</dc:date>
            <dc:language>en-us</dc:language>
            <dc:rights>copyright 2024 town</dc:rights>
            <dc:source>https://town.example.org/boa/1.html</dc:source>
            <dc:title><![CDATA[Wooden boat (Harbour) &#x0024;500]]></dc:title>
            <dc:type>text</dc:type>
            <enc:enclosure rdf:resource="https://images.example.org/1.jpg" enc:type="image/jpeg" \#
            enc:length="1000"/>
            <ev:startdate>2024-01-05</ev:startdate>
            <ev:enddate>2024-01-06</ev:enddate>
            <ev:location rdf:resource="https://town.example.org/harbour"/>
            <dcterms:issued>2024-01-02T03:04:05-08:00</dcterms:issued>
            </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: MediaWiki-like recent changes with a prefix",
            #"""
            <?xml version='1.0' encoding='UTF-8'?>
            <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \#
            xmlns:rss='http://purl.org/rss/1.0/'
              xmlns:wiki='http://purl.org/rss/1.0/modules/wiki/' \#
            xmlns:dc='http://purl.org/dc/elements/1.1/'>
            <rss:channel rdf:about='https://wiki.example.org/RecentChanges?action=rss_rc'>
            <rss:title>Wiki</rss:title><rss:link>https://wiki.example.org/RecentChanges</rss:link>
            <rss:description>RecentChanges at Wiki</rss:description>
            <wiki:interwiki><rdf:Description rdf:about='https://wiki.example.org/'>
            <rdf:value>Wiki</rdf:value></rdf:Description></wiki:interwiki>
            <rss:items><rdf:Seq><rdf:li rdf:resource='https://wiki.example.org/Page#2024'/></rdf:Seq>\#
            </rss:items>
            </rss:channel>
            <rss:item rdf:about='https://wiki.example.org/Page#2024'>
            <rss:title>Page</rss:title><rss:link>https://wiki.example.org/Page</rss:link>
            <rss:description>typo</rss:description>
            <dc:date>2024-01-02T03:04:05+00:00</dc:date>
            <dc:contributor><rdf:Description wiki:host='host.example.org'><rdf:value>Jane</rdf:value>\#
            </rdf:Description>
            </dc:contributor>
            <wiki:version>3</wiki:version><wiki:status>updated</wiki:status><wiki:importance>minor\#
            </wiki:importance>
            <wiki:diff>https://wiki.example.org/Page?action=diff</wiki:diff>
            </rss:item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: TrackBack and comments",
            #"""
            <?xml version="1.0" encoding="utf-8" ?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/"
              xmlns:wfw="http://wellformedweb.org/CommentAPI/" \#
            xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:foaf="http://xmlns.com/foaf/0.1/">
            <channel rdf:about="https://log.example.com/index.rdf">
            <title>Log</title><link>https://log.example.com/</link><description>A log</description>
            <atom:link rel="self" href="https://log.example.com/index.rdf" type="application/rdf+xml"/>
            <foaf:maker><foaf:Person><foaf:name>Jane</foaf:name></foaf:Person></foaf:maker>
            <items><rdf:Seq><rdf:li rdf:resource="https://log.example.com/1"/></rdf:Seq></items>
            </channel>
            <item rdf:about="https://log.example.com/1"><title>A &amp; B</title>\#
            <link>https://log.example.com/1</link>
            <description>First</description><dc:creator rdf:resource="https://log.example.com/jane#me"/>
            <trackback:ping rdf:resource="https://log.example.com/tb/1"/>
            <trackback:about rdf:resource="https://other.example.com/2"/>
            <wfw:commentRss>https://log.example.com/1/comments.rss</wfw:commentRss><slash:comments>3\#
            </slash:comments>
            </item></rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: content-items of the first version",
            #"""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel rdf:about="http://example.org/rss"><title>A</title><link>http://example.org/</link>
            <description>B</description>
            <items><rdf:Seq><rdf:li rdf:resource="http://example.org/item/"/></rdf:Seq></items></channel>
            <item rdf:about="http://example.org/item/">
            <title>The Example Item</title><link>http://example.org/item/</link>
            <content:items><rdf:Bag><rdf:li>
            <content:item>
            <content:format rdf:resource="http://www.w3.org/1999/xhtml" />
            <content:encoding rdf:resource="http://www.w3.org/TR/REC-xml#dt-wellformed" />
            <rdf:value rdf:parseType="Literal" xmlns="http://www.w3.org/1999/xhtml">
            <em>This is a <strong>very</strong> cool thing.</em></rdf:value>
            </content:item></rdf:li></rdf:Bag></content:items>
            </item></rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: Numbered members and places",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
             xmlns:georss="http://www.georss.org/georss" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://quakes.example.gov/rss1.rdf"><title>Quakes</title>
            <link>https://quakes.example.gov/</link><description>M 5+</description>
            <items><rdf:Seq rdf:ID="all"><rdf:_1 rdf:resource="https://quakes.example.gov/1"/>
            <rdf:_2 rdf:resource="https://quakes.example.gov/2"/></rdf:Seq></items></channel>
            <item rdf:about="https://quakes.example.gov/1"><title>M 5.1</title>\#
            <link>https://quakes.example.gov/1</link>
            <geo:lat>45.2</geo:lat><geo:long>-71.9</geo:long></item>
            <item rdf:about="https://quakes.example.gov/2"><title>M 5.2</title>\#
            <link>https://quakes.example.gov/2</link>
            <geo:location><geo:Point><geo:lat>1</geo:lat><geo:long>2</geo:long></geo:Point></geo:location>
            <georss:point>45.256 -71.92</georss:point></item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: Addresses of other kinds",
            #"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xml:base="https://example.org/" \#
            xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"><title>A</title>
            <link>ftp://example.org/pub/</link><description>B</description>
            <items><rdf:Seq><rdf:li rdf:resource="/1"/><rdf:li rdf:resource="tag:example.org,2024:2"/>\#
            </rdf:Seq></items>
            </channel>
            <item rdf:about="/1"><title>1</title><link>https://example.org/1</link></item>
            <item rdf:about="tag:example.org,2024:2"><title>2</title><link>
             https://example.org/2
            </link><dc:date>2024</dc:date></item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: A service page at W3C-like site",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made from the home page -->
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
            xmlns:h="http://www.w3.org/1999/xhtml"
              xmlns:hr="http://www.w3.org/2000/08/w3c-synd/#">
               <channel rdf:about="http://www.example.org/2000/08/w3c-synd/home.rss">
                  <title>The Consortium</title>
                  <description>Leading the web to its full potential...</description>
                  <link>http://www.example.org/</link>
                  <dc:date>2024-01-02</dc:date>
                  <items>
                     <rdf:Seq>
                        <rdf:li rdf:resource="http://www.example.org/News/2024#item1"/>
                     </rdf:Seq>
                  </items>
               </channel>
               <item rdf:about="http://www.example.org/News/2024#item1">
                  <title>A draft</title>
                  <description>The group has published a draft. (News archive)</description>
                  <link>http://www.example.org/News/2024#item1</link>
                  <dc:date>2024-01-02</dc:date>
               </item>
            </rdf:RDF>
            """#),
        WildFeed(
            "RSS 1.0: Dates, languages and people as structures",
            #"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
            xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"
              xmlns:l="http://purl.org/rss/1.0/modules/link/" \#
            xmlns:audio="http://media.tangent.org/rss/1.0/">
            <channel rdf:about="https://example.com/feed.rdf"><title>A</title><link>https://example.com/\#
            </link>
            <description>B</description><items><rdf:Seq><rdf:li rdf:resource="https://example.com/1"/>\#
            </rdf:Seq></items>
            <dc:creator><foaf:Person foaf:name="Jane"><foaf:mbox \#
            rdf:resource="mailto:jane@example.com"/></foaf:Person>
            </dc:creator></channel>
            <item rdf:about="https://example.com/1"><title>One</title><link>https://example.com/1</link>
            <dc:subject><taxo:topic rdf:about="https://example.com/t/1">\#
            <taxo:link>https://example.com/t/1</taxo:link>
            <rdf:value>Boats</rdf:value></taxo:topic></dc:subject>
            <dc:date><dcterms:W3CDTF><rdf:value>2024-01-02</rdf:value></dcterms:W3CDTF></dc:date>
            <l:link rdf:resource="https://example.com/1.pdf" l:type="application/pdf" l:rel="alternate"/>
            <audio:songname>Song</audio:songname></item>
            <taxo:topic rdf:about="https://example.com/t/2"><title>Topic</title>\#
            <link>https://example.com/t/2</link>
            </taxo:topic>
            <rdf:Description rdf:about="https://example.com/"><dc:publisher>C</dc:publisher>\#
            </rdf:Description>
            </rdf:RDF>
            """#),
    ]
}
