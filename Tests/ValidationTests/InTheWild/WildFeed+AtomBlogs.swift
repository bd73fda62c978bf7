extension WildFeed {
    static let atomBlogs = [
        WildFeed(
            "Blogger, Atom",
            #"""
            <?xml version='1.0' encoding='UTF-8'?>
            <?xml-stylesheet href="http://www.blogger.com/styles/atom.css" type="text/css"?>
            <feed xmlns='http://www.w3.org/2005/Atom'
              xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'
              xmlns:blogger='http://schemas.google.com/blogger/2008'
              xmlns:georss='http://www.georss.org/georss' xmlns:gd="http://schemas.google.com/g/2005"
              xmlns:thr='http://purl.org/syndication/thread/1.0'>
            <id>tag:blogger.com,1999:blog-6601</id><updated>2024-01-02T02:10:11.123-08:00</updated>
            <category term="garden"/><title type='text'>The Kitchen Garden</title>
            <subtitle type='html'>Beans &amp;amp; more</subtitle>
            <link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml'
              href='https://garden.example.com/feeds/posts/default'/>
            <link rel='self' type='application/atom+xml'
              href='https://www.blogger.com/feeds/6601/posts/default'/>
            <link rel='alternate' type='text/html' href='https://garden.example.com/'/>
            <link rel='hub' href='http://pubsubhubbub.appspot.com/'/>
            <link rel='next' type='application/atom+xml'
              href='https://www.blogger.com/feeds/6601/posts/default?start-index=26&amp;max-results=25'/>
            <author><name>Rosa</name><uri>http://www.blogger.com/profile/0123</uri>
            <email>noreply@blogger.com</email>
            <gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='16' height='16'
              src='https://img1.blogblog.com/img/b16-rounded.gif'/></author>
            <generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>
            <openSearch:totalResults>31</openSearch:totalResults>
            <openSearch:startIndex>1</openSearch:startIndex>
            <openSearch:itemsPerPage>25</openSearch:itemsPerPage><entry>
            <id>tag:blogger.com,1999:blog-6601.post-77</id>
            <published>2024-01-01T10:00:00.000-08:00</published>
            <updated>2024-01-02T02:10:11.117-08:00</updated>
            <category scheme="http://www.blogger.com/atom/ns#" term="beans"/>
            <title type='text'>Sowing beans</title>
            <content type='html'>&lt;p&gt;Not before May.&lt;/p&gt;</content>
            <link rel='replies' type='application/atom+xml'
              href='https://garden.example.com/feeds/77/comments/default' title='Post Comments'/>
            <link rel='replies' type='text/html'
              href='https://garden.example.com/2024/01/beans.html#comment-form' title='2 Comments'/>
            <link rel='edit' type='application/atom+xml'
              href='https://www.blogger.com/feeds/6601/posts/default/77'/>
            <link rel='self' type='application/atom+xml'
              href='https://www.blogger.com/feeds/6601/posts/default/77'/>
            <link rel='alternate' type='text/html' href='https://garden.example.com/2024/01/beans.html'
              title='Sowing beans'/>
            <author><name>Rosa</name><uri>http://www.blogger.com/profile/0123</uri>
            <email>noreply@blogger.com</email>
            <gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='16' height='16'
              src='https://img1.blogblog.com/img/b16-rounded.gif'/></author>
            <media:thumbnail xmlns:media="http://search.yahoo.com/mrss/"
              url="https://blogger.example.com/img/s72-c/beans.jpg" height="72" width="72"/>
            <thr:total>2</thr:total><georss:featurename>Porto, Portugal</georss:featurename>
            <georss:point>41.1579438 -8.6291053</georss:point>
            <georss:box>12.847710063821154 -43.785355300000006 69.46817753617885 26.527144699999997</georss:box></entry></feed>
            """#),
        WildFeed(
            "Blogger, RSS",
            #"""
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:atom='http://www.w3.org/2005/Atom'
              xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'
              xmlns:blogger='http://schemas.google.com/blogger/2008'
              xmlns:georss='http://www.georss.org/georss' xmlns:gd="http://schemas.google.com/g/2005"
              xmlns:thr='http://purl.org/syndication/thread/1.0' version='2.0'>
            <channel><atom:id>tag:blogger.com,1999:blog-6601</atom:id>
            <lastBuildDate>Tue, 02 Jan 2024 10:10:11 +0000</lastBuildDate>
            <category>garden</category><title>The Kitchen Garden</title>
            <description>Beans</description><link>https://garden.example.com/</link>
            <managingEditor>noreply@blogger.com (Rosa)</managingEditor>
            <generator>Blogger</generator><openSearch:totalResults>31</openSearch:totalResults>
            <openSearch:startIndex>1</openSearch:startIndex>
            <openSearch:itemsPerPage>25</openSearch:itemsPerPage><item>
            <guid isPermaLink="false">tag:blogger.com,1999:blog-6601.post-77</guid>
            <pubDate>Mon, 01 Jan 2024 18:00:00 +0000</pubDate>
            <atom:updated>2024-01-02T02:10:11.117-08:00</atom:updated>
            <category domain="http://www.blogger.com/atom/ns#">beans</category>
            <title>Sowing beans</title><description>&lt;p&gt;Not before May.&lt;/p&gt;</description>
            <link>https://garden.example.com/2024/01/beans.html</link>
            <author>noreply@blogger.com (Rosa)</author>
            <media:thumbnail xmlns:media="http://search.yahoo.com/mrss/"
              url="https://blogger.example.com/img/s72-c/beans.jpg" height="72" width="72"/>
            <thr:total>2</thr:total></item></channel></rss>
            """#),
        WildFeed(
            "Jekyll, Atom",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">
            <generator uri="https://jekyllrb.com/" version="4.3.2">Jekyll</generator>
            <link href="https://jay.example.com/feed.xml" rel="self" type="application/atom+xml" />
            <link href="https://jay.example.com/" rel="alternate" type="text/html" hreflang="en-US" />
            <updated>2024-01-02T03:04:05+00:00</updated><id>https://jay.example.com/feed.xml</id>
            <title type="html">Jay</title><subtitle>Code and birds.</subtitle><author>
            <name>Jay</name><email>jay@example.com</email></author><entry>
            <title type="html">Rooks &amp;amp; ravens</title>
            <link href="https://jay.example.com/rooks.html" rel="alternate" type="text/html"
              title="Rooks &amp;amp; ravens" />
            <published>2024-01-02T00:00:00+00:00</published>
            <updated>2024-01-02T00:00:00+00:00</updated><id>https://jay.example.com/rooks</id>
            <content type="html"
              xml:base="https://jay.example.com/rooks.html"><![CDATA[<p>Black birds.</p>]]></content>
            <author><name>Jay</name></author><category term="birds" />
            <summary type="html"><![CDATA[Black birds.]]></summary>
            <media:thumbnail xmlns:media="http://search.yahoo.com/mrss/"
              url="https://jay.example.com/rook.png" />
            <media:content medium="image" url="https://jay.example.com/rook.png"
              xmlns:media="http://search.yahoo.com/mrss/" /></entry></feed>
            """#),
        WildFeed(
            "Movable Type, Atom",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
              xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <title>Old Press</title>
            <link rel="alternate" type="text/html" href="https://press.example.com/" />
            <link rel="self" type="application/atom+xml" href="https://press.example.com/atom.xml" />
            <id>tag:press.example.com,2008-11-03://1</id>
            <updated>2024-01-02T03:04:05Z</updated>
            <subtitle>Type and ink</subtitle>
            <generator uri="http://www.sixapart.com/movabletype/">Movable Type Pro 5.2</generator>
            <creativeCommons:license>http://creativecommons.org/licenses/by-nc/3.0/us/</creativeCommons:license>
            <entry>
            <title>Garamond</title>
            <link rel="alternate" type="text/html"
              href="https://press.example.com/2024/01/garamond.html" />
            <link rel="service.edit" type="application/atom+xml"
              href="https://press.example.com/mt/atom.cgi/1" title="Garamond" />
            <id>tag:press.example.com,2024://1.9</id>
            <published>2024-01-02T03:04:05Z</published>
            <updated>2024-01-02T03:04:05Z</updated>
            <summary>A fine face.</summary>
            <author>
            <name>Ned</name>
            <uri>https://press.example.com/ned</uri>
            </author>
            <category term="Type" scheme="http://www.sixapart.com/ns/types#category" />
            <category term="garamond" label="garamond" scheme="http://www.sixapart.com/ns/types#tag" />
            <dc:subject>Type</dc:subject>
            <content type="html" xml:lang="en" xml:base="https://press.example.com/">
            &lt;p&gt;A fine face.&lt;/p&gt;
            </content>
            </entry>
            </feed>
            """#),
        WildFeed(
            "GitHub, Atom",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
              xml:lang="en-US">
            <id>tag:github.com,2008:/jay/rooks/commits/main</id>
            <link type="text/html" rel="alternate"
              href="https://github.example.com/jay/rooks/commits/main"/>
            <link type="application/atom+xml" rel="self"
              href="https://github.example.com/jay/rooks/commits/main.atom"/>
            <title>Recent Commits to rooks:main</title>
            <updated>2024-01-02T09:58:01Z</updated>
            <entry>
            <id>tag:github.com,2008:Grit::Commit/1b2c</id>
            <link type="text/html" rel="alternate"
              href="https://github.example.com/jay/rooks/commit/1b2c"/>
            <title>
            Count the nests
            </title>
            <updated>2024-01-02T09:58:01Z</updated>
            <media:thumbnail height="30" width="30" url="https://avatars.example.com/u/1?s=30&amp;v=4"/>
            <author>
            <name>jay</name>
            <uri>https://github.example.com/jay</uri>
            </author>
            <content type="html">
            &lt;pre style=&#39;white-space:pre-wrap;width:81ex&#39;&gt;Count the nests&lt;/pre&gt;
            </content>
            </entry>
            </feed>
            """#),
        WildFeed(
            "Stack Exchange, Atom",
            #"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"
              xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
              xmlns:re="http://purl.org/atompub/rank/1.0">
            <title type="text">Active questions tagged xml</title>
            <link rel="self" href="https://stack.example.com/feeds/tag/xml"
              type="application/atom+xml" />
            <link rel="alternate" href="https://stack.example.com/questions/tagged/xml"
              type="text/html" />
            <subtitle>most recent 30 from stack.example.com</subtitle>
            <updated>2024-01-02T10:15:51Z</updated>
            <id>https://stack.example.com/feeds/tag/xml</id>
            <creativeCommons:license>https://creativecommons.org/licenses/by-sa/4.0/rdf</creativeCommons:license>
            <entry>
            <id>https://stack.example.com/q/77</id>
            <re:rank scheme="https://stack.example.com">0</re:rank>
            <title type="text">How do namespaces work?</title>
            <category scheme="https://stack.example.com/tags" term="xml" />
            <author>
            <name>Lee</name>
            <uri>https://stack.example.com/users/1</uri>
            </author>
            <link rel="alternate" href="https://stack.example.com/questions/77/namespaces" />
            <published>2024-01-02T10:11:25Z</published>
            <updated>2024-01-02T10:15:51Z</updated>
            <summary type="html">
            &lt;p&gt;I ask for a friend.&lt;/p&gt;
            </summary>
            </entry>
            </feed>
            """#),
    ]
}
