extension WildFeed {
    static let media = [
        WildFeed(
            "YouTube",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
              xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
            <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UCabc"/>
            <id>yt:channel:abc</id>
            <yt:channelId>abc</yt:channelId>
            <title>Shed Tools</title>
            <link rel="alternate" href="https://www.youtube.com/channel/UCabc"/>
            <author>
            <name>Shed Tools</name>
            <uri>https://www.youtube.com/channel/UCabc</uri>
            </author>
            <updated>2024-01-02T10:20:30+00:00</updated>
            <entry>
            <id>yt:video:a1B-2_c</id>
            <yt:videoId>a1B-2_c</yt:videoId>
            <yt:channelId>UCabc</yt:channelId>
            <title>How to sharpen a chisel</title>
            <link rel="alternate" href="https://www.youtube.com/watch?v=a1B-2_c"/>
            <author>
            <name>Shed Tools</name>
            <uri>https://www.youtube.com/channel/UCabc</uri>
            </author>
            <published>2024-01-01T15:00:07+00:00</published>
            <updated>2024-01-02T10:20:30+00:00</updated>
            <media:group>
            <media:title>How to sharpen a chisel</media:title>
            <media:content url="https://www.youtube.com/v/a1B-2_c?version=3"
              type="application/x-shockwave-flash" width="640" height="390"/>
            <media:thumbnail url="https://i1.ytimg.com/vi/a1B-2_c/hqdefault.jpg" width="480"
              height="360"/>
            <media:description>Stones, water
            and patience.</media:description>
            <media:community>
            <media:starRating count="190" average="5.00" min="1" max="5"/>
            <media:statistics views="6283"/>
            </media:community>
            </media:group>
            </entry>
            </feed>
            """#),
        WildFeed(
            "Vimeo",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            <title>Vimeo / Ola's videos</title>
            <link>https://vimeo.example.com/ola/videos</link>
            <description>Videos uploaded by Ola on Vimeo.</description>
            <pubDate>Tue, 02 Jan 2024 12:00:00 -0500</pubDate>
            <generator>Vimeo</generator>
            <atom:link href="https://vimeo.example.com/ola/videos/rss" rel="self"
              type="application/rss+xml"/>
            <atom:link rel="hub" href="http://vimeo.superfeedr.com/"/>
            <item>
            <title>Ice</title>
            <pubDate>Mon, 01 Jan 2024 12:00:00 -0500</pubDate>
            <link>https://vimeo.example.com/1</link>
            <description>&lt;p&gt;Ice.&lt;/p&gt;</description>
            <guid isPermaLink="false">tag:vimeo,2024-01-01:clip1</guid>
            <enclosure length="30000" type="application/x-shockwave-flash"
              url="https://vimeo.example.com/moogaloop.swf?clip_id=1"/>
            <dc:creator>Ola</dc:creator>
            <media:content duration="65">
            <media:player url="https://player.example.com/video/1?h=1a"/>
            <media:credit role="author" scheme="https://vimeo.example.com/ola">Ola</media:credit>
            <media:thumbnail width="960" height="540" url="https://i.example.com/video/1_960"/>
            <media:title>Ice</media:title>
            </media:content>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "PeerTube",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            <title>Open films</title>
            <link>https://video.example.org</link>
            <description>Films</description>
            <lastBuildDate>Tue, 02 Jan 2024 12:00:00 GMT</lastBuildDate>
            <docs>https://validator.w3.org/feed/docs/rss2.html</docs>
            <generator>PeerTube - https://video.example.org</generator>
            <image>
            <title>Open films</title>
            <url>https://video.example.org/client/assets/images/icons/icon-96x96.png</url>
            <link>https://video.example.org</link>
            </image>
            <copyright>All rights reserved.</copyright>
            <atom:link href="https://video.example.org/feeds/videos.xml" rel="self"
              type="application/rss+xml"/>
            <item>
            <title><![CDATA[Reel]]></title>
            <link>https://video.example.org/w/abc</link>
            <guid>https://video.example.org/w/abc</guid>
            <pubDate>Mon, 01 Jan 2024 12:00:00 GMT</pubDate>
            <description><![CDATA[A reel.]]></description>
            <content:encoded><![CDATA[<p>A reel.</p>]]></content:encoded>
            <dc:creator>ola</dc:creator>
            <media:category scheme="https://video.example.org/" label="Films">2</media:category>
            <media:community>
            <media:statistics views="171"></media:statistics>
            </media:community>
            <media:embed url="https://video.example.org/videos/embed/abc"/>
            <media:player url="https://video.example.org/w/abc"/>
            <media:thumbnail url="https://video.example.org/lazy-static/previews/abc.jpg" height="480"
              width="850"/>
            <media:title type="plain">Reel</media:title>
            <media:description type="plain">A reel.</media:description>
            <media:rating>nonadult</media:rating>
            <enclosure type="application/x-bittorrent"
              url="https://video.example.org/lazy-static/torrents/abc-1080-hls.torrent"
              length="49210000"/>
            <media:group>
            <media:peerLink type="application/x-bittorrent"
              href="https://video.example.org/lazy-static/torrents/abc-1080-hls.torrent"/>
            <media:peerLink type="application/x-bittorrent"
              href="https://video.example.org/lazy-static/torrents/abc-720-hls.torrent"/>
            <media:content url="https://video.example.org/static/abc-1080.mp4" type="video/mp4"
              medium="video" height="1080" fileSize="49210000" framerate="24" duration="90"
              isDefault="true"/>
            <media:content url="https://video.example.org/static/abc-720.mp4" type="video/mp4"
              medium="video" height="720" fileSize="29210000" framerate="24" duration="90"/>
            </media:group>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Flickr, RSS",
            #"""
            <?xml version="1.0" encoding="utf-8" ?>
            <rss version="2.0"
            xmlns:media="http://search.yahoo.com/mrss/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:creativeCommons="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"
            xmlns:flickr="urn:flickr:user" >
            <channel>
            <title>Uploads from mia</title>
            <link>https://www.flickr.example.com/photos/mia/</link>
            <description></description>
            <pubDate>Tue, 02 Jan 2024 09:12:11 -0800</pubDate>
            <lastBuildDate>Tue, 02 Jan 2024 09:12:11 -0800</lastBuildDate>
            <generator>http://www.flickr.com/</generator>
            <image>
            <url>https://live.example.com/1/buddyicons/1.jpg?1</url>
            <title>Uploads from mia</title>
            <link>https://www.flickr.example.com/photos/mia/</link>
            </image>
            <item>
            <title>Heron</title>
            <link>https://www.flickr.example.com/photos/mia/53/</link>
            <description>      &lt;p&gt;&lt;a href=&quot;https://www.flickr.example.com/people/mia/&quot;&gt;mia&lt;/a&gt; posted a photo:&lt;/p&gt;
            </description>
            <pubDate>Tue, 02 Jan 2024 09:12:11 -0800</pubDate>
            <author
              flickr:profile="https://www.flickr.example.com/people/mia/">nobody@flickr.com (mia)</author>
            <guid isPermaLink="false">tag:flickr.com,2004:/photo/53</guid>
            <media:content url="https://live.example.com/65535/53_b.jpg"
            type="image/jpeg"
            height="683"
            width="1024"/>
            <media:title>Heron</media:title>
            <media:thumbnail url="https://live.example.com/65535/53_s.jpg" height="75" width="75" />
            <media:credit role="photographer">mia</media:credit>
            <media:category scheme="urn:flickr:tags">heron bird grey</media:category>
            <creativeCommons:license>https://creativecommons.org/licenses/by-nc-sa/2.0/deed.en</creativeCommons:license>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "DeviantArt",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
              xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
            <channel>
            <title>DeviantArt: foxes</title>
            <link>https://www.deviantart.example.com/?q=foxes</link>
            <description>RSS for foxes</description>
            <language>en-us</language>
            <copyright>Copyright 2024 DeviantArt</copyright>
            <pubDate>Tue, 02 Jan 2024 02:10:00 PST</pubDate>
            <generator>DeviantArt.com</generator>
            <docs>http://blogs.law.harvard.edu/tech/rss</docs>
            <atom:icon>https://st.example.com/minish/touch-icon.png</atom:icon>
            <atom:link type="application/rss+xml" rel="self"
              href="https://backend.example.com/rss.xml?q=foxes"/>
            <atom:link type="application/rss+xml" rel="next"
              href="https://backend.example.com/rss.xml?q=foxes&amp;offset=60"/>
            <item>
            <title>Red fox</title>
            <link>https://www.deviantart.example.com/mia/art/Red-fox-1</link>
            <guid isPermaLink="true">https://www.deviantart.example.com/mia/art/Red-fox-1</guid>
            <pubDate>Mon, 01 Jan 2024 12:00:00 PST</pubDate>
            <media:title type="plain">Red fox</media:title>
            <media:keywords></media:keywords>
            <media:rating>nonadult</media:rating>
            <media:category label="Animals">digitalart/drawings/animals</media:category>
            <media:credit role="author" scheme="urn:ebu">mia</media:credit>
            <media:credit role="author"
              scheme="urn:ebu">https://a.example.com/avatars/m/i/mia.png</media:credit>
            <media:copyright
              url="https://www.deviantart.example.com/mia">Copyright 2024 mia</media:copyright>
            <media:description type="html"><![CDATA[A fox. <br />]]></media:description>
            <media:thumbnail url="https://images.example.com/150/fox.jpg" height="150" width="101"/>
            <media:thumbnail url="https://images.example.com/200h/fox.jpg" height="200" width="134"/>
            <media:content url="https://images.example.com/fox.jpg" height="1200" width="805"
              medium="image"/>
            <creativeCommons:license>http://creativecommons.org/licenses/by-nc-nd/3.0/</creativeCommons:license>
            <description><![CDATA[A fox. <br /><img src="https://images.example.com/fox.jpg" alt="thumbnail" />]]></description>
            </item>
            </channel>
            </rss>
            """#),
    ]
}
