/// Feeds that use less common features of Atom.
extension WildAtom {
    static let forms = [brief, long, entry, prefixed, contents, archive, international, alternates]

    private static let brief = WildFeed(
        "the brief example of RFC 4287",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Example Feed</title>
          <link href="http://example.org/"/>
          <updated>2003-12-13T18:30:02Z</updated>
          <author>
            <name>John Doe</name>
          </author>
          <id>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</id>
          <entry>
            <title>Atom-Powered Robots Run Amok</title>
            <link href="http://example.org/2003/12/13/atom03"/>
            <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
            <updated>2003-12-13T18:30:02Z</updated>
            <summary>Some text.</summary>
          </entry>
        </feed>
        """#)

    private static let long = WildFeed(
        "the long example of RFC 4287",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title type="text">dive into mark</title>
          <subtitle type="html">
            A &lt;em&gt;lot&lt;/em&gt; of effort
            went into making this effortless
          </subtitle>
          <updated>2005-07-31T12:29:29Z</updated>
          <id>tag:example.org,2003:3</id>
          <link rel="alternate" type="text/html" hreflang="en" href="http://example.org/"/>
          <link rel="self" type="application/atom+xml" href="http://example.org/feed.atom"/>
          <rights>Copyright (c) 2003, Mark Pilgrim</rights>
          <generator uri="http://www.example.com/" version="1.0">
            Example Toolkit
          </generator>
          <entry>
            <title>Atom draft-07 snapshot</title>
            <link rel="alternate" type="text/html" href="http://example.org/2005/04/02/atom"/>
            <link rel="enclosure" type="audio/mpeg" length="1337" \#
        href="http://example.org/audio/ph34r_my_podcast.mp3"/>
            <id>tag:example.org,2003:3.2397</id>
            <updated>2005-07-31T12:29:29Z</updated>
            <published>2003-12-13T08:29:29-04:00</published>
            <author>
              <name>Mark Pilgrim</name>
              <uri>http://example.org/</uri>
              <email>f8dy@example.com</email>
            </author>
            <contributor>
              <name>Sam Ruby</name>
            </contributor>
            <content type="xhtml" xml:lang="en" xml:base="http://diveintomark.org/">
              <div xmlns="http://www.w3.org/1999/xhtml">
                <p><i>[Update: The Atom draft is finished.]</i></p>
              </div>
            </content>
          </entry>
        </feed>
        """#)

    private static let entry = WildFeed(
        "an entry alone",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <entry xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">
          <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><title>Atom-Powered Robots Run \#
        Amok</title>
          <updated>2003-12-13T18:30:02Z</updated><app:edited>2004-01-01T00:00:00Z</app:edited>
          <author><name>John Doe</name></author><content>Some text.</content>
          <link rel="edit" href="http://example.org/edit/first-post.atom"/><link rel="edit-media" \#
        href="http://example.org/edit/1.png" type="image/png"/>
          <app:control><app:draft>no</app:draft></app:control>
        </entry>
        """#)

    private static let prefixed = WildFeed(
        "prefixes and bases",
        #"""
        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml" \#
        xmlns:m="http://www.w3.org/1998/Math/MathML" xml:base="https://p.example/blog/" xml:lang="en">
        <a:id>https://p.example/</a:id><a:title type="xhtml"><h:div>Less: \#
        <h:em>&lt;</h:em></h:div></a:title><a:updated>2024-01-02T03:04:05Z</a:updated>
        <a:link rel="self" href="feed.atom"/><a:link \#
        href="."/><a:icon>../icon.png</a:icon><a:author><a:name>P</a:name><a:uri>about</a:uri></a:author>
        <a:entry xml:base="2024/"><a:id>https://p.example/1</a:id><a:title>One</a:title><a:updated>\#
        2024-01-02T03:04:05.25+05:30</a:updated><a:link href="1"/>
        <a:content type="xhtml"><h:div><h:p>Math <m:math><m:mi>x</m:mi></m:math> <h:a \#
        href="#n">n</h:a><h:br/></h:p><h:img src="a.png" alt=""/></h:div></a:content></a:entry></a:feed>
        """#)

    private static let contents = WildFeed(
        "all kinds of content",
        #"""
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:isbn:9780141036144</id><title>Pictures</title>\#
        <updated>2024-01-02T03:04:05Z</updated><author><name>P</name></author><link rel="self" \#
        href="https://p.example/feed"/>
        <entry><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6b</id><title>One</title><updated>\#
        2024-01-02T03:04:05-00:00</updated><content type="image/svg+xml"><svg \#
        xmlns="http://www.w3.org/2000/svg" width="1"><title>Dot</title><circle \#
        r="1"/></svg></content></entry>
        <entry><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6c</id><title>Two</title><updated>\#
        2024-01-03T03:04:05Z</updated><summary>A dot.</summary><content type="image/png">
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ
        AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
        </content></entry>
        <entry><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6d</id><title>Three</title><updated>\#
        2024-01-04T03:04:05Z</updated><summary>A film.</summary><content type="video/mp4" \#
        src="https://p.example/3.mp4"/></entry>
        <entry><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6e</id><title>Four</title><updated>\#
        2024-01-05T03:04:05Z</updated><content type="text/plain;charset=utf-8">a &lt; b</content></entry>
        <entry><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6f</id><title>Five</title><updated>\#
        2024-01-06T03:04:05Z</updated><content type="application/atom+xml;type=entry"><entry><id>\#
        urn:x-a:1</id><title>In</title><updated>2024-01-06T03:04:05Z</updated><author><name>Q</name>\#
        </author><content>x</content></entry></content></entry></feed>
        """#)

    private static let archive = WildFeed(
        "an archive",
        #"""
        <feed xmlns="http://www.w3.org/2005/Atom" \#
        xmlns:fh="http://purl.org/syndication/history/1.0"><title>Example Feed</title><link rel="current" \#
        href="http://example.org/index.atom"/><link rel="self" \#
        href="http://example.org/2003/11/index.atom"/><fh:archive/><link rel="prev-archive" \#
        href="http://example.org/2003/10/index.atom"/><link rel="next-archive" \#
        href="http://example.org/2003/12/index.atom"/><updated>2003-11-24T12:00:00Z</updated><author>\#
        <name>John Doe</name></author><id>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</id><entry><title>\#
        Robots</title><link href="http://example.org/2003/11/24/robots_coming"/><id>\#
        urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><updated>2003-11-24T12:00:00Z</updated><summary>\#
        Old.</summary></entry></feed>
        """#)

    private static let international = WildFeed(
        "IRIs",
        #"""
        <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" \#
        xml:lang="zh-Hant-TW"><id>https://例え.example/ページ</id><title>例え</title><updated>\#
        2024-01-02T03:04:05Z</updated><author><name>例</name><email>rei@xn--r8jz45g.example</email></author><link \#
        rel="self" href="https://例え.example/フィード?q=あ#い"/><entry><id>\#
        https://[2001:db8::7]/c=GB?objectClass?one</id><title>一</title><updated>\#
        2024-01-02T03:04:05Z</updated><link href="http://[2001:db8::7]:8080/"/><link rel="enclosure" \#
        href="https://xn--r8jz45g.example/a.ogg" type='audio/ogg; codecs="vorbis, opus"' \#
        length="0"/><summary>二</summary><category term="食" scheme="urn:x-topics:a"/></entry></feed>
        """#)

    private static let alternates = WildFeed(
        "alternates and tombstones",
        #"""
        <feed xmlns="http://www.w3.org/2005/Atom" \#
        xmlns:at="http://purl.org/atompub/tombstones/1.0"><id>urn:oid:1.2.3</id><title>T</title><updated>\#
        2024-01-02T03:04:05Z</updated><author><name>J</name></author><link rel="self" \#
        href="https://a.example/f"/><at:deleted-entry ref="tag:a.example,2005:/1" \#
        when="2024-11-29T12:11:12Z"/><entry><id>info:doi/10.1000/182</id><title>One</title><updated>\#
        2024-01-02T03:04:05Z</updated><link href="https://a.example/1" rel="alternate" type="text/html" \#
        hreflang="en"/><link href="https://a.example/1.de" rel="alternate" type="text/html" \#
        hreflang="de-AT"/><link href="https://a.example/1.pdf" \#
        rel="http://www.iana.org/assignments/relation/alternate" type="application/pdf"/><link rel="via" \#
        href="https://b.example/"/><link rel="shortlink" href="https://a.example/s"/><content \#
        type="html"/></entry></feed>
        """#)
}
