extension WildFeed {
    static let podcastHosts = [
        WildFeed(
            "Buzzsprout",
            #"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:podcast="https://podcastindex.org/namespace/1.0"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:psc="http://podlove.org/simple-chapters">
            <channel>
            <atom:link href="https://rss.example.com/1.rss" rel="self" type="application/rss+xml" />
            <title>Bread Talk</title>
            <link>https://bread.example.com</link>
            <language>en-us</language>
            <podcast:locked>yes</podcast:locked>
            <podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
            <itunes:author>Ann Baker</itunes:author>
            <itunes:type>episodic</itunes:type>
            <itunes:explicit>false</itunes:explicit>
            <description><![CDATA[<p>All about <b>bread</b>.</p>]]></description>
            <generator>Buzzsprout (https://www.buzzsprout.com)</generator>
            <itunes:keywords>bread, baking, sourdough</itunes:keywords>
            <itunes:owner>
            <itunes:name>Ann Baker</itunes:name>
            </itunes:owner>
            <image>
            <url>https://storage.example.com/x1y2z3?.jpg</url>
            <title>Bread Talk</title>
            <link>https://bread.example.com</link>
            </image>
            <itunes:image href="https://storage.example.com/x1y2z3?.jpg" />
            <itunes:category text="Arts">
            <itunes:category text="Food" />
            </itunes:category>
            <itunes:category text="Leisure" />
            <item>
            <itunes:title>Crusts</itunes:title>
            <title>Crusts</title>
            <description><![CDATA[<p>Steam.</p>]]></description>
            <content:encoded><![CDATA[<p>Steam.</p>]]></content:encoded>
            <itunes:author>Ann Baker</itunes:author>
            <enclosure url="https://www.example.com/1/2-crusts.mp3" length="14061246"
              type="audio/mpeg" />
            <guid isPermaLink="false">Buzzsprout-2</guid>
            <pubDate>Tue, 02 Jan 2024 05:00:00 -0500</pubDate>
            <podcast:transcript url="https://www.example.com/1/2/transcript" type="text/html" />
            <psc:chapters>
            <psc:chapter start="0:00" title="Crusts" />
            </psc:chapters>
            <itunes:duration>1168</itunes:duration>
            <itunes:keywords></itunes:keywords>
            <itunes:season>2</itunes:season>
            <itunes:episode>7</itunes:episode>
            <itunes:episodeType>full</itunes:episodeType>
            <itunes:explicit>false</itunes:explicit>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Libsyn",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:cc="http://web.resource.org/cc/"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:podcast="https://podcastindex.org/namespace/1.0"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <channel>
            <atom:link href="https://feeds.example.com/9/rss" rel="self" type="application/rss+xml"/>
            <title>Old Radio</title>
            <pubDate>Tue, 02 Jan 2024 08:00:00 +0000</pubDate>
            <lastBuildDate>Tue, 02 Jan 2024 08:13:44 +0000</lastBuildDate>
            <generator>Libsyn WebEngine 2.0</generator>
            <link>https://oldradio.example.com</link>
            <language>en</language>
            <copyright><![CDATA[Old Radio]]></copyright>
            <docs>https://oldradio.example.com</docs>
            <managingEditor>radio@example.com (radio@example.com)</managingEditor>
            <itunes:summary><![CDATA[Plays from the past.]]></itunes:summary>
            <image>
            <url>https://static.example.com/p/assets/0/a/cover.jpg</url>
            <title>Old Radio</title>
            <link><![CDATA[https://oldradio.example.com]]></link>
            </image>
            <itunes:author>Old Radio</itunes:author>
            <itunes:category text="Fiction">
            <itunes:category text="Drama"/>
            </itunes:category>
            <itunes:category text="Games &amp; Hobbies">
            <itunes:category text="Hobbies"/></itunes:category>
            <itunes:image href="https://static.example.com/p/assets/0/a/cover.jpg" />
            <itunes:explicit>clean</itunes:explicit>
            <itunes:owner>
            <itunes:name><![CDATA[Old Radio]]></itunes:name>
            <itunes:email>radio@example.com</itunes:email>
            </itunes:owner>
            <description><![CDATA[Plays from the past.]]></description>
            <itunes:subtitle><![CDATA[]]></itunes:subtitle>
            <itunes:type>episodic</itunes:type>
            <podcast:locked owner="radio@example.com">no</podcast:locked>
            <item>
            <title>The Signal</title>
            <itunes:title>The Signal</itunes:title>
            <pubDate>Tue, 02 Jan 2024 08:00:00 +0000</pubDate>
            <guid isPermaLink="false"><![CDATA[1c2d3e4f]]></guid>
            <link><![CDATA[https://oldradio.example.com/signal]]></link>
            <itunes:image href="https://static.example.com/p/assets/1/b/signal.jpg" />
            <description><![CDATA[<p>A ship calls.</p>]]></description>
            <content:encoded><![CDATA[<p>A ship calls.</p>]]></content:encoded>
            <enclosure length="28961321" type="audio/mpeg"
              url="https://traffic.example.com/secure/old/signal.mp3?dest-id=1" />
            <itunes:duration>29:57</itunes:duration>
            <itunes:explicit>no</itunes:explicit>
            <itunes:keywords />
            <itunes:subtitle><![CDATA[A ship calls.]]></itunes:subtitle>
            <itunes:episode>12</itunes:episode>
            <itunes:episodeType>full</itunes:episodeType>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Anchor",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:anchor="https://anchor.fm/xmlns"
              xmlns:podcast="https://podcastindex.org/namespace/1.0">
            <channel>
            <title><![CDATA[Two Chairs]]></title>
            <description><![CDATA[Two friends talk.]]></description>
            <link>https://chairs.example.com</link>
            <generator>Anchor Podcasts</generator>
            <lastBuildDate>Tue, 02 Jan 2024 07:45:51 GMT</lastBuildDate>
            <atom:link href="https://anchor.example.com/s/1/podcast/rss" rel="self"
              type="application/rss+xml"/>
            <copyright><![CDATA[Two Chairs]]></copyright>
            <language><![CDATA[en]]></language>
            <atom:link rel="hub" href="https://pubsubhubbub.appspot.com/"/>
            <itunes:author>Two Chairs</itunes:author>
            <itunes:summary>Two friends talk.</itunes:summary>
            <itunes:type>episodic</itunes:type>
            <itunes:owner>
            <itunes:name>Two Chairs</itunes:name>
            <itunes:email>podcasts1+1@anchor.fm</itunes:email>
            </itunes:owner>
            <itunes:explicit>No</itunes:explicit>
            <itunes:category text="Comedy">
            <itunes:category text="Improv"/>
            </itunes:category>
            <itunes:image href="https://cdn.example.com/staging/podcast_uploaded_nologo/1/1.jpg"/>
            <item>
            <title><![CDATA[First chair]]></title>
            <description><![CDATA[<p>We sit.</p>]]></description>
            <link>https://anchor.example.com/e/1</link>
            <guid isPermaLink="false">0f0c9a5c-1f0e-4b0e</guid>
            <dc:creator><![CDATA[Two Chairs]]></dc:creator>
            <pubDate>Tue, 02 Jan 2024 07:00:00 GMT</pubDate>
            <enclosure
              url="https://anchor.example.com/s/1/podcast/play/1/https%3A%2F%2Fcdn.example.com%2F1.m4a"
              length="52034310" type="audio/x-m4a"/>
            <itunes:summary>&lt;p&gt;We sit.&lt;/p&gt;</itunes:summary>
            <itunes:explicit>No</itunes:explicit>
            <itunes:duration>00:53:31</itunes:duration>
            <itunes:image href="https://cdn.example.com/staging/podcast_uploaded_nologo/1/1.jpg"/>
            <itunes:season>1</itunes:season>
            <itunes:episode>1</itunes:episode>
            <itunes:episodeType>full</itunes:episodeType>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Acast",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <?xml-stylesheet type="text/xsl" href="/global/feed/rss.xslt" ?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:podaccess="https://access.acast.com/schema/1.0/"
              xmlns:acast="https://schema.acast.com/1.0/">
            <channel>
            <ttl>60</ttl>
            <generator>acast.com</generator>
            <title>Low Seas</title>
            <link>https://lowseas.example.com</link>
            <atom:link href="https://feeds.example.com/public/shows/lowseas" rel="self"
              type="application/rss+xml"/>
            <language>en</language>
            <copyright>Low Seas</copyright>
            <itunes:keywords/>
            <itunes:author>Low Seas</itunes:author>
            <itunes:subtitle>Boats</itunes:subtitle>
            <itunes:summary><![CDATA[<p>Boats.</p><hr><p>Hosted on Acast.</p>]]></itunes:summary>
            <description><![CDATA[<p>Boats.</p>]]></description>
            <itunes:explicit>false</itunes:explicit>
            <itunes:owner>
            <itunes:name>Low Seas</itunes:name>
            <itunes:email>info+1@example.com</itunes:email>
            </itunes:owner>
            <acast:showId>1</acast:showId>
            <acast:showUrl>lowseas</acast:showUrl>
            <acast:settings><![CDATA[abc==]]></acast:settings>
            <acast:network id="1" slug="x"><![CDATA[Net]]></acast:network>
            <itunes:type>episodic</itunes:type>
            <itunes:image href="https://assets.example.com/shows/1/show-cover.jpg"/>
            <image>
            <url>https://assets.example.com/shows/1/show-cover.jpg</url>
            <link>https://lowseas.example.com</link>
            <title>Low Seas</title>
            </image>
            <itunes:new-feed-url>https://feeds.example.com/public/shows/lowseas</itunes:new-feed-url>
            <itunes:category text="Leisure">
            <itunes:category text="Hobbies"/>
            </itunes:category>
            <item>
            <title>Knots</title>
            <itunes:title>Knots</itunes:title>
            <pubDate>Tue, 02 Jan 2024 05:00:00 GMT</pubDate>
            <itunes:duration>41:05</itunes:duration>
            <enclosure url="https://sphinx.example.com/p/open/s/1/e/2/media.mp3" length="39445151"
              type="audio/mpeg"/>
            <guid isPermaLink="false">658c</guid>
            <itunes:explicit>false</itunes:explicit>
            <link>https://shows.example.com/lowseas/episodes/knots</link>
            <acast:episodeId>658c</acast:episodeId>
            <itunes:subtitle>Reef and bowline</itunes:subtitle>
            <itunes:episodeType>bonus</itunes:episodeType>
            <itunes:image href="https://assets.example.com/shows/1/show-cover.jpg"/>
            <description><![CDATA[<p>Reef and bowline.</p>]]></description>
            <itunes:summary><![CDATA[<p>Reef and bowline.</p>]]></itunes:summary>
            </item>
            <itunes:category text="Sports"/>
            </channel>
            </rss>
            """#),
    ]
}
