extension WildFeed {
    static let podcasts = [
        WildFeed(
            "Apple's sample, serial",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>Hiking Treks</title>
            <link>https://www.example.com/podcasts/trails</link>
            <atom:link href="https://www.example.com/podcasts/trails.rss" rel="self"
              type="application/rss+xml"/>
            <language>en-us</language>
            <copyright>&#169; 2024 Trails</copyright>
            <itunes:author>The Sunset Explorers</itunes:author>
            <description>Love to get outdoors &amp; discover nature&apos;s treasures?</description>
            <itunes:type>serial</itunes:type>
            <itunes:owner>
            <itunes:name>Sunset Explorers</itunes:name>
            <itunes:email>mountainscape@example.com</itunes:email>
            </itunes:owner>
            <itunes:image href="https://applehosted.example.com/hiking/artwork.png"/>
            <itunes:category text="Sports">
            <itunes:category text="Wilderness"/>
            </itunes:category>
            <itunes:category text="Society &amp; Culture">
            <itunes:category text="Places &amp; Travel"/></itunes:category>
            <itunes:explicit>false</itunes:explicit>
            <item>
            <itunes:episodeType>trailer</itunes:episodeType>
            <itunes:title>Hiking Treks Trailer</itunes:title>
            <title>Hiking Treks Trailer</title>
            <description><![CDATA[The Sunset Explorers share tips. Listen on <a href="https://www.apple.com/itunes/podcasts/">Apple Podcasts</a>.]]></description>
            <enclosure length="498537" type="audio/mpeg"
              url="https://example.com/podcasts/trailer.mp3"/>
            <guid isPermaLink="false">D03EEC9B-B1B4-475B-92C8-54F853FA2A22</guid>
            <pubDate>Tue, 8 Jan 2019 01:15:00 GMT</pubDate>
            <itunes:duration>1079</itunes:duration>
            <itunes:explicit>false</itunes:explicit>
            </item>
            <item>
            <itunes:episodeType>full</itunes:episodeType>
            <itunes:episode>4</itunes:episode>
            <itunes:season>2</itunes:season>
            <title>S02 EP04 Mt. Hood, Oregon</title>
            <description>Tips for trekking around the tallest mountain in Oregon</description>
            <enclosure length="8727310" type="audio/x-m4a" url="https://example.com/podcasts/hood.m4a"/>
            <guid isPermaLink="false">22BCFEBF-44FB-4A19-8229-7AC678629F57</guid>
            <pubDate>Tue, 07 May 2019 12:00:00 GMT</pubDate>
            <itunes:duration>1024</itunes:duration>
            <itunes:explicit>false</itunes:explicit>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Apple's example of 2006, with video",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" version="2.0">
            <channel>
            <title>All About Everything</title>
            <link>http://www.example.com/podcasts/everything/index.html</link>
            <language>en-us</language>
            <copyright>&#x2117; &amp; &#xA9; 2005 John Doe &amp; Family</copyright>
            <itunes:subtitle>A show about everything</itunes:subtitle>
            <itunes:author>John Doe</itunes:author>
            <itunes:summary>All About Everything is a show about everything.</itunes:summary>
            <description>All About Everything is a show about everything.</description>
            <itunes:owner>
            <itunes:name>John Doe</itunes:name>
            <itunes:email>john.doe@example.com</itunes:email>
            </itunes:owner>
            <itunes:image href="http://example.com/podcasts/everything/AllAboutEverything.jpg" />
            <itunes:category text="Technology">
            <itunes:category text="Gadgets"/>
            </itunes:category>
            <itunes:category text="TV &amp; Film"/>
            <item>
            <title>Shake Shake Shake Your Spices</title>
            <itunes:author>John Doe</itunes:author>
            <itunes:subtitle>A short primer on table spices</itunes:subtitle>
            <itunes:summary>This week we talk about salt and pepper shakers.</itunes:summary>
            <enclosure url="http://example.com/podcasts/everything/AllAboutEverythingEpisode3.m4a"
              length="8727310" type="audio/x-m4a" />
            <guid>http://example.com/podcasts/archive/aae20050615.m4a</guid>
            <pubDate>Wed, 15 Jun 2005 19:00:00 GMT</pubDate>
            <itunes:duration>7:04</itunes:duration>
            <itunes:keywords>salt, pepper, shaker, exciting</itunes:keywords>
            </item>
            <item>
            <title>Socket Wrench Shootout</title>
            <itunes:author>Jane Doe</itunes:author>
            <enclosure url="http://example.com/podcasts/everything/AllAboutEverythingEpisode2.mp4"
              length="5650889" type="video/mp4" />
            <guid>http://example.com/podcasts/archive/aae20050608.mp4</guid>
            <pubDate>Wed, 08 Jun 2005 19:00:00 GMT</pubDate>
            <itunes:duration>4:34</itunes:duration>
            <itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>
            <itunes:order>2</itunes:order>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "BBC",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:ppg="http://bbc.co.uk/2009/01/ppgRss"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" version="2.0">
            <channel>
            <title>Their Time</title>
            <link>http://www.example.co.uk/programmes/b1</link>
            <description>Ideas of the past.</description>
            <itunes:summary>Ideas of the past.</itunes:summary>
            <itunes:author>Example Radio</itunes:author>
            <itunes:owner>
            <itunes:name>Example</itunes:name>
            <itunes:email>podcast.support@example.co.uk</itunes:email>
            </itunes:owner>
            <language>en</language>
            <ttl>720</ttl>
            <image>
            <url>http://ichef.example.co.uk/images/ic/3000x3000/p1.jpg</url>
            <title>Their Time</title>
            <link>http://www.example.co.uk/programmes/b1</link>
            </image>
            <itunes:image href="http://ichef.example.co.uk/images/ic/3000x3000/p1.jpg"/>
            <copyright>(C) Example 2024</copyright>
            <pubDate>Tue, 02 Jan 2024 10:15:00 +0000</pubDate>
            <itunes:category text="History"/>
            <itunes:keywords>History</itunes:keywords>
            <media:keywords>History</media:keywords>
            <itunes:explicit>no</itunes:explicit>
            <media:rating scheme="urn:simple">nonadult</media:rating>
            <atom:link rel="self" href="http://podcasts.example.co.uk/b1.rss"/>
            <item>
            <title>Bacon</title>
            <description>The life of Bacon.</description>
            <itunes:subtitle>The life of Bacon.</itunes:subtitle>
            <itunes:summary>The life of Bacon.</itunes:summary>
            <pubDate>Tue, 02 Jan 2024 10:15:00 +0000</pubDate>
            <itunes:duration>3134</itunes:duration>
            <enclosure url="http://open.example.co.uk/media/p2.mp3" length="50144000"
              type="audio/mpeg"/>
            <guid isPermaLink="false">urn:bbc:podcast:m1</guid>
            <link>http://www.example.co.uk/programmes/m1</link>
            <media:content url="http://open.example.co.uk/media/p2.mp3" fileSize="50144000"
              type="audio/mpeg" medium="audio" expression="full" duration="3134"/>
            <itunes:author>Example Radio</itunes:author>
            <ppg:canonical/>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Megaphone",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
            <channel>
            <atom:link href="https://feeds.example.com/DAILY1" rel="self" type="application/rss+xml"/>
            <title>Morning Desk</title>
            <link>https://desk.example.com</link>
            <language>en</language>
            <copyright>2024 Desk</copyright>
            <description>The news in ten minutes.</description>
            <image>
            <url>https://images.example.com/podcasts/0a/image/cover.jpg?ixlib=rails-4.3.1&amp;max-w=3000</url>
            <title>Morning Desk</title>
            <link>https://desk.example.com</link>
            </image>
            <itunes:explicit>no</itunes:explicit>
            <itunes:type>episodic</itunes:type>
            <itunes:subtitle>News</itunes:subtitle>
            <itunes:author>Desk</itunes:author>
            <itunes:summary>The news in ten minutes.</itunes:summary>
            <content:encoded>
            <![CDATA[<p>The news in ten minutes.</p>]]>
            </content:encoded>
            <itunes:owner>
            <itunes:name>Desk</itunes:name>
            <itunes:email>desk@example.com</itunes:email>
            </itunes:owner>
            <itunes:image
              href="https://images.example.com/podcasts/0a/image/cover.jpg?ixlib=rails-4.3.1&amp;max-w=3000"/>
            <itunes:category text="News">
            <itunes:category text="Daily News"/>
            </itunes:category>
            <item>
            <title>Tuesday</title>
            <description>What happened.</description>
            <pubDate>Tue, 02 Jan 2024 10:00:00 -0000</pubDate>
            <itunes:title>Tuesday</itunes:title>
            <itunes:episodeType>full</itunes:episodeType>
            <itunes:author>Desk</itunes:author>
            <itunes:subtitle></itunes:subtitle>
            <itunes:summary>What happened.</itunes:summary>
            <content:encoded>
            <![CDATA[<p>What happened.</p>]]>
            </content:encoded>
            <itunes:duration>621</itunes:duration>
            <itunes:explicit>no</itunes:explicit>
            <guid isPermaLink="false"><![CDATA[5d0f0a7e-a8b5-11ee]]></guid>
            <enclosure url="https://traffic.example.com/DAILY1.mp3?updated=1704189600" length="0"
              type="audio/mpeg"/>
            </item>
            </channel>
            </rss>
            """#),
    ]
}
