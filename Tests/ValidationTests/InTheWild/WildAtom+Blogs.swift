/// Feeds of blogs.
extension WildAtom {
    static let blogs = [blogger, bloggerComments, wordPress, wordPressComments, jekyll, planet]

    private static let blogger = WildFeed(
        "Blogger",
        #"""
        <?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet \#
        href="http://www.blogger.com/styles/atom.css" type="text/css"?>
        <feed xmlns='http://www.w3.org/2005/Atom' \#
        xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' \#
        xmlns:blogger='http://schemas.google.com/blogger/2008' \#
        xmlns:georss='http://www.georss.org/georss' xmlns:gd="http://schemas.google.com/g/2005" \#
        xmlns:thr='http://purl.org/syndication/thread/1.0'>
        <id>tag:blogger.com,1999:blog-1234567890123456789</id><updated>\#
        2024-03-17T20:02:36.443-07:00</updated><category term="maps"/><category term="walks in town"/>
        <title type='text'>A walk</title><subtitle type='html'>Notes &amp;amp; maps</subtitle>
        <link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml' \#
        href='https://awalk.example.com/feeds/posts/default'/>
        <link rel='self' type='application/atom+xml' \#
        href='https://www.blogger.example/feeds/1234567890123456789/posts/default'/>
        <link rel='alternate' type='text/html' href='https://awalk.example.com/'/>
        <link rel='hub' href='http://pubsubhubbub.appspot.com/'/>
        <link rel='next' type='application/atom+xml' \#
        href='https://www.blogger.example/feeds/1234567890123456789/posts/default?start-index=26&amp;max-r\#
        esults=25'/>
        <author><name>Ann Walker</name><uri>http://www.blogger.com/profile/0123456789</uri><email>\#
        noreply@blogger.com</email><gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='35' \#
        height='35' src='//www.blogger.com/img/blogger_logo_round_35.png'/></author>
        <generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>\#
        <openSearch:totalResults>31</openSearch:totalResults><openSearch:startIndex>\#
        1</openSearch:startIndex><openSearch:itemsPerPage>25</openSearch:itemsPerPage>
        <entry><id>tag:blogger.com,1999:blog-1234567890123456789.post-987654321</id><published>\#
        2024-03-17T20:02:00.000-07:00</published><updated>2024-03-17T20:02:36.456-07:00</updated>\#
        <category scheme="http://www.blogger.com/atom/ns#" term="maps"/><title type='text'>Up the \#
        hill</title><content type='html'>&lt;p&gt;It was steep.&lt;/p&gt;</content><link rel='replies' \#
        type='application/atom+xml' href='https://awalk.example.com/feeds/987654321/comments/default' \#
        title='Post Comments'/><link rel='replies' type='text/html' \#
        href='https://awalk.example.com/2024/03/up.html#comment-form' title='2 Comments'/><link \#
        rel='edit' type='application/atom+xml' href='https://www.blogger.com/feeds/1/posts/default/9876543\#
        21'/><link rel='self' type='application/atom+xml' \#
        href='https://www.blogger.com/feeds/1/posts/default/987654321'/><link rel='alternate' \#
        type='text/html' href='https://awalk.example.com/2024/03/up.html' title='Up the \#
        hill'/><author><name>Ann Walker</name></author><thr:total>2</thr:total><georss:featurename>\#
        Vienna, Austria</georss:featurename><georss:point>48.2081743 \#
        16.3738189</georss:point></entry></feed>
        """#)

    private static let bloggerComments = WildFeed(
        "Blogger, comments",
        #"""
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' \#
        xmlns:thr='http://purl.org/syndication/thread/1.0'><id>\#
        tag:blogger.com,1999:blog-1.post987..comments</id><updated>2024-03-18T01:00:00.000-07:00</updated>\#
        <title type='text'>Comments on A walk: Up the hill</title><link rel='self' \#
        type='application/atom+xml' href='https://awalk.example.com/feeds/987/comments/default'/><link \#
        rel='alternate' type='text/html' href='https://awalk.example.com/2024/03/up.html'/><author><name>\#
        Ann Walker</name></author>
        <entry><id>tag:blogger.com,1999:blog-1.post-555</id><published>\#
        2024-03-18T01:00:00.000-07:00</published><updated>2024-03-18T01:00:00.000-07:00</updated><title \#
        type='text'>Nice one!</title><content type='html'>Nice one!</content><link rel='alternate' \#
        type='text/html' href='https://awalk.example.com/2024/03/up.html?showComment=1710720000#c555' \#
        title=''/><author><name>Anonymous</name></author><thr:in-reply-to \#
        href='https://awalk.example.com/2024/03/up.html' ref='tag:blogger.com,1999:blog-1.post-987' \#
        source='http://www.blogger.com/feeds/1/posts/default/987' type='text/html'/><gd:extendedProperty \#
        name='blogger.itemClass' value='pid-1'/></entry></feed>
        """#)

    private static let wordPress = WildFeed(
        "WordPress",
        #"""
        <?xml version="1.0" encoding="UTF-8"?><feed
         xmlns="http://www.w3.org/2005/Atom"
         xmlns:thr="http://purl.org/syndication/thread/1.0"
         xml:lang="de-DE"
         >
         <title type="text">Brot &amp; Butter</title>
         <subtitle type="text">Rezepte</subtitle>

         <updated>2024-01-05T08:30:12Z</updated>

         <link rel="alternate" type="text/html" href="https://brot.example" />
         <id>https://brot.example/feed/atom/</id>
         <link rel="self" type="application/atom+xml" href="https://brot.example/feed/atom/" />

         <generator uri="https://wordpress.org/" version="6.4.2">WordPress</generator>
        <icon>https://brot.example/wp-content/uploads/2023/01/cropped-icon-32x32.png</icon>
         <entry>
          <author>
           <name>Eva</name>
               <uri>https://brot.example</uri>
              </author>

          <title type="html"><![CDATA[Sauerteig &#8211; so geht&#8217;s]]></title>
          <link rel="alternate" type="text/html" href="https://brot.example/sauerteig/" />

          <id>https://brot.example/?p=12</id>
          <updated>2024-01-05T08:30:12Z</updated>
          <published>2024-01-04T07:00:00Z</published>
          <category scheme="https://brot.example" term="Backen" /><category scheme="https://brot.example" \#
        term="uncategorized" label="Ohne Kategorie" />
          <summary type="html"><![CDATA[Mehl, Wasser, Geduld. [&#8230;]]]></summary>

             <content type="html" xml:base="https://brot.example/sauerteig/"><![CDATA[
        <p class="wp-block-paragraph">Mehl, <a href="/wasser/">Wasser</a>, Geduld.</p>



        <figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" width="1024" \#
        height="683" src="https://brot.example/1.jpg" alt="" class="wp-image-13" \#
        srcset="https://brot.example/1.jpg 1024w, https://brot.example/2.jpg 300w" sizes="(max-width: \#
        1024px) 100vw, 1024px" /></figure>
        ]]></content>

             <link rel="replies" type="text/html" href="https://brot.example/sauerteig/#comments" \#
        thr:count="3" />
           <link rel="replies" type="application/atom+xml" \#
        href="https://brot.example/sauerteig/feed/atom/" thr:count="3" />
           <thr:total>3</thr:total>
           </entry>
         </feed>
        """#)

    private static let wordPressComments = WildFeed(
        "WordPress, comments",
        #"""
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-DE" \#
        xmlns:thr="http://purl.org/syndication/thread/1.0">
         <title type="text">Kommentare zu: Sauerteig</title>
         <subtitle type="text"></subtitle>
         <updated>2024-01-06T10:11:12Z</updated>
         <link rel="alternate" type="text/html" href="https://brot.example/sauerteig/" />
         <link rel="self" type="application/atom+xml" href="https://brot.example/sauerteig/feed/atom/" />
         <id>https://brot.example/sauerteig/feed/atom/</id>
         <entry>
          <title>Von: Jörg</title>
          <link rel="alternate" href="https://brot.example/sauerteig/#comment-7" type="text/html" />
          <author>
           <name>Jörg</name>
          </author>
          <id>https://brot.example/sauerteig/#comment-7</id>
          <updated>2024-01-06T10:11:12Z</updated>
          <published>2024-01-06T10:11:12Z</published>
          <content type="html" xml:base="https://brot.example/sauerteig/#comment-7"><![CDATA[<p>Danke!</p>
        ]]></content>
          <thr:in-reply-to ref="https://brot.example/?p=12" href="https://brot.example/sauerteig/" \#
        type="text/html" />
         </entry>
        </feed>
        """#)

    private static let jekyll = WildFeed(
        "Jekyll",
        #"""
        <?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/xml" \#
        href="https://jekyll.example/feed.xslt.xml"?><feed xmlns="http://www.w3.org/2005/Atom" \#
        xml:lang="en"><generator uri="https://jekyllrb.com/" version="4.3.2">Jekyll</generator><link \#
        href="https://jekyll.example/feed.xml" rel="self" type="application/atom+xml" /><link \#
        href="https://jekyll.example/" rel="alternate" type="text/html" hreflang="en" \#
        /><updated>2024-02-03T04:05:06+00:00</updated><id>https://jekyll.example/feed.xml</id><title \#
        type="html">My site</title><subtitle>Things.</subtitle><author><name>Ada</name><email>\#
        ada@jekyll.example</email></author><entry><title type="html">Hello, “world”</title><link \#
        href="https://jekyll.example/2024/02/03/hello.html" rel="alternate" type="text/html" \#
        title="Hello, “world”" /><published>2024-02-03T04:05:06+00:00</published><updated>\#
        2024-02-03T04:05:06+00:00</updated><id>https://jekyll.example/2024/02/03/hello</id><content \#
        type="html" xml:base="https://jekyll.example/2024/02/03/hello.html"><![CDATA[<p>You’ll find this \#
        post in <code class="language-plaintext highlighter-rouge">_posts</code>.</p>
        <figure class="highlight"><pre><code class="language-ruby" data-lang="ruby"><span \#
        class="k">def</span> <span class="nf">hi</span></code></pre></figure>]]></content><author><name>\#
        {"name"=&gt;"Ada"}</name></author><category term="jekyll" /><category term="update" /><summary \#
        type="html"><![CDATA[You’ll find this post in _posts.]]></summary><media:thumbnail \#
        xmlns:media="http://search.yahoo.com/mrss/" url="https://jekyll.example/a.png" /><media:content \#
        medium="image" url="https://jekyll.example/a.png" xmlns:media="http://search.yahoo.com/mrss/" \#
        /></entry></feed>
        """#)

    private static let planet = WildFeed(
        "an aggregator",
        #"""
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:planet="http://planet.intertwingly.net/" \#
        xmlns:indexing="urn:atom-extension:indexing" indexing:index="no"><access:restriction \#
        xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="deny"/>
          <title>Planet</title><updated>2024-02-02T02:02:02Z</updated><generator \#
        uri="http://intertwingly.net/code/venus/">Venus</generator>
          <author><name>Joe</name><email>joe@planet.example</email></author><id>\#
        http://planet.example/atom.xml</id><link href="http://planet.example/atom.xml" rel="self" \#
        type="application/atom+xml"/><link href="http://planet.example/" rel="alternate"/>
          <entry xml:lang="en"><id>tag:a.example,2024-02:x</id><link href="http://a.example/x" \#
        rel="alternate" type="text/html"/><title>X</title><summary type="xhtml"><div \#
        xmlns="http://www.w3.org/1999/xhtml"><p>Hi</p></div></summary><updated>\#
        2024-02-02T01:00:00Z</updated><category term="General"/><author><name>A</name></author>
            <source><id>http://a.example/</id><link href="http://a.example/" rel="alternate" \#
        type="text/html"/><link href="http://a.example/feed/" rel="self" \#
        type="application/rss+xml"/><fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>\#
        <title>A’s</title><updated>2024-02-02T01:01:00Z</updated><subtitle>a</subtitle></source></entry>\#
        </feed>
        """#)
}
