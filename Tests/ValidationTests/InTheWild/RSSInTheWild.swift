/// Feeds as well-known programs and sites write them, shortened to one item each.
enum RSSInTheWild {
    static let feeds: [(maker: String, text: String)] = [
        (
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
            <title>A Weblog</title>
            <atom:link href="https://blog.example.org/feed/" rel="self" type="application/rss+xml" />
            <link>https://blog.example.org</link>
            <description>Just another site</description>
            <lastBuildDate>Fri, 06 Nov 2026 10:11:12 +0000</lastBuildDate>
            <language>en-US</language>
            <sy:updatePeriod>
            hourly </sy:updatePeriod>
            <sy:updateFrequency>
            1 </sy:updateFrequency>
            <generator>https://wordpress.org/?v=6.4.2</generator>
            <image>
            <url>https://blog.example.org/wp-content/uploads/cropped-icon-32x32.png</url>
            <title>A Weblog</title>
            <link>https://blog.example.org</link>
            <width>32</width>
            <height>32</height>
            </image> 
            <site xmlns="com-wordpress:feed-additions:1">12345</site> <item>
            <title>Hello &#8211; world&#8217;s</title>
            <link>https://blog.example.org/2026/11/hello/</link>
            <comments>https://blog.example.org/2026/11/hello/#respond</comments>
            <dc:creator><![CDATA[Jane]]></dc:creator>
            <pubDate>Fri, 06 Nov 2026 10:11:12 +0000</pubDate>
            <category><![CDATA[Uncategorized]]></category>
            <guid isPermaLink="false">https://blog.example.org/?p=1</guid>
            <description><![CDATA[Welcome to it. This is a first post. [&#8230;]]]></description>
            <content:encoded><![CDATA[
            <p>Welcome to it. <img decoding="async" loading="lazy" src="https://blog.example.org/a.jpg" \#
            alt="" width="10" height="20" srcset="https://blog.example.org/a.jpg 1x" sizes="(max-width: \#
            300px) 100vw, 300px"/></p>
            <figure class="wp-block-image"><figcaption>x</figcaption></figure>
            ]]></content:encoded>
            <wfw:commentRss>https://blog.example.org/2026/11/hello/feed/</wfw:commentRss>
            <slash:comments>1</slash:comments>
            </item>
            </channel>
            </rss>
            """#
        ),
        (
            "Hugo",
            #"""
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>Posts on My Site</title>
            <link>https://site.example.org/posts/</link>
            <description>Recent content in Posts on My Site</description>
            <generator>Hugo -- gohugo.io</generator>
            <language>en</language>
            <copyright>2026 Me</copyright>
            <managingEditor>me@site.example.org (Me)</managingEditor>
            <webMaster>me@site.example.org (Me)</webMaster>
            <lastBuildDate>Wed, 04 Nov 2026 00:00:00 +0100</lastBuildDate>
            <atom:link href="https://site.example.org/posts/index.xml" rel="self" \#
            type="application/rss+xml" />
            <item>
            <title>One</title>
            <link>https://site.example.org/posts/one/</link>
            <pubDate>Wed, 04 Nov 2026 00:00:00 +0100</pubDate>
            <author>me@site.example.org (Me)</author>
            <guid>https://site.example.org/posts/one/</guid>
            <description>&lt;p&gt;Some &lt;code&gt;code&lt;/code&gt;&lt;/p&gt;&#xA;&lt;pre \#
            tabindex=&#34;0&#34;&gt;x&lt;/pre&gt;</description>
            </item>
            </channel>
            </rss>
            """#
        ),
        (
            "Blogger",
            #"""
            <?xml version='1.0' encoding='UTF-8'?><rss xmlns:atom="http://www.w3.org/2005/Atom" \#
            xmlns:openSearch="http://a9.com/-/spec/opensearchrss/1.0/" \#
            xmlns:blogger="http://schemas.google.com/blogger/2008" \#
            xmlns:georss="http://www.georss.org/georss" xmlns:gd="http://schemas.google.com/g/2005" \#
            xmlns:thr="http://purl.org/syndication/thread/1.0" version="2.0"><channel><atom:id>\#
            tag:blogger.com,1999:blog-1234</atom:id><lastBuildDate>Sat, 21 Nov 2026 08:42:24 \#
            +0000</lastBuildDate><category>tides</category><title>My Blog</title><description>Tide \#
            stories</description><link>http://tides.blogspot.com/</link><managingEditor>\#
            noreply@blogger.com (Jane)</managingEditor><generator>Blogger</generator>\#
            <openSearch:totalResults>2</openSearch:totalResults><openSearch:startIndex>\#
            1</openSearch:startIndex><openSearch:itemsPerPage>25</openSearch:itemsPerPage><item><guid \#
            isPermaLink="false">tag:blogger.com,1999:blog-1234.post-5678</guid><pubDate>Fri, 20 Nov \#
            2026 14:00:00 +0000</pubDate><atom:updated>2026-11-20T06:00:00.111-08:00</atom:updated>\#
            <category domain="http://www.blogger.com/atom/ns#">tides</category><title>One</title>\#
            <description>&lt;div dir="ltr" style="text-align: left;" \#
            trbidi="on"&gt;x&lt;/div&gt;</description><link>\#
            http://tides.blogspot.com/2026/11/one.html</link><author>noreply@blogger.com (Jane)</author>\#
            <thr:total>0</thr:total></item></channel></rss>
            """#
        ),
        (
            "arXiv",
            #"""
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" \#
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" \#
            xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
            <channel><title>cs.CL updates on arXiv.org</title><link>\#
            http://rss.arxiv.org/rss/cs.CL</link><description>cs.CL updates</description><atom:link \#
            href="http://rss.arxiv.org/rss/cs.CL" rel="self" type="application/rss+xml"/><docs>\#
            http://www.rssboard.org/rss-specification</docs><language>en-us</language><lastBuildDate>\#
            Fri, 20 Nov 2026 05:00:22 +0000</lastBuildDate><managingEditor>\#
            rss-help@arxiv.org</managingEditor><pubDate>Fri, 20 Nov 2026 00:00:00 -0500</pubDate>\#
            <skipDays><day>Sunday</day><day>Saturday</day></skipDays><item><title>On $\alpha &lt; \#
            \beta$ Tides</title><link>https://arxiv.org/abs/2611.00001</link><description>\#
            arXiv:2611.00001v1 Announce Type: new 
            Abstract: We show x &lt; y &amp; z.</description><guid isPermaLink="false">\#
            oai:arXiv.org:2611.00001v1</guid><category>cs.CL</category><pubDate>Fri, 20 Nov 2026 \#
            00:00:00 -0500</pubDate><arxiv:announce_type>new</arxiv:announce_type><dc:rights>\#
            http://creativecommons.org/licenses/by/4.0/</dc:rights><dc:creator>Jane Doe, \#
            Joe</dc:creator></item></channel></rss>
            """#
        ),
        (
            "Buzzsprout",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet href="https://feeds.buzzsprout.com/styles.xsl" type="text/xsl"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \#
            xmlns:podcast="https://podcastindex.org/namespace/1.0" \#
            xmlns:podlove="http://podlove.org/simple-chapters" \#
            xmlns:psc="http://podlove.org/simple-chapters" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <atom:link href="https://feeds.buzzsprout.example/1.rss" rel="self" \#
            type="application/rss+xml" />
            <atom:link href="https://pubsubhubbub.appspot.com/" rel="hub" \#
            xmlns="http://www.w3.org/2005/Atom" />
            <title>Tide</title>
            <lastBuildDate>Fri, 20 Nov 2026 02:06:26 -0500</lastBuildDate>
            <link>https://pod.example.org</link>
            <language>en-us</language>
            <copyright>© 2026 Tide</copyright>
            <podcast:locked>yes</podcast:locked>
            <podcast:guid>3cd6c8b1-36ff-5e5b-8f5c-ffaa4d0a2a07</podcast:guid>
            <podcast:funding url="https://pod.example.org/support">Support</podcast:funding>
            <itunes:author>Jane</itunes:author>
            <itunes:type>episodic</itunes:type>
            <itunes:explicit>false</itunes:explicit>
            <description><![CDATA[<p>Tide.</p>]]></description>
            <generator>Buzzsprout (https://www.buzzsprout.com)</generator>
            <itunes:keywords>tides, sea</itunes:keywords>
            <itunes:owner>
            <itunes:name>Jane</itunes:name>
            </itunes:owner>
            <image>
            <url>https://storage.example/v.jpg</url>
            <title>Tide</title>
            <link>https://pod.example.org</link>
            </image>
            <itunes:image href="https://storage.example/v.jpg?.jpg" />
            <itunes:category text="Science"><itunes:category text="Earth Sciences" /></itunes:category>
            <item>
            <itunes:title>One</itunes:title>
            <title>One</title>
            <description><![CDATA[<p>x</p>]]></description>
            <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>x</p>\#
            ]]></content:encoded>
            <itunes:author>Jane</itunes:author>
            <enclosure url="https://www.buzzsprout.example/1/episodes/1-one.mp3" length="25436310" \#
            type="audio/mpeg" />
            <guid isPermaLink="false">Buzzsprout-1</guid>
            <pubDate>Thu, 19 Nov 2026 02:00:00 -0500</pubDate>
            <podcast:transcript url="https://www.buzzsprout.example/1/1/transcript" type="text/html" />
            <podcast:chapters url="https://www.buzzsprout.example/1/1/chapters.json" \#
            type="application/json" />
            <psc:chapters>
            <psc:chapter start="0:00" title="Intro" />
            </psc:chapters>
            <itunes:duration>2114</itunes:duration>
            <itunes:keywords></itunes:keywords>
            <itunes:episodeType>full</itunes:episodeType>
            <itunes:explicit>false</itunes:explicit>
            </item>
            </channel>
            </rss>
            """#
        ),
        (
            "RSS 0.91 with entities",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" \#
            "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Caf&eacute;</title><link>http://n.example/</link>\#
            <description>&copy; D</description><language>en-us</language><item><title>A</title><link>\#
            http://n.example/1</link></item></channel></rss>
            """#
        ),
        (
            "RSS 0.91",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="0.91">
            <channel>
            <title>XML News</title>
            <link>https://news.example.org/</link>
            <description>All of it</description>
            <language>en</language>
            <item><title>One</title><link>https://news.example.org/1</link><description>D</description>\#
            </item>
            <textInput><title>Send</title><description>Say</description><name>q</name><link>\#
            https://news.example.org/q</link></textInput>
            <skipHours><hour>1</hour><hour>24</hour></skipHours>
            <skipDays><day>Sunday</day></skipDays>
            </channel>
            </rss>
            """#
        ),
        (
            "RSS 0.92",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="0.92">
            <channel>
            <title>XML News</title>
            <link>https://news.example.org/</link>
            <description>All of it</description>
            <cloud domain="data.ourfavoritesongs.com" port="80" path="/RPC2" \#
            registerProcedure="ourFavoriteSongs.rssPleaseNotify" protocol="xml-rpc"/>
            <item><description>Only words with &lt;a \#
            href="https://news.example.org/"&gt;markup&lt;/a&gt;</description></item>
            <item><description>An item</description><enclosure url="http://news.example.org/a.mp3" \#
            length="6182912" type="audio/mpeg"/></item>
            <item><description>An item</description><source url="http://news.example.org/rss.xml">\#
            Src</source><category domain="http://www.dmoz.org">Business/Industries/Publishing</category>\#
            </item>
            </channel>
            </rss>
            """#
        ),
    ]
}
