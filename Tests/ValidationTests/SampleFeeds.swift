import Testing

/// Valid documents with every element a feed can have, which schema tests change in one place at a time.
enum SampleFeeds {
    static let rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Harbour News</title>
            <link>https://example.org/</link>
            <description>What happens in the harbour</description>
            <language>en-US</language>
            <copyright>Copyright 2023 Harbour News</copyright>
            <lastBuildDate>Thu, 10 Aug 2023 00:03:00 GMT</lastBuildDate>
            <generator>Outfeed</generator>
            <docs>https://www.rssboard.org/rss-specification</docs>
            <ttl>60</ttl>
            <image>
              <url>https://example.org/logo.png</url>
              <title>The harbour</title>
              <link>https://example.org/about</link>
              <width>88</width>
              <height>31</height>
            </image>
            <atom:link href="https://feeds.example.org/all.rss" rel="self" type="application/rss+xml"/>
            <item>
              <title>Tides &amp; times</title>
              <link>https://example.org/tides?day=1&amp;unit=m#noon</link>
              <description>When the water is high</description>
              <content:encoded>&lt;p&gt;At noon.&lt;/p&gt;</content:encoded>
              <dc:creator>Ada Shore</dc:creator>
              <category>Sea</category>
              <category>Weather</category>
              <guid isPermaLink="true">https://example.org/tides</guid>
              <pubDate>Wed, 09 Aug 2023 18:30:59 GMT</pubDate>
              <source url="https://feeds.example.org/providers/example.org.rss">Example</source>
              <media:content url="https://img.example.org/1.jpg" type="image/jpeg" medium="image" \
        width="1200" height="630"/>
              <media:content url="https://img.example.org/2.png" medium="image"/>
              <media:thumbnail url="https://img.example.org/small.jpg" width="120" height="63"/>
            </item>
            <item>
              <title>A ship came in</title>
              <link>https://example.org/ship</link>
              <content:encoded>It is large.</content:encoded>
              <dc:creator>Bo Quay</dc:creator>
              <guid isPermaLink="false">tag:example.org,2023:ship</guid>
              <pubDate>Tue, 08 Aug 2023 07:05:00 GMT</pubDate>
            </item>
          </channel>
        </rss>

        """

    static let atom = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
        xml:lang="en-US">
          <id>tag:example.org,2023:all</id>
          <title type="text">Harbour News</title>
          <subtitle type="text">What happens in the harbour</subtitle>
          <updated>2023-08-10T00:03:00Z</updated>
          <author>
            <name>The editors</name>
            <uri>https://example.org/editors</uri>
          </author>
          <link rel="alternate" type="text/html" href="https://example.org/"/>
          <link rel="self" type="application/atom+xml" href="https://feeds.example.org/all.atom"/>
          <rights type="text">Copyright 2023 Harbour News</rights>
          <generator>Outfeed</generator>
          <icon>https://example.org/icon.png</icon>
          <entry>
            <id>https://example.org/tides</id>
            <title type="text">Tides &amp; times</title>
            <link rel="alternate" type="text/html" href="https://example.org/tides?day=1&amp;unit=m#noon"/>
            <link rel="related" type="text/html" href="https://example.net/moon" title="The moon"/>
            <link rel="related" type="text/html" href="https://example.net/sun" title="The sun"/>
            <published>2023-08-09T18:30:59Z</published>
            <updated>2023-08-09T19:00:00Z</updated>
            <author>
              <name>Ada Shore</name>
              <uri>https://example.org/ada</uri>
            </author>
            <category term="Sea"/>
            <category term="Weather"/>
            <summary type="text">When the water is high</summary>
            <content type="html">&lt;p&gt;At noon.&lt;/p&gt;</content>
            <media:content url="https://img.example.org/1.jpg" type="image/jpeg" medium="image" \
        width="1200" height="630"/>
            <media:content url="https://img.example.org/2.png" medium="image"/>
            <media:thumbnail url="https://img.example.org/small.jpg" width="120" height="63"/>
          </entry>
          <entry>
            <id>tag:example.org,2023:ship</id>
            <title type="text">A ship came in</title>
            <link rel="alternate" type="text/html" href="https://example.org/ship"/>
            <published>2023-08-08T07:05:00Z</published>
            <updated>2023-08-08T07:05:01Z</updated>
            <author>
              <name>Bo Quay</name>
            </author>
            <content type="html">It is large.</content>
          </entry>
        </feed>

        """

    static let json = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Harbour News",
          "home_page_url": "https://example.org/",
          "feed_url": "https://feeds.example.org/all.json",
          "description": "What happens in the harbour",
          "icon": "https://example.org/icon.png",
          "authors": [
            {
              "name": "The editors",
              "url": "https://example.org/editors"
            }
          ],
          "language": "en-US",
          "items": [
            {
              "id": "https://example.org/tides",
              "url": "https://example.org/tides?day=1&unit=m#noon",
              "external_url": "https://example.org/tides?day=1&unit=m#noon",
              "title": "Tides & times",
              "content_html": "<p class=\\"a\\">At noon.</p>\\n<p>Or \\\\ ’later’.</p>",
              "summary": "When the water is high",
              "image": "https://img.example.org:8080/1%20.jpg",
              "date_published": "2023-08-09T18:30:59Z",
              "date_modified": "2023-08-09T19:00:00Z",
              "authors": [
                {
                  "name": "Ada Shore",
                  "url": "https://example.org/ada"
                }
              ],
              "tags": [
                "Sea",
                "Weather"
              ],
              "language": "en-US"
            },
            {
              "id": "tag:example.org,2023:ship",
              "url": "https://example.org/ship",
              "external_url": "https://example.com/a-ship",
              "title": "A ship came in",
              "content_html": "It is large.",
              "date_published": "2023-08-08T07:05:00Z",
              "date_modified": "2023-08-08T07:05:01Z",
              "authors": [
                {
                  "name": "Bo Quay",
                  "url": "http://example.org"
                }
              ],
              "language": "en-US"
            }
          ]
        }

        """
}

/// One change to the text of a sample document: a case in a table of valid or invalid documents.
struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let find: String
    let replacement: String

    init(_ name: String, _ find: String, _ replacement: String) {
        self.name = name
        self.find = find
        self.replacement = replacement
    }

    var testDescription: String { name }

    /// The changed document, after checking that the change applies to exactly one place.
    func applied(to document: String) throws -> [UInt8] {
        let parts = document.split(separator: find, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "“\(find)” must occur exactly once")
        return Array(parts.joined(separator: replacement).utf8)
    }
}
