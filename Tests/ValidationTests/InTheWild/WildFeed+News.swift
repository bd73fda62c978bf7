extension WildFeed {
    static let news = [
        WildFeed(
            "News, BBC",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet title="XSL_formatting" type="text/xsl"
              href="/shared/bsp/xsl/rss/nolsol.xsl"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            <title><![CDATA[BBC News]]></title>
            <description><![CDATA[BBC News - Technology]]></description>
            <link>https://www.example.co.uk/news/technology</link>
            <image>
            <url>https://news.example.co.uk/nol/shared/img/bbc_news_120x60.gif</url>
            <title>BBC News</title>
            <link>https://www.example.co.uk/news/technology</link>
            </image>
            <generator>RSS for Node</generator>
            <lastBuildDate>Tue, 02 Jan 2024 21:30:57 GMT</lastBuildDate>
            <atom:link href="https://feeds.example.co.uk/news/technology/rss.xml" rel="self"
              type="application/rss+xml"/>
            <copyright><![CDATA[Copyright: (C) British Broadcasting Corporation]]></copyright>
            <language><![CDATA[en-gb]]></language>
            <ttl>15</ttl>
            <item>
            <title><![CDATA[A chip is made]]></title>
            <description><![CDATA[It is small.]]></description>
            <link>https://www.example.co.uk/news/technology-67?at_medium=RSS&amp;at_campaign=KARANGA</link>
            <guid isPermaLink="false">https://www.example.co.uk/news/technology-67#0</guid>
            <pubDate>Tue, 02 Jan 2024 17:09:00 GMT</pubDate>
            <media:thumbnail width="240" height="135"
              url="https://ichef.example.co.uk/ace/standard/240/chip.jpg"/>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "News, CNN with sizes in a group",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet type="text/xsl" media="screen" href="/~d/styles/rss2full.xsl"?>
            <rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" version="2.0">
            <channel>
            <title><![CDATA[CNN.example - Top Stories]]></title>
            <description><![CDATA[Top stories.]]></description>
            <link>https://www.example.com/index.html</link>
            <image>
            <url>http://i2.example.com/logo.gif</url>
            <title>CNN.example - Top Stories</title>
            <link>https://www.example.com/index.html</link>
            </image>
            <generator>coredev-bumblebee</generator>
            <lastBuildDate>Tue, 02 Jan 2024 21:30:57 GMT</lastBuildDate>
            <pubDate>Tue, 02 Jan 2024 21:30:57 GMT</pubDate>
            <copyright><![CDATA[Copyright (c) 2024 Example]]></copyright>
            <language><![CDATA[en-US]]></language>
            <ttl>10</ttl>
            <atom10:link xmlns:atom10="http://www.w3.org/2005/Atom" rel="self"
              type="application/rss+xml" href="http://rss.example.com/rss/top" />
            <feedburner:info uri="rss/top" />
            <atom10:link xmlns:atom10="http://www.w3.org/2005/Atom" rel="hub"
              href="http://pubsubhubbub.appspot.com/" />
            <item>
            <title><![CDATA[A fire is out]]></title>
            <description><![CDATA[Nobody was hurt.]]></description>
            <link>https://www.example.com/2024/01/02/fire/index.html</link>
            <guid isPermaLink="true">https://www.example.com/2024/01/02/fire/index.html</guid>
            <pubDate>Tue, 02 Jan 2024 21:21:28 GMT</pubDate>
            <media:group>
            <media:content medium="image" url="https://cdn.example.com/fire-super-169.jpg" height="619"
              width="1100" />
            <media:content medium="image" url="https://cdn.example.com/fire-large-11.jpg" height="300"
              width="300" />
            <media:content medium="image" url="https://cdn.example.com/fire-video-t1.jpg" height="219"
              width="391" />
            </media:group>
            <feedburner:origLink>https://www.example.com/2024/01/02/fire/index.html?eref=rss</feedburner:origLink>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "News with pictures, London",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              version="2.0">
            <channel>
            <title>World news | The Paper</title>
            <link>https://www.example.co.uk/world</link>
            <description>Latest World news</description>
            <language>en-gb</language>
            <copyright>Paper News and Media Limited. 2024</copyright>
            <pubDate>Tue, 02 Jan 2024 21:29:00 GMT</pubDate>
            <dc:date>2024-01-02T21:29:00Z</dc:date>
            <dc:language>en-gb</dc:language>
            <dc:rights>Paper News and Media Limited. 2024</dc:rights>
            <image>
            <title>The Paper</title>
            <url>https://assets.example.co.uk/images/rss-logo.png</url>
            <link>https://www.example.co.uk</link>
            </image>
            <item>
            <title>Storm comes in</title>
            <link>https://www.example.co.uk/world/2024/jan/02/storm</link>
            <description>&lt;p&gt;It blew.&lt;/p&gt; &lt;a href="https://www.example.co.uk/world/2024/jan/02/storm"&gt;Continue reading...&lt;/a&gt;</description>
            <category domain="https://www.example.co.uk/world/world">World news</category>
            <pubDate>Tue, 02 Jan 2024 20:56:17 GMT</pubDate>
            <guid>https://www.example.co.uk/world/2024/jan/02/storm</guid>
            <media:content width="140"
              url="https://i.example.co.uk/img/media/a/master/2799.jpg?width=140&amp;quality=85&amp;auto=format&amp;fit=max&amp;s=1">
            <media:credit scheme="urn:ebu">Photograph: Jo Snap/PA</media:credit>
            </media:content>
            <media:content width="460"
              url="https://i.example.co.uk/img/media/a/master/2799.jpg?width=460&amp;quality=85&amp;auto=format&amp;fit=max&amp;s=2">
            <media:credit scheme="urn:ebu">Photograph: Jo Snap/PA</media:credit>
            </media:content>
            <dc:creator>Ed Wright</dc:creator>
            <dc:date>2024-01-02T20:56:17Z</dc:date>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "News with pictures, New York",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:nyt="http://www.nytimes.com/namespaces/rss/2.0" version="2.0">
            <channel>
            <title>Example Times &gt; World News</title>
            <link>https://www.example.com/section/world</link>
            <atom:link href="https://rss.example.com/services/xml/rss/World.xml" rel="self"
              type="application/rss+xml"></atom:link>
            <description></description>
            <language>en-us</language>
            <copyright>Copyright 2024 The Example Company</copyright>
            <lastBuildDate>Tue, 02 Jan 2024 21:20:26 +0000</lastBuildDate>
            <pubDate>Tue, 02 Jan 2024 21:20:26 +0000</pubDate>
            <image>
            <title>Example Times &gt; World News</title>
            <url>https://static.example.com/images/misc/rss.png</url>
            <link>https://www.example.com/section/world</link>
            </image>
            <item>
            <title>A vote is held</title>
            <link>https://www.example.com/2024/01/02/world/vote.html</link>
            <guid isPermaLink="true">https://www.example.com/2024/01/02/world/vote.html</guid>
            <atom:link href="https://www.example.com/2024/01/02/world/vote.html"
              rel="standout"></atom:link>
            <description>Turnout was high.</description>
            <dc:creator>Ann Lee and Bo Chen</dc:creator>
            <pubDate>Tue, 02 Jan 2024 20:00:00 +0000</pubDate>
            <category domain="http://www.nytimes.com/namespaces/keywords/des">Elections</category>
            <category domain="http://www.nytimes.com/namespaces/keywords/nyt_geo">Norway</category>
            <media:content height="151" medium="image"
              url="https://static.example.com/images/2024/01/02/vote-moth.jpg"
              width="151"></media:content>
            <media:credit>Jo Photo for The Example Times</media:credit>
            <media:description>Voters in a queue.</media:description>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "News with pictures, Paris",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
            <channel><title>Le Journal - Actualités</title><description>Le Journal</description>
            <copyright>Le Journal</copyright><link>https://www.example.fr/rss/une.xml</link>
            <pubDate>Tue, 02 Jan 2024 10:18:00 +0000</pubDate><language>fr</language>
            <atom:link href="https://www.example.fr/rss/une.xml" rel="self" type="application/rss+xml"/>
            <item><title><![CDATA[Un séisme au Japon]]></title>
            <pubDate>Tue, 02 Jan 2024 11:05:15 +0100</pubDate>
            <description><![CDATA[La terre a tremblé.]]></description>
            <guid isPermaLink="true">https://www.example.fr/2024/01/02/seisme.html</guid>
            <link>https://www.example.fr/2024/01/02/seisme.html</link>
            <media:content width="644" height="322"
              url="https://img.example.fr/2024/01/02/644/322.jpg" >
            <media:description type="plain">À Wajima.</media:description>
            <media:credit
              scheme="urn:ebu">J. P. / AP</media:credit></media:content></item></channel></rss>
            """#),
        WildFeed(
            "Mastodon",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            <title>Jay</title>
            <description>Public posts from @jay@social.example.org</description>
            <link>https://social.example.org/@jay</link>
            <image>
            <url>https://files.example.org/avatars/1.png</url>
            <title>Jay</title>
            <link>https://social.example.org/@jay</link>
            </image>
            <lastBuildDate>Tue, 02 Jan 2024 10:21:07 +0000</lastBuildDate>
            <webfeeds:icon>https://files.example.org/avatars/1.png</webfeeds:icon>
            <generator>Mastodon v4.2.3</generator>
            <item>
            <guid isPermaLink="true">https://social.example.org/@jay/111</guid>
            <link>https://social.example.org/@jay/111</link>
            <pubDate>Tue, 02 Jan 2024 10:21:07 +0000</pubDate>
            <description>&lt;p&gt;A rook.&lt;/p&gt;</description>
            <media:content url="https://files.example.org/media/rook.jpg" type="image/jpeg"
              fileSize="251342" medium="image">
            <media:rating scheme="urn:simple">nonadult</media:rating>
            <media:description type="plain">A rook on a wall.</media:description>
            <media:thumbnail url="https://files.example.org/media/rook-small.jpg"/>
            </media:content>
            <category>birds</category>
            </item>
            </channel>
            </rss>
            """#),
    ]
}
