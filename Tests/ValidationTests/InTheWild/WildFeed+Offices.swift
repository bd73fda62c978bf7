/// Feeds of libraries, journals, offices and services that watch the news.
extension WildFeed {
    static let offices = [
        googleAlerts, pubMed, arXiv, journal, weather, federal, repository, letterboxd,
    ]

    private static let googleAlerts = WildFeed(
        "Google Alerts, Atom",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:idx="urn:atom-extension:indexing"> \#
        <id>tag:google.com,2005:reader/user/1/state/com.google/alerts/2</id> <title>Alert - sheds</title> \#
        <link href="https://alerts.example.com/feeds/1/2" rel="self"></link> <updated>2024-01-02T03:10:00Z</updated> \#
        <entry> <id>tag:google.com,2013:googlealerts/feed:3</id> <title type="html">A new &lt;b&gt;shed&lt;/b&gt; \#
        stands</title> <link href="https://alerts.example.com/url?rct=j&amp;url=https://news.example.org/shed"></link> \#
        <published>2024-01-02T03:04:05Z</published> <updated>2024-01-02T03:04:05Z</updated> <content \#
        type="html">It is &lt;b&gt;green&lt;/b&gt;&amp;nbsp;...</content> <author> <name></name> </author> </entry> \#
        </feed>
        """#)

    private static let pubMed = WildFeed(
        "PubMed, a search",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \#
        xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>sheds</title><link>\#
        https://pubmed.example.gov/rss-feed/?feed_id=1</link><description>sheds: Latest results</description>\#
        <atom:link href="https://pubmed.example.gov/rss-feed/?feed_id=1" rel="self"/><docs>\#
        http://www.rssboard.org/rss-specification</docs><generator>PubMed RSS feeds (2.14.3)</generator><language>en\#
        </language><lastBuildDate>Tue, 02 Jan 2024 03:10:00 +0000</lastBuildDate><pubDate>Mon, 01 Jan 2024 06:00:00 \#
        -0500</pubDate><ttl>120</ttl><item><title>Light in sheds</title><link>https://pubmed.example.gov/38000001/\#
        ?utm_source=Other&amp;v=2.18</link><description>A J Sheds. 2024 Jan 1. doi: 10.1000/182. ABSTRACT</description>\#
        <content:encoded><![CDATA[<div><p style="color: #4aa564;">A J Sheds. 2024 Jan 1.</p><p><b>ABSTRACT</b></p>\#
        <p xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML">It is &lt; 5 \#
        lx.</p></div>]]></content:encoded><guid isPermaLink="false">pubmed:38000001</guid><pubDate>Mon, 01 Jan 2024 \#
        06:00:00 -0500</pubDate><dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator><dc:date>\#
        2024-01-01</dc:date><dc:source>A journal of sheds</dc:source><dc:title>Light in sheds</dc:title>\#
        <dc:identifier>pmid:38000001</dc:identifier><dc:identifier>doi:10.1000/182</dc:identifier></item></channel></rss>
        """#)

    private static let arXiv = WildFeed(
        "arXiv, RSS",
        #"""
        <?xml version='1.0' encoding='UTF-8'?>
        <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
          <channel>
            <title>cs.SE updates on the archive</title>
            <link>http://rss.example.org/rss/cs.SE</link>
            <description>cs.SE updates on the e-print archive.</description>
            <atom:link href="http://rss.example.org/rss/cs.SE" rel="self" type="application/rss+xml"/>
            <docs>http://www.rssboard.org/rss-specification</docs>
            <language>en-us</language>
            <lastBuildDate>Tue, 02 Jan 2024 05:00:05 +0000</lastBuildDate>
            <managingEditor>rss-help@example.org</managingEditor>
            <pubDate>Tue, 02 Jan 2024 00:00:00 -0500</pubDate>
            <skipDays>
              <day>Sunday</day>
              <day>Saturday</day>
            </skipDays>
            <item>
              <title>Sheds, formally</title>
              <link>https://archive.example.org/abs/2401.00001</link>
              <description>arXiv:2401.00001v1 Announce Type: new
        Abstract: We prove that $a &lt; b$ holds.</description>
              <guid isPermaLink="false">oai:arXiv.org:2401.00001v1</guid>
              <category>cs.SE</category>
              <pubDate>Tue, 02 Jan 2024 00:00:00 -0500</pubDate>
              <arxiv:announce_type>new</arxiv:announce_type>
              <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
              <dc:creator>Jane Doe, John Roe</dc:creator>
            </item>
          </channel>
        </rss>
        """#)

    private static let journal = WildFeed(
        "a journal with PRISM",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" \#
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>A Journal of Sheds</title><link>https://journal.example.com/toc/1</link><atom:link \#
        href="https://journal.example.com/rss/toc" rel="self" type="application/rss+xml"/><description>Table of \#
        contents.</description><language>en-US</language><prism:publicationName>A Journal of Sheds\#
        </prism:publicationName><prism:issn>0000-0000</prism:issn><item><title>Light in sheds</title><link>\#
        https://journal.example.com/doi/10.1000/182?af=R</link><description>A Journal of Sheds, Volume 7, Page 1-9.\#
        </description><guid isPermaLink="false">doi:10.1000/182</guid><pubDate>Mon, 01 Jan 2024 08:00:00 GMT\#
        </pubDate><dc:identifier>doi:10.1000/182</dc:identifier><dc:creator>Jane Doe</dc:creator><prism:volume>7\#
        </prism:volume><prism:coverDate>2024-01-01</prism:coverDate><prism:startingPage>1</prism:startingPage>\#
        <prism:doi>10.1000/182</prism:doi></item></channel></rss>
        """#)

    private static let weather = WildFeed(
        "weather alerts, Atom with CAP",
        #"""
        <?xml version = '1.0' encoding = 'UTF-8' standalone = 'yes'?>
        <!-- This atom/xml feed is an index to active advisories. -->
        <feed xmlns = 'http://www.w3.org/2005/Atom' xmlns:cap = 'urn:oasis:names:tc:emergency:cap:1.1' \#
        xmlns:ha = 'http://www.alerting.net/namespace/index_1.0'>
        <id>https://alerts.example.gov/cap/us.php?x=0</id>
        <logo>https://alerts.example.gov/images/xml_logo.gif</logo>
        <generator>NWS CAP Server</generator>
        <updated>2024-01-02T03:10:00-06:00</updated>
        <author>
        <name>w-nws.webmaster@example.gov</name>
        </author>
        <title>Current Watches, Warnings and Advisories</title>
        <link href='https://alerts.example.gov/cap/us.php?x=0'/>
        <entry>
        <id>https://alerts.example.gov/cap/wwacapget.php?x=TX1</id>
        <updated>2024-01-02T03:04:00-06:00</updated>
        <published>2024-01-02T03:04:00-06:00</published>
        <author>
        <name>w-nws.webmaster@example.gov</name>
        </author>
        <title>Wind Advisory issued January 02 at 3:04AM CST</title>
        <link href="https://alerts.example.gov/cap/wwacapget.php?x=TX1"/>
        <summary>...WIND ADVISORY IN EFFECT...</summary>
        <cap:event>Wind Advisory</cap:event>
        <cap:effective>2024-01-02T03:04:00-06:00</cap:effective>
        <cap:polygon></cap:polygon>
        <cap:geocode>
        <valueName>FIPS6</valueName>
        <value>048001</value>
        </cap:geocode>
        </entry>
        </feed>
        """#)

    private static let federal = WildFeed(
        "a register of documents",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" >
          <channel>
            <title>A Register: Search Results</title>
            <description>Search Results</description>
            <link>https://register.example.gov/documents/search</link>
            <atom:link rel="self" type="application/rss+xml" href="https://register.example.gov/api/v1/documents.rss" />
            <language>en-us</language>
            <item>
              <title>Notice of Meeting</title>
              <link>https://register.example.gov/documents/2024/01/02/2023-1/notice-of-meeting</link>
              <description>The committee meets.</description>
              <pubDate>Tue, 02 Jan 2024 05:00:00 GMT</pubDate>
              <guid>https://register.example.gov/documents/2024/01/02/2023-1/notice-of-meeting</guid>
              <dc:creator>Committee on Sheds</dc:creator>
              <dc:date>2024-01-02T05:00:00Z</dc:date>
            </item>
          </channel>
        </rss>
        """#)

    private static let repository = WildFeed(
        "DSpace, Atom",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <title>A Repository</title>
          <link rel="alternate" href="https://repository.example.edu/" />
          <subtitle>Captures, stores and shares research.</subtitle>
          <id>https://repository.example.edu/</id>
          <updated>2024-01-02T03:04:05Z</updated>
          <dc:date>2024-01-02T03:04:05Z</dc:date>
          <entry>
            <title>Light in sheds</title>
            <link rel="alternate" href="https://hdl.example.net/1/2" />
            <author>
              <name>Doe, Jane</name>
            </author>
            <id>https://hdl.example.net/1/2</id>
            <updated>2024-01-02T03:04:05Z</updated>
            <published>2024-01-01T00:00:00Z</published>
            <summary type="text">Light in sheds
        Doe, Jane
        It is dim.</summary>
            <dc:creator>Doe, Jane</dc:creator>
            <dc:date>2024-01-01T00:00:00Z</dc:date>
          </entry>
        </feed>
        """#)

    private static let letterboxd = WildFeed(
        "Letterboxd",
        #"""
        <?xml version='1.0' encoding='utf-8' ?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \#
        xmlns:letterboxd="https://films.example.com" xmlns:tmdb="https://themoviedb.example.org"> <channel> <title>\#
        Films - Jane</title> <link>https://films.example.com/jane/</link> <description>Films - Jane</description> \#
        <item><title>A Film, 1999 - ★★★★</title><link>https://films.example.com/jane/film/a-film/</link><guid \#
        isPermaLink="false">films-watch-1</guid><pubDate>Tue, 2 Jan 2024 03:04:05 +1300</pubDate>\#
        <letterboxd:watchedDate>2024-01-01</letterboxd:watchedDate><letterboxd:rewatch>No</letterboxd:rewatch>\#
        <letterboxd:filmTitle>A Film</letterboxd:filmTitle><letterboxd:memberRating>4.0</letterboxd:memberRating>\#
        <tmdb:movieId>603</tmdb:movieId><description><![CDATA[ <p><img src="https://a.example.com/1.jpg?v=1"/></p> \#
        <p>Watched on Monday January 1, 2024.</p> ]]></description><dc:creator>Jane</dc:creator></item></channel></rss>
        """#)
}
