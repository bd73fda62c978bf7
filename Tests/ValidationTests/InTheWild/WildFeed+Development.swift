/// Feeds of trackers, repositories and services for developers.
extension WildFeed {
    static let development = [
        bugzilla, trac, jenkins, crates, redmine, status, sourceForge,
    ]

    private static let bugzilla = WildFeed(
        "Bugzilla, Atom",
        #"""
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Bugzilla Bugs</title>
          <link rel="alternate" type="text/html" href="https://bugs.example.org/buglist.cgi?ctype=atom&amp;p=shed"/>
          <link rel="self" type="application/atom+xml" href="https://bugs.example.org/buglist.cgi?ctype=atom"/>
          <updated>2024-01-02T03:04:05Z</updated>
          <id>https://bugs.example.org/buglist.cgi?ctype=atom&amp;p=shed</id>
          <entry>
            <title>[Bug 7] Door sticks</title>
            <link rel="alternate" type="text/html" href="https://bugs.example.org/show_bug.cgi?id=7"/>
            <id>https://bugs.example.org/show_bug.cgi?id=7</id>
            <author>
              <name>Jane</name>
            </author>
            <updated>2024-01-02T03:04:05Z</updated>
            <summary type="html">
              &lt;table&gt;
              &lt;tr&gt;
                &lt;th&gt;Field&lt;/th&gt;&lt;th&gt;Value&lt;/th&gt;
              &lt;/tr&gt;&lt;tr class=&quot;bz_feed_product&quot;&gt;
                &lt;td&gt;Product&lt;/td&gt;
                &lt;td&gt;Shed&lt;/td&gt;
              &lt;/tr&gt;
              &lt;/table&gt;
            </summary>
          </entry>
        </feed>
        """#)

    private static let trac = WildFeed(
        "Trac, timeline",
        #"""
        <?xml version="1.0"?>
        <rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
          <channel>
            <title>Shed</title>
            <link>https://trac.example.org/timeline</link>
            <description>Trac Timeline</description>
            <language>en-US</language>
            <generator>Trac 1.4.3</generator>
            <image>
              <title>Shed</title>
              <url>https://trac.example.org/chrome/site/logo.png</url>
              <link>https://trac.example.org/timeline</link>
            </image>
            <item>
              <title>Ticket #7 (defect) created: Door sticks</title>
                <dc:creator>jane</dc:creator>
              <pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>
              <link>https://trac.example.org/ticket/7</link>
              <guid isPermaLink="false">https://trac.example.org/ticket/7/1704164645000000</guid>
              <description>&lt;p&gt;
        When it rains.
        &lt;/p&gt;
        </description>
              <category>newticket</category>
            </item>
          </channel>
        </rss>
        """#)

    private static let jenkins = WildFeed(
        "Jenkins, Atom",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>shed all builds</title><link rel="alternate" \#
        type="text/html" href="https://ci.example.org/job/shed/"/><updated>2024-01-02T03:04:05Z</updated><author>\#
        <name>Jenkins Server</name></author><id>urn:uuid:903deee0-7bfa-11db-9fe1-0800200c9a66</id><entry><title>\#
        shed #12 (stable)</title><link rel="alternate" type="text/html" href="https://ci.example.org/job/shed/12/"/>\#
        <id>tag:hudson.dev.java.net,2024:shed:12</id><published>2024-01-02T03:04:05Z</published><updated>\#
        2024-01-02T03:04:05Z</updated></entry></feed>
        """#)

    private static let crates = WildFeed(
        "crates.io, updates",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \#
        xmlns:crates="https://crates.example.io/">
        <channel>
        <title>crates: recent updates</title>
        <link>https://crates.example.io/</link>
        <description>Recent version publishes on the registry</description>
        <language>en</language>
        <atom:link href="https://static.crates.example.io/rss/updates.xml" rel="self" type="application/rss+xml" />
        <item>
        <title>New crate version published: shed v1.2.0</title>
        <link>https://crates.example.io/crates/shed/1.2.0</link>
        <description>Builds sheds</description>
        <guid>https://crates.example.io/crates/shed/1.2.0</guid>
        <pubDate>Tue, 2 Jan 2024 03:04:05 +0000</pubDate>
        <crates:name>shed</crates:name>
        <crates:version>1.2.0</crates:version>
        </item>
        </channel>
        </rss>
        """#)

    private static let redmine = WildFeed(
        "Redmine, Atom",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Shed: Issues</title>
          <link rel="self" href="https://redmine.example.org/projects/shed/issues.atom"/>
          <link rel="alternate" href="https://redmine.example.org/projects/shed/issues"/>
          <id>https://redmine.example.org/</id>
          <icon>https://redmine.example.org/favicon.ico?1688</icon>
          <updated>2024-01-02T03:04:05Z</updated>
          <author>
            <name>Redmine</name>
          </author>
          <generator uri="https://www.redmine.org/">
        Redmine  </generator>
          <entry>
            <title>Defect #7 (New): Door sticks</title>
            <link rel="alternate" href="https://redmine.example.org/issues/7"/>
            <id>https://redmine.example.org/issues/7</id>
            <updated>2024-01-02T03:04:05Z</updated>
            <author>
              <name>Jane Doe</name>
            </author>
            <content type="html">
              &lt;p&gt;When it rains.&lt;/p&gt;    </content>
          </entry>
        </feed>
        """#)

    private static let status = WildFeed(
        "a status page, Atom",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
          <id>tag:status.example.com,2005:/history</id>
          <link rel="alternate" type="text/html" href="https://status.example.com"/>
          <link rel="self" type="application/atom+xml" href="https://status.example.com/history.atom"/>
          <title>A Service Status - Incident History</title>
          <updated>2024-01-02T03:10:00Z</updated>
          <author>
            <name>A Service</name>
          </author>
          <entry>
            <id>tag:status.example.com,2005:Incident/1</id>
            <published>2024-01-02T03:04:05Z</published>
            <updated>2024-01-02T03:04:05Z</updated>
            <link rel="alternate" type="text/html" href="https://status.example.com/incidents/1"/>
            <title>Slow uploads</title>
            <content type="html">&lt;p&gt;&lt;small&gt;Jan &lt;var data-var='date'&gt; 2&lt;/var&gt;, &lt;var \#
        data-var='time'&gt;03:04&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - Done.\#
        &lt;/p&gt;</content>
          </entry>
        </feed>
        """#)

    private static let sourceForge = WildFeed(
        "SourceForge, files",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" \#
        xmlns:files="https://files.example.net/api/files.rdf#" xmlns:media="http://video.search.yahoo.com/mrss/" \#
        xmlns:doap="http://usefulinc.com/ns/doap#" xmlns:sf="https://files.example.net/api/sfelements.rdf#" \#
        version="2.0">
          <channel xmlns:atom="http://www.w3.org/2005/Atom">
            <title>Shed</title>
            <link>https://files.example.net/projects/shed</link>
            <description>Files of Shed</description>
            <pubDate>Tue, 02 Jan 2024 03:10:00 UT</pubDate>
            <managingEditor>noreply@files.example.net (Files)</managingEditor>
            <generator>Zend_Feed</generator>
            <docs>http://blogs.law.harvard.edu/tech/rss</docs>
            <atom:link href="https://files.example.net/projects/shed/rss" rel="self" type="application/rss+xml"/>
            <item>
              <title><![CDATA[/shed-1.2.0.tar.gz]]></title>
              <link>https://files.example.net/projects/shed/files/shed-1.2.0.tar.gz/download</link>
              <guid>https://files.example.net/projects/shed/files/shed-1.2.0.tar.gz/download</guid>
              <pubDate>Tue, 02 Jan 2024 03:04:05 UT</pubDate>
              <description><![CDATA[/shed-1.2.0.tar.gz]]></description>
              <files:sf-file-id xmlns:files="https://files.example.net/api/files.rdf#">7</files:sf-file-id>
              <media:content xmlns:media="http://video.search.yahoo.com/mrss/" type="application/gzip" \#
        url="https://files.example.net/projects/shed/files/shed-1.2.0.tar.gz/download" filesize="4096">\#
        <media:hash algo="md5">3858f62230ac3c915f300c664312c63f</media:hash></media:content>
            </item>
          </channel>
        </rss>
        """#)
}
