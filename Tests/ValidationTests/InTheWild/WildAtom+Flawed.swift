/// Invalid feeds of web services.
extension WildAtom {
    static let flawed = [youTube, reddit, ostatus]

    private static let youTube = WildFeed(
        "YouTube",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" \#
        xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
         <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstu\#
        v"/>
         <id>yt:channel:abcdefghijklmnopqrstuv</id>
         <yt:channelId>abcdefghijklmnopqrstuv</yt:channelId>
         <title>Trains</title>
         <link rel="alternate" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"/>
         <author>
          <name>Trains</name>
          <uri>https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv</uri>
         </author>
         <published>2012-05-01T12:00:00+00:00</published>
         <entry>
          <id>yt:video:dQw4w9WgXcQ</id>
          <yt:videoId>dQw4w9WgXcQ</yt:videoId>
          <yt:channelId>UCabcdefghijklmnopqrstuv</yt:channelId>
          <title>A train</title>
          <link rel="alternate" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"/>
          <author>
           <name>Trains</name>
           <uri>https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv</uri>
          </author>
          <published>2024-01-01T15:00:06+00:00</published>
          <updated>2024-01-02T07:12:21+00:00</updated>
          <media:group>
           <media:title>A train</media:title>
           <media:content url="https://www.youtube.com/v/dQw4w9WgXcQ?version=3" \#
        type="application/x-shockwave-flash" width="640" height="390"/>
           <media:thumbnail url="https://i1.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg" width="480" \#
        height="360"/>
           <media:description>It passes.</media:description>
           <media:community>
            <media:starRating count="12" average="5.00" min="1" max="5"/>
            <media:statistics views="345"/>
           </media:community>
          </media:group>
         </entry>
        </feed>
        """#)

    private static let reddit = WildFeed(
        "Reddit",
        #"""
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" \#
        xmlns:media="http://search.yahoo.com/mrss/"><category term="swift" \#
        label="r/swift"/><updated>2024-02-05T12:00:00+00:00</updated><icon>\#
        https://www.redditstatic.com/icon.png/</icon><id>https://www.reddit.com/r/swift/.rss</id><link \#
        rel="self" href="https://www.reddit.com/r/swift/.rss" type="application/atom+xml" /><link \#
        rel="alternate" href="https://www.reddit.com/r/swift/" type="text/html" \#
        /><subtitle>Swift</subtitle><title>The Swift \#
        Language</title><entry><author><name>/u/someone</name><uri>\#
        https://www.reddit.com/user/someone</uri></author><category term="swift" \#
        label="r/swift"/><content type="html">&lt;!-- SC_OFF --&gt;&lt;div \#
        class=&quot;md&quot;&gt;&lt;p&gt;Hi &amp;quot;all&amp;quot;&lt;/p&gt; &lt;/div&gt;&lt;!-- SC_ON \#
        --&gt; &amp;#32; submitted by &amp;#32; &lt;a \#
        href=&quot;https://www.reddit.com/user/someone&quot;&gt; /u/someone &lt;/a&gt; &lt;br/&gt; \#
        &lt;span&gt;&lt;a href=&quot;https://www.reddit.com/r/swift/comments/1/&quot;&gt;[link]&lt;/a&gt;&\#
        lt;/span&gt;</content><id>t3_1abcde</id><link href="https://www.reddit.com/r/swift/comments/1/" \#
        /><updated>2024-02-05T11:00:00+00:00</updated><published>2024-02-05T11:00:00+00:00</published>\#
        <title>Question</title></entry></feed>
        """#)

    private static let ostatus = WildFeed(
        "a network of OStatus",
        #"""
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" \#
        xmlns:activity="http://activitystrea.ms/spec/1.0/" \#
        xmlns:poco="http://portablecontacts.net/spec/1.0" \#
        xmlns:media="http://purl.org/syndication/atommedia" xmlns:ostatus="http://ostatus.org/schema/1.0" \#
        xmlns:mastodon="http://mastodon.social/schema/1.0">
          <id>https://social.example/users/jane.atom</id>
          <title>Jane</title>
          <subtitle></subtitle>
          <updated>2018-08-01T10:00:00Z</updated>
          <logo>https://social.example/avatars/original/missing.png</logo>
          <author>
            <id>https://social.example/users/jane</id>
            <activity:object-type>http://activitystrea.ms/schema/1.0/person</activity:object-type>
            <uri>https://social.example/users/jane</uri>
            <name>jane</name>
            <email>jane@social.example</email>
            <link rel="alternate" type="text/html" href="https://social.example/@jane"/>
            <poco:preferredUsername>jane</poco:preferredUsername>
            <mastodon:scope>public</mastodon:scope>
          </author>
          <link rel="alternate" type="text/html" href="https://social.example/@jane"/>
          <link rel="self" type="application/atom+xml" href="https://social.example/users/jane.atom"/>
          <link rel="hub" href="https://social.example/api/push"/>
          <link rel="salmon" href="https://social.example/api/salmon/1"/>
          <entry>
            <id>https://social.example/users/jane/statuses/1</id>
            <published>2018-08-01T10:00:00Z</published>
            <updated>2018-08-01T10:00:00Z</updated>
            <title>New status by jane</title>
            <activity:object-type>http://activitystrea.ms/schema/1.0/note</activity:object-type>
            <activity:verb>http://activitystrea.ms/schema/1.0/post</activity:verb>
            <link rel="alternate" type="application/activity+json" \#
        href="https://social.example/users/jane/statuses/1"/>
            <content type="html" xml:lang="en">&lt;p&gt;Hello &lt;span class=&quot;h-card&quot;&gt;&lt;a \#
        href=&quot;https://social.example/@bob&quot; class=&quot;u-url \#
        mention&quot;&gt;@&lt;span&gt;bob&lt;/span&gt;&lt;/a&gt;&lt;/span&gt;&lt;/p&gt;</content>
            <link rel="mentioned" ostatus:object-type="http://activitystrea.ms/schema/1.0/person" \#
        href="https://social.example/users/bob"/>
            <category term="hello"/>
            <mastodon:scope>public</mastodon:scope>
            <link rel="alternate" type="text/html" href="https://social.example/@jane/1"/>
            <link rel="self" type="application/atom+xml" \#
        href="https://social.example/users/jane/updates/1.atom"/>
            <thr:in-reply-to ref="https://social.example/users/bob/statuses/9" \#
        href="https://social.example/@bob/9"/>
            <link rel="ostatus:conversation" href="tag:social.example,2018-08-01:objectId=4:objectType=Con\#
        versation" ref="tag:social.example,2018-08-01:objectId=4:objectType=Conversation"/>
            <ostatus:conversation ref="tag:social.example,2018-08-01:objectId=4:objectType=Conversation"/>
          </entry>
        </feed>
        """#)
}
