extension WildFeed {
    static let blogs = [
        WildFeed(
            "WordPress",
            #"""
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:wfw="http://wellformedweb.org/CommentAPI/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:atom="http://www.w3.org/2005/Atom"
            xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
            xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
            >
            <channel>
            <title>Salt and Tide</title>
            <atom:link href="https://salt.example.com/feed/" rel="self" type="application/rss+xml" />
            <link>https://salt.example.com/</link>
            <description>Notes from the shore</description>
            <lastBuildDate>Tue, 02 Jan 2024 09:13:07 +0000</lastBuildDate>
            <language>en-GB</language>
            <sy:updatePeriod>
            hourly  </sy:updatePeriod>
            <sy:updateFrequency>
            1  </sy:updateFrequency>
            <generator>https://wordpress.org/?v=6.4.2</generator>
            <image>
            <url>https://salt.example.com/wp-content/uploads/2023/01/cropped-icon-32x32.png</url>
            <title>Salt and Tide</title>
            <link>https://salt.example.com/</link>
            <width>32</width>
            <height>32</height>
            </image>
            <item>
            <title>Low water &#8211; and what it shows</title>
            <link>https://salt.example.com/2024/01/02/low-water/</link>
            <comments>https://salt.example.com/2024/01/02/low-water/#comments</comments>
            <dc:creator><![CDATA[jane]]></dc:creator>
            <pubDate>Tue, 02 Jan 2024 09:12:44 +0000</pubDate>
            <category><![CDATA[Tides]]></category>
            <category><![CDATA[Wales & West]]></category>
            <guid isPermaLink="false">https://salt.example.com/?p=417</guid>
            <description><![CDATA[The sand goes on for a mile. [&#8230;]]]></description>
            <content:encoded><![CDATA[
            <p class="wp-block-paragraph">The sand goes on for a mile.</p>
            <figure class="wp-block-image size-large">
            <img fetchpriority="high" decoding="async" width="1024" height="683"
              src="https://salt.example.com/wp-content/uploads/2024/01/sand-1024x683.jpg" alt="Sand"
              class="wp-image-418"
              srcset="https://salt.example.com/wp-content/uploads/2024/01/sand-1024x683.jpg 1024w, https://salt.example.com/wp-content/uploads/2024/01/sand-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /></figure>
            ]]></content:encoded>
            <wfw:commentRss>https://salt.example.com/2024/01/02/low-water/feed/</wfw:commentRss>
            <slash:comments>3</slash:comments>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "WordPress.com with site, georss and media",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:wfw="http://wellformedweb.org/CommentAPI/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:atom="http://www.w3.org/2005/Atom"
            xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
            xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
            xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:media="http://search.yahoo.com/mrss/"
            >
            <channel>
            <title>A Walk a Day</title>
            <atom:link href="https://walk.example.com/feed/" rel="self" type="application/rss+xml" />
            <link>https://walk.example.com</link>
            <description>On foot</description>
            <lastBuildDate>Mon, 01 Jan 2024 10:00:00 +0000</lastBuildDate>
            <language>en</language>
            <sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>1</sy:updateFrequency>
            <generator>http://wordpress.com/</generator>
            <cloud domain='walk.example.com' port='80' path='/?rsscloud=notify' registerProcedure=''
              protocol='http-post' />
            <image>
            <url>https://s0.example.com/i/webclip.png</url>
            <title>A Walk a Day</title>
            <link>https://walk.example.com</link>
            </image>
            <atom:link rel="search" type="application/opensearchdescription+xml"
              href="https://walk.example.com/osd.xml" title="A Walk a Day" />
            <atom:link rel='hub' href='https://walk.example.com/?pushpress=hub'/>
            <item>
            <title>Along the canal</title>
            <link>https://walk.example.com/2024/01/01/canal/</link>
            <comments>https://walk.example.com/2024/01/01/canal/#respond</comments>
            <pubDate>Mon, 01 Jan 2024 09:59:00 +0000</pubDate>
            <dc:creator><![CDATA[Ada]]></dc:creator>
            <category><![CDATA[Uncategorized]]></category>
            <guid isPermaLink="false">http://walk.example.com/?p=12</guid>
            <description><![CDATA[Ten miles.]]></description>
            <content:encoded><![CDATA[<p>Ten miles.</p>]]></content:encoded>
            <wfw:commentRss>https://walk.example.com/2024/01/01/canal/feed/</wfw:commentRss>
            <slash:comments>0</slash:comments>
            <georss:point>52.489471 -1.898575</georss:point>
            <geo:lat>52.489471</geo:lat>
            <geo:long>-1.898575</geo:long>
            <media:content url="https://1.gravatar.example.com/avatar/0c1d?s=96&#38;d=identicon&#38;r=G"
              medium="image">
            <media:title type="html">Ada</media:title>
            </media:content>
            <media:content url="https://walk.example.com/wp-content/canal.jpg?w=1024" medium="image">
            <media:title type="html">canal</media:title>
            </media:content>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Substack with a podcast",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0">
            <channel><title><![CDATA[Slow Letters]]></title>
            <description><![CDATA[A letter a week.]]></description>
            <link>https://slow.example.com</link><image>
            <url>https://cdn.example.com/image/slow.png</url><title>Slow Letters</title>
            <link>https://slow.example.com</link></image><generator>Substack</generator>
            <lastBuildDate>Tue, 02 Jan 2024 07:45:51 GMT</lastBuildDate>
            <atom:link href="https://slow.example.com/feed" rel="self" type="application/rss+xml"/>
            <copyright><![CDATA[Jo Hill]]></copyright><language><![CDATA[en]]></language>
            <webMaster><![CDATA[slow@substack.com]]></webMaster><itunes:owner>
            <itunes:email><![CDATA[slow@substack.com]]></itunes:email>
            <itunes:name><![CDATA[Jo Hill]]></itunes:name></itunes:owner>
            <itunes:author><![CDATA[Jo Hill]]></itunes:author>
            <googleplay:owner><![CDATA[slow@substack.com]]></googleplay:owner>
            <googleplay:email><![CDATA[slow@substack.com]]></googleplay:email>
            <googleplay:author><![CDATA[Jo Hill]]></googleplay:author>
            <itunes:block><![CDATA[Yes]]></itunes:block><item><title><![CDATA[On waiting]]></title>
            <description><![CDATA[It takes time.]]></description>
            <link>https://slow.example.com/p/waiting</link>
            <guid isPermaLink="false">https://slow.example.com/p/waiting</guid>
            <dc:creator><![CDATA[Jo Hill]]></dc:creator>
            <pubDate>Mon, 01 Jan 2024 12:00:44 GMT</pubDate>
            <enclosure url="https://cdn.example.com/image/waiting.jpeg" length="0" type="image/jpeg"/>
            <content:encoded><![CDATA[<p>It takes time.</p>]]></content:encoded></item></channel></rss>
            """#),
        WildFeed(
            "Medium",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
              xmlns:cc="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html">
            <channel>
            <title><![CDATA[Stories by Kim on Medium]]></title>
            <description><![CDATA[Stories by Kim on Medium]]></description>
            <link>https://medium.example.com/@kim?source=rss-77ab------2</link>
            <image>
            <url>https://cdn-images.example.com/fit/c/150/150/1*abc.jpeg</url>
            <title>Stories by Kim on Medium</title>
            <link>https://medium.example.com/@kim?source=rss-77ab------2</link>
            </image>
            <generator>Medium</generator>
            <lastBuildDate>Tue, 02 Jan 2024 07:45:51 GMT</lastBuildDate>
            <atom:link href="https://medium.example.com/@kim/feed" rel="self"
              type="application/rss+xml"/>
            <webMaster><![CDATA[yourfriends@medium.com]]></webMaster>
            <atom:link href="http://medium.superfeedr.com" rel="hub"/>
            <item>
            <title><![CDATA[What I learned]]></title>
            <link>https://medium.example.com/what-i-learned-1a2b?source=rss-77ab------2</link>
            <guid isPermaLink="false">https://medium.example.com/p/1a2b</guid>
            <category><![CDATA[learning]]></category>
            <dc:creator><![CDATA[Kim]]></dc:creator>
            <pubDate>Tue, 02 Jan 2024 07:00:00 GMT</pubDate>
            <atom:updated>2024-01-02T07:00:00.123Z</atom:updated>
            <cc:license>http://creativecommons.org/licenses/by/4.0/</cc:license>
            <content:encoded><![CDATA[<p>Little.</p><img src="https://medium.example.com/_/stat?event=post.clientViewed" width="1" height="1" alt="">]]></content:encoded>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Ghost",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title><![CDATA[Lantern]]></title>
            <description><![CDATA[Thoughts, stories and ideas.]]></description>
            <link>https://lantern.example.com/</link><image>
            <url>https://lantern.example.com/favicon.png</url><title>Lantern</title>
            <link>https://lantern.example.com/</link></image><generator>Ghost 5.75</generator>
            <lastBuildDate>Tue, 02 Jan 2024 07:45:51 GMT</lastBuildDate>
            <atom:link href="https://lantern.example.com/rss/" rel="self" type="application/rss+xml"/>
            <ttl>60</ttl><item><title><![CDATA[A quiet year]]></title>
            <description><![CDATA[Nothing happened.]]></description>
            <link>https://lantern.example.com/quiet/</link>
            <guid isPermaLink="false">6593c3fc9d5a4f0001e7f1aa</guid>
            <category><![CDATA[News]]></category><dc:creator><![CDATA[Mia Long]]></dc:creator>
            <pubDate>Tue, 02 Jan 2024 07:40:00 GMT</pubDate>
            <media:content url="https://lantern.example.com/content/images/2024/01/quiet.jpg"
              medium="image"/>
            <content:encoded><![CDATA[<img src="https://lantern.example.com/content/images/2024/01/quiet.jpg" alt="A quiet year"><p>Nothing happened.</p>]]></content:encoded></item></channel></rss>
            """#),
        WildFeed(
            "Drupal",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xml:base="https://council.example.com/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/"
              xmlns:og="http://ogp.me/ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
              xmlns:schema="http://schema.org/" xmlns:sioc="http://rdfs.org/sioc/ns#"
              xmlns:skos="http://www.w3.org/2004/02/skos/core#"
              xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
            <channel>
            <title>Town council</title>
            <link>https://council.example.com/</link>
            <description/>
            <language>en</language>
            <item>
            <title>Minutes of the meeting</title>
            <link>https://council.example.com/minutes</link>
            <description>&lt;span&gt;Minutes&lt;/span&gt;</description>
            <pubDate>Tue, 02 Jan 2024 10:00:00 +0000</pubDate>
            <dc:creator>clerk</dc:creator>
            <guid isPermaLink="false">42 at https://council.example.com</guid>
            </item>
            </channel>
            </rss>
            """#),
    ]
}
