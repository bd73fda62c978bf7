/// Feeds of forums, networks and registries of programs.
extension WildFeed {
    static let forums = [
        discourse, lemmy, bluesky, hackerNews, packages, feedBurner, guardian, tumblr, phpBB, cgit, joomla,
    ]

    private static let discourse = WildFeed(
        "Discourse",
        #"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:discourse="http://www.discourse.org/" xmlns:atom="http://www.w3.org/2005/Atom" \#
        xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>A Forum - Latest topics</title>
            <link>https://forum.example.org/latest</link>
            <description>Latest topics</description>
              <atom:link href="https://forum.example.org/latest.rss" rel="self" type="application/rss+xml" />
              <item>
                <title>How to build a shed?</title>
                <dc:creator><![CDATA[@jane Jane]]></dc:creator>
                <category>Building</category>
                <description><![CDATA[
                    <p>With <em>planks</em>.</p>
                  <p><small>3 posts - 2 participants</small></p>
                  <p><a href="https://forum.example.org/t/how-to-build-a-shed/12">Read full topic</a></p>
                ]]></description>
                <link>https://forum.example.org/t/how-to-build-a-shed/12</link>
                <pubDate>Tue, 02 Jan 2024 03:04:05 +0000</pubDate>
                <discourse:topicPinned>No</discourse:topicPinned>
                <discourse:topicClosed>No</discourse:topicClosed>
                <discourse:topicArchived>No</discourse:topicArchived>
                <guid isPermaLink="false">forum.example.org-topic-12</guid>
                <source url="https://forum.example.org/t/how-to-build-a-shed/12.rss">How to build a shed?</source>
              </item>
          </channel>
        </rss>
        """#)

    private static let lemmy = WildFeed(
        "Lemmy",
        #"""
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
        xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\#
        <title>Lemmy - Gardens</title><link>https://lemmy.example.org/c/gardens</link><description>About \#
        gardens</description><atom:link rel="self" href="https://lemmy.example.org/feeds/c/gardens.xml"/><item>\#
        <title>A rose</title><link>https://pictures.example.org/1.jpg</link><description><![CDATA[submitted by \#
        <a href="https://lemmy.example.org/u/jane">jane</a> to <a href="https://lemmy.example.org/c/gardens">gardens\#
        </a><br>4 points | <a href="https://lemmy.example.org/post/1">2 comments</a><br>]]></description><comments>\#
        https://lemmy.example.org/post/1</comments><guid>https://lemmy.example.org/post/1</guid><pubDate>Tue, 2 Jan \#
        2024 03:04:05 +0000</pubDate><dc:creator>https://lemmy.example.org/u/jane</dc:creator><media:content \#
        url="https://pictures.example.org/1.jpg" medium="image"/></item></channel></rss>
        """#)

    private static let bluesky = WildFeed(
        "Bluesky",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
          <atom:link href="https://social.example.org/profile/did:plc:abc/rss" rel="self" \#
        type="application/rss+xml"/>
          <title>@jane.example.org - Jane</title><link>https://social.example.org/profile/jane.example.org</link>
          <description>Gardens, and roses.</description>
          <item><link>https://social.example.org/profile/jane.example.org/post/3k</link><description>A rose is a \#
        rose 🌹</description><pubDate>02 Jan 2024 03:04 +0000</pubDate><guid \#
        isPermaLink="false">at://did:plc:abc/app.bsky.feed.post/3k</guid></item>
        </channel></rss>
        """#)

    private static let hackerNews = WildFeed(
        "Hacker News by hnrss",
        #"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\#
        <channel><title>News: Front Page</title><link>https://news.example.org/</link><description>News RSS\#
        </description><docs>https://hnrss.example.org/</docs><generator>hnrss v2.1.1</generator><lastBuildDate>Tue, \#
        02 Jan 2024 03:10:00 +0000</lastBuildDate><atom:link href="https://hnrss.example.org/frontpage" rel="self" \#
        type="application/rss+xml"></atom:link><item><title><![CDATA[Show: A feed]]></title><description><![CDATA[
        <p>Article URL: <a href="https://example.com/a?b=1&c=2">https://example.com/a</a></p>
        <p># Comments: 7</p>
        ]]></description><pubDate>Tue, 02 Jan 2024 03:04:05 +0000</pubDate><link>https://example.com/a?b=1&amp;c=2\#
        </link><dc:creator>jane</dc:creator><comments>https://news.example.org/item?id=1</comments><guid \#
        isPermaLink="false">https://news.example.org/item?id=1</guid></item></channel></rss>
        """#)

    private static let packages = WildFeed(
        "PyPI",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>PyPI recent updates for shed</title>
            <link>https://packages.example.org/project/shed/</link>
            <description>Recent updates to the Python Package Index for shed</description>
            <language>en</language>    <atom:link href="https://packages.example.org/rss/shed.xml" rel="self" \#
        type="application/rss+xml" />
            <item>
              <title>1.2.0</title>
              <link>https://packages.example.org/project/shed/1.2.0/</link>
              <guid>https://packages.example.org/project/shed/1.2.0/</guid>
              <description>Builds sheds</description>
              <author>jane@example.org</author>      <pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>
            </item>
          </channel>
        </rss>
        """#)

    private static let feedBurner = WildFeed(
        "FeedBurner",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet type="text/xsl" media="screen" href="/~d/styles/rss2full.xsl"?>
        <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
        xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>A Blog</title><link>\#
        https://blog.example.org/</link><description>Notes</description><language>en</language><atom:link \#
        rel="self" type="application/rss+xml" href="https://feeds.example.org/blog"/><feedburner:info uri="blog"/>\#
        <atom:link rel="hub" href="https://hub.example.org/"/><feedburner:emailServiceId>blog\#
        </feedburner:emailServiceId><feedburner:feedburnerHostname>https://feeds.example.org\#
        </feedburner:feedburnerHostname><feedburner:feedFlare href="https://add.example.org/?u=blog" \#
        src="https://add.example.org/1.gif">Subscribe</feedburner:feedFlare><feedburner:browserFriendly>A feed.\#
        </feedburner:browserFriendly><item><title>One</title><link>https://feeds.example.org/~r/blog/~3/1/</link>\#
        <pubDate>Tue, 02 Jan 2024 03:04:05 PST</pubDate><guid isPermaLink="false">https://blog.example.org/1</guid>\#
        <description>First.&lt;img src="https://feeds.example.org/~4/1" height="1" width="1" alt=""/&gt;\#
        </description><feedburner:origLink>https://blog.example.org/1</feedburner:origLink></item></channel></rss>
        """#)

    private static let guardian = WildFeed(
        "The Guardian",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
          <channel>
            <title>World news</title>
            <link>https://news.example.org/world</link>
            <description>Latest world news</description>
            <language>en-gb</language>
            <copyright>A newspaper or its affiliated companies. 2024</copyright>
            <pubDate>Tue, 02 Jan 2024 03:10:00 GMT</pubDate>
            <dc:date>2024-01-02T03:10:00Z</dc:date>
            <dc:language>en-gb</dc:language>
            <image><title>World news</title><url>https://news.example.org/logo.png</url><link>\#
        https://news.example.org/world</link></image>
            <item>
              <title>A tide comes in</title>
              <link>https://news.example.org/world/2024/jan/02/tide</link>
              <description>&lt;p&gt;It came.&lt;/p&gt; &lt;a href="https://news.example.org/world/2024/jan/02/tide"&gt;\#
        Continue reading...&lt;/a&gt;</description>
              <category domain="https://news.example.org/world/sea">Sea</category>
              <pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>
              <guid>https://news.example.org/world/2024/jan/02/tide</guid>
              <media:content width="140" url="https://i.example.org/140.jpg">
                <media:credit scheme="urn:ebu">Photograph: Jane</media:credit>
              </media:content>
              <media:content width="460" url="https://i.example.org/460.jpg">
                <media:credit scheme="urn:ebu">Photograph: Jane</media:credit>
              </media:content>
              <dc:creator>Jane Doe</dc:creator>
              <dc:date>2024-01-02T03:04:05Z</dc:date>
            </item>
          </channel>
        </rss>
        """#)

    private static let tumblr = WildFeed(
        "Tumblr",
        #"""
        <?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>\#
        <atom:link rel="hub" href="https://tumblr.superfeedr.example/" xmlns:atom="http://www.w3.org/2005/Atom"/>\#
        <description></description><title>roses</title><generator>Tumblr (3.0; @roses)</generator><link>\#
        https://roses.example.com/</link><item><title>Photo</title><description>&lt;img \#
        src="https://64.media.example.com/1.jpg"/&gt;&lt;br/&gt;&lt;br/&gt;&lt;p&gt;A rose&lt;/p&gt;</description>\#
        <link>https://roses.example.com/post/1</link><guid>https://roses.example.com/post/1</guid><pubDate>Tue, 02 \#
        Jan 2024 03:04:05 -0500</pubDate><category>rose</category></item></channel></rss>
        """#)

    private static let phpBB = WildFeed(
        "phpBB",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb">
        <link rel="self" type="application/atom+xml" href="https://board.example.org/app.php/feed" />
        <title>A Board</title>
        <subtitle>About sheds</subtitle>
        <link href="https://board.example.org/index.php" />
        <updated>2024-01-02T03:04:05+00:00</updated>
        <author><name><![CDATA[A Board]]></name></author>
        <id>https://board.example.org/app.php/feed</id>
        <entry>
        <author><name><![CDATA[jane]]></name></author>
        <updated>2024-01-02T03:04:05+00:00</updated>
        <published>2024-01-02T03:04:05+00:00</published>
        <id>https://board.example.org/viewtopic.php?p=1#p1</id>
        <link href="https://board.example.org/viewtopic.php?p=1#p1"/>
        <title type="html"><![CDATA[Sheds • Re: Planks]]></title>
        <category term="Sheds" scheme="https://board.example.org/viewforum.php?f=1" label="Sheds"/>
        <content type="html" xml:base="https://board.example.org/viewtopic.php?p=1#p1"><![CDATA[
        With planks.<p>Statistics: Posted by <a href="https://board.example.org/memberlist.php?u=2">jane</a></p><hr />
        ]]></content>
        </entry>
        </feed>
        """#)

    private static let cgit = WildFeed(
        "cgit",
        #"""
        <feed xmlns='http://www.w3.org/2005/Atom'>
        <title>shed.git/src, branch main</title>
        <subtitle>Builds sheds</subtitle>
        <id>https://git.example.org/shed.git/atom?h=main</id>
        <link rel='self' href='https://git.example.org/shed.git/atom?h=main'/>
        <link rel='alternate' type='text/html' href='https://git.example.org/shed.git/'/>
        <updated>2024-01-02T03:04:05+00:00</updated>
        <entry>
        <title>Nail the planks</title>
        <updated>2024-01-02T03:04:05+00:00</updated>
        <author>
        <name>Jane Doe</name>
        <email>jane+git@example.org</email>
        </author>
        <published>2024-01-02T03:04:05+00:00</published>
        <link rel='alternate' type='text/html' href='https://git.example.org/shed.git/commit/?id=1f2e'/>
        <id>urn:sha1:1f2e3d4c5b6a79880123456789abcdef01234567</id>
        <content type='text'>
        Signed-off-by: Jane Doe &lt;jane@example.org&gt;
        </content>
        </entry>
        </feed>
        """#)

    private static let joomla = WildFeed(
        "Joomla",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <!-- generator="Joomla! - Open Source Content Management" -->
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
        	<channel>
        		<title>Home</title>
        		<description><![CDATA[A site about sheds]]></description>
        		<link>https://sheds.example.org/</link>
        		<lastBuildDate>Tue, 02 Jan 2024 03:04:05 +0000</lastBuildDate>
        		<generator>Joomla! - Open Source Content Management</generator>
        		<atom:link rel="self" type="application/rss+xml" \#
        href="https://sheds.example.org/index.php?format=feed&amp;type=rss"/>
        		<language>en-gb</language>
        		<managingEditor>jane@sheds.example.org (Sheds)</managingEditor>
        		<item>
        			<title>Planks</title>
        			<link>https://sheds.example.org/index.php/planks</link>
        			<guid isPermaLink="true">https://sheds.example.org/index.php/planks</guid>
        			<description><![CDATA[<p>Of <img src="https://sheds.example.org/images/1.jpg" alt="" /> oak.</p>]]>\#
        </description>
        			<author>jane@sheds.example.org (Jane)</author>
        			<category>Wood</category>
        			<pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>
        		</item>
        	</channel>
        </rss>
        """#)
}
