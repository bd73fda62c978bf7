extension WildFeed {
    static let morePodcastHosts = [
        WildFeed(
            "PowerPress",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wfw="http://wellformedweb.org/CommentAPI/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:podcast="https://podcastindex.org/namespace/1.0"
              xmlns:rawvoice="https://blubrry.com/developer/rawvoice-rss/"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0">
            <channel>
            <title>Garage Band History</title>
            <atom:link href="https://garage.example.com/feed/podcast/" rel="self"
              type="application/rss+xml" />
            <link>https://garage.example.com</link>
            <description>Three chords</description>
            <lastBuildDate>Tue, 02 Jan 2024 08:13:44 +0000</lastBuildDate>
            <language>en-US</language>
            <sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>1</sy:updateFrequency>
            <generator>https://wordpress.org/?v=6.4.2</generator>
            <atom:link rel="hub" href="https://pubsubhubbub.appspot.com/" />
            <itunes:summary>Three chords and the truth.</itunes:summary>
            <itunes:author>Dee</itunes:author>
            <itunes:explicit>yes</itunes:explicit>
            <itunes:image href="https://garage.example.com/wp-content/uploads/powerpress/cover.jpg" />
            <itunes:type>episodic</itunes:type>
            <itunes:owner>
            <itunes:name>Dee</itunes:name>
            <itunes:email>dee@example.com</itunes:email>
            </itunes:owner>
            <managingEditor>dee@example.com (Dee)</managingEditor>
            <copyright>Dee</copyright>
            <podcast:license>Dee</podcast:license>
            <itunes:subtitle>Three chords</itunes:subtitle>
            <image>
            <title>Garage Band History</title>
            <url>https://garage.example.com/wp-content/uploads/powerpress/cover.jpg</url>
            <link>https://garage.example.com</link>
            </image>
            <itunes:category text="Music">
            <itunes:category text="Music History" />
            </itunes:category>
            <rawvoice:location>Ohio</rawvoice:location>
            <rawvoice:frequency>Weekly</rawvoice:frequency>
            <item>
            <title>Louie</title>
            <link>https://garage.example.com/louie/</link>
            <pubDate>Tue, 02 Jan 2024 08:00:00 +0000</pubDate>
            <guid isPermaLink="false">https://garage.example.com/?p=9</guid>
            <comments>https://garage.example.com/louie/#respond</comments>
            <wfw:commentRss>https://garage.example.com/louie/feed/</wfw:commentRss>
            <slash:comments>0</slash:comments>
            <category><![CDATA[Podcast]]></category>
            <description>What did he sing?</description>
            <content:encoded><![CDATA[<p>What did he sing?</p>]]></content:encoded>
            <enclosure url="https://media.example.com/garage/louie.mp3" length="30161321"
              type="audio/mpeg" />
            <itunes:subtitle>What did he sing?</itunes:subtitle>
            <itunes:summary>What did he sing?</itunes:summary>
            <itunes:author>Dee</itunes:author>
            <itunes:season>1</itunes:season>
            <itunes:episode>9</itunes:episode>
            <itunes:explicit>yes</itunes:explicit>
            <itunes:duration>1:02:03</itunes:duration>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Podbean",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wfw="http://wellformedweb.org/CommentAPI/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
              xmlns:spotify="http://www.spotify.com/ns/rss"
              xmlns:podcast="https://podcastindex.org/namespace/1.0"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            <title>Loom</title>
            <atom:link href="https://feed.example.com/loom/feed.xml" rel="self"
              type="application/rss+xml"/>
            <link>https://loom.example.com</link>
            <description>Weaving</description>
            <pubDate>Tue, 02 Jan 2024 03:00:00 -0400</pubDate>
            <generator>https://podbean.com/?v=5.5</generator>
            <language>en</language>
            <spotify:countryOfOrigin>us</spotify:countryOfOrigin>
            <copyright>Copyright 2024 All rights reserved.</copyright>
            <category>Leisure:Crafts</category>
            <ttl>1440</ttl>
            <itunes:type>episodic</itunes:type>
            <itunes:summary>Weaving</itunes:summary>
            <itunes:author>Loom</itunes:author>
            <itunes:category text="Leisure">
            <itunes:category text="Crafts" />
            </itunes:category>
            <itunes:category text="Arts" />
            <itunes:owner>
            <itunes:name>Loom</itunes:name>
            <itunes:email>loom@example.com</itunes:email>
            </itunes:owner>
            <itunes:block>No</itunes:block>
            <itunes:explicit>false</itunes:explicit>
            <itunes:image href="https://pbcdn.example.com/imglogo/image-logo/1/logo.jpg" />
            <image>
            <url>https://pbcdn.example.com/imglogo/image-logo/1/logo.jpg</url>
            <title>Loom</title>
            <link>https://loom.example.com</link>
            <width>144</width>
            <height>144</height>
            </image>
            <item>
            <title>Warp</title>
            <itunes:title>Warp</itunes:title>
            <link>https://loom.example.com/e/warp/</link>
            <comments>https://loom.example.com/e/warp/#comments</comments>
            <pubDate>Tue, 02 Jan 2024 03:00:00 -0400</pubDate>
            <guid isPermaLink="false">loom.podbean.com/7f</guid>
            <description><![CDATA[<p>Up.</p>]]></description>
            <content:encoded><![CDATA[<p>Up.</p>]]></content:encoded>
            <enclosure url="https://mcdn.example.com/mf/web/warp.mp3" length="20160413"
              type="audio/mpeg"/>
            <itunes:summary><![CDATA[Up.]]></itunes:summary>
            <itunes:author>Loom</itunes:author>
            <itunes:explicit>false</itunes:explicit>
            <itunes:block>No</itunes:block>
            <itunes:duration>1680</itunes:duration>
            <itunes:episode>3</itunes:episode>
            <itunes:episodeType>full</itunes:episodeType>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Omny",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:omny="https://omny.fm/rss-extensions"
              xmlns:podcast="https://podcastindex.org/namespace/1.0" version="2.0">
            <channel><omny:playlistId>1</omny:playlistId><title>Long Road</title>
            <link>https://road.example.com</link>
            <atom:link rel="self" type="application/rss+xml"
              href="https://www.example.com/d/playlist/1/podcast.rss"/>
            <description>Trucks.</description><language>en-AU</language>
            <itunes:type>episodic</itunes:type><copyright>2024 Road</copyright>
            <itunes:category text="Business"><itunes:category text="Non-Profit"/></itunes:category>
            <itunes:category text="Health &amp; Fitness">
            <itunes:category text="Mental Health"/></itunes:category><image>
            <url>https://www.example.com/d/playlist/1/image.jpg?t=1704160000&amp;size=Large</url>
            <title>Long Road</title><link>https://road.example.com</link></image>
            <itunes:explicit>true</itunes:explicit><itunes:author>Road</itunes:author>
            <itunes:summary>Trucks.</itunes:summary><itunes:subtitle>Trucks.</itunes:subtitle>
            <itunes:owner><itunes:name>Road</itunes:name>
            <itunes:email>road@example.com</itunes:email></itunes:owner>
            <itunes:image
              href="https://www.example.com/d/playlist/1/image.jpg?t=1704160000&amp;size=Large"/>
            <item><title>Night</title><itunes:title>Night</itunes:title>
            <description><![CDATA[<p>Lights.</p>]]></description>
            <content:encoded><![CDATA[<p>Lights.</p>]]></content:encoded>
            <itunes:episodeType>full</itunes:episodeType><itunes:author>Road</itunes:author>
            <itunes:image
              href="https://www.example.com/d/clips/1/image.jpg?t=1704160000&amp;size=Large"/>
            <media:content url="https://traffic.example.com/d/clips/1/audio.mp3?utm_source=Podcast"
              type="audio/mpeg">
            <media:player url="https://omny.example.com/shows/road/night/embed"/></media:content>
            <media:content url="https://www.example.com/d/clips/1/image.jpg?t=1704160000&amp;size=Large"
              type="image/jpeg"/>
            <guid isPermaLink="false">b0eb</guid><omny:clipId>b0eb</omny:clipId>
            <pubDate>Mon, 01 Jan 2024 19:00:00 +0000</pubDate>
            <itunes:duration>2161</itunes:duration>
            <enclosure url="https://traffic.example.com/d/clips/1/audio.mp3?utm_source=Podcast"
              length="34588160" type="audio/mpeg"/>
            <link>https://omny.example.com/shows/road/night</link></item></channel></rss>
            """#),
        WildFeed(
            "SoundCloud",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <atom:link href="https://feeds.example.com/users/soundcloud:users:1/sounds.rss" rel="self"
              type="application/rss+xml"/>
            <atom:link href="https://feeds.example.com/users/soundcloud:users:1/sounds.rss?before=2"
              rel="next" type="application/rss+xml"/>
            <title>Field Recordings</title><link>https://soundcloud.example.com/field</link>
            <pubDate>Tue, 02 Jan 2024 21:19:00 +0000</pubDate>
            <lastBuildDate>Tue, 02 Jan 2024 21:19:00 +0000</lastBuildDate><ttl>60</ttl>
            <language>en</language><copyright>All rights reserved</copyright>
            <webMaster>feeds@soundcloud.com (SoundCloud Feeds)</webMaster>
            <description>Birds.</description><itunes:subtitle>Birds.</itunes:subtitle><itunes:owner>
            <itunes:name>Field</itunes:name>
            <itunes:email>field@example.com</itunes:email></itunes:owner>
            <itunes:author>Field</itunes:author><itunes:explicit>no</itunes:explicit>
            <itunes:image href="https://i1.example.com/avatars-1-original.jpg"/><image>
            <url>https://i1.example.com/avatars-1-original.jpg</url><title>Field Recordings</title>
            <link>https://soundcloud.example.com/field</link></image>
            <itunes:category text="Science"><itunes:category text="Nature"/></itunes:category><item>
            <guid isPermaLink="false">tag:soundcloud,2010:tracks/1</guid><title>Dawn</title>
            <pubDate>Tue, 02 Jan 2024 21:19:00 +0000</pubDate>
            <link>https://soundcloud.example.com/field/dawn</link>
            <itunes:duration>00:23:09</itunes:duration><itunes:author>Field</itunes:author>
            <itunes:explicit>no</itunes:explicit><itunes:summary>Larks.</itunes:summary>
            <itunes:subtitle>Larks.</itunes:subtitle><description>Larks.</description>
            <enclosure type="audio/mpeg" url="https://feeds.example.com/stream/1-dawn.mp3"
              length="22249891"/>
            <itunes:image href="https://i1.example.com/artworks-1-original.png"/></item></channel></rss>
            """#),
    ]
}
