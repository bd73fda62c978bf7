extension WildFeed {
    static let modules = [
        WildFeed(
            "All that Media RSS has",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:dcterms="http://purl.org/dc/terms/" xmlns:georss="http://www.georss.org/georss"
              xmlns:gml="http://www.opengis.net/gml"
              xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
              xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>Song Site</title>
            <link>http://www.example.com</link>
            <description>Discussion on different songs</description>
            <atom:link href="http://www.example.com/rss" rel="self" type="application/rss+xml"/>
            <media:rating scheme="urn:mpaa">pg</media:rating>
            <media:copyright
              url="http://example.com/additional-info.html">2005 FooBar Media</media:copyright>
            <item>
            <link>http://www.example.com/item1.htm</link>
            <title>The Judy's</title>
            <guid>http://www.example.com/item1.htm</guid>
            <media:title type="plain">The Judy's - The Moo Song</media:title>
            <media:text type="plain" lang="en" start="00:00:03.000"
              end="00:00:10.000"> Oh, say, can you see</media:text>
            <media:text type="plain" lang="en" start="00:00:10.000"
              end="00:00:17.000">By the dawn's early light</media:text>
            <media:restriction relationship="allow" type="country">au us</media:restriction>
            <media:restriction type="sharing" relationship="deny" />
            <media:restriction relationship="allow"
              type="uri">urn:apple http://images.example.com urn:yahoo</media:restriction>
            <media:status state="blocked" reason="http://www.reasonforblocking.com"/>
            <media:price type="package" info="http://www.dummy.jp/package_info.html" price="19.99"
              currency="EUR" />
            <media:price type="subscription" info="http://www.dummy.jp/subscription_info" price="19.99"
              currency="EUR" />
            <media:license type="text/html"
              href="http://www.example.com/licenses/by">CC-by</media:license>
            <media:subTitle type="application/smil" lang="en-us"
              href="http://www.example.org/subtitle.smil" />
            <media:subTitle type="application/smil" lang="de"
              href="http://www.example.org/subtitle-de.smil" />
            <media:peerLink type="application/x-bittorrent"
              href="http://www.example.org/sampleFile.torrent" />
            <media:location description="My house" start="00:01" end="01:00"><georss:where>
            <gml:Point>
            <gml:pos>35.669998 139.770004</gml:pos></gml:Point></georss:where></media:location>
            <media:rights status="userCreated" />
            <media:scenes>
            <media:scene><sceneTitle>sceneTitle1</sceneTitle>
            <sceneDescription>sceneDesc1</sceneDescription><sceneStartTime>00:15</sceneStartTime>
            <sceneEndTime>00:45</sceneEndTime></media:scene>
            <media:scene><sceneTitle>sceneTitle2</sceneTitle><sceneStartTime>00:57</sceneStartTime>
            <sceneEndTime>01:45</sceneEndTime></media:scene>
            </media:scenes>
            <media:group>
            <media:content url="http://www.foo.com/song64kbps.mp3" fileSize="1000" bitrate="64"
              type="audio/mpeg" isDefault="true" expression="full"/>
            <media:content url="http://www.foo.com/movie.mov" fileSize="12216320" type="video/quicktime"
              medium="video" isDefault="false" expression="sample" bitrate="128" framerate="25"
              samplingrate="44.1" channels="2" duration="185" height="200" width="300" lang="en">
            <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
            <media:hash algo="sha-1">2fd4e1c67a2d28fced849ee1bb76e7391b93eb12</media:hash>
            <media:rating scheme="urn:v-chip">tv-y7-fv</media:rating>
            <media:player url="http://www.foo.com/player?id=1111" height="200" width="400" />
            <media:thumbnail url="http://www.foo.com/keyframe.jpg" width="75" height="50"
              time="12:05:01.123" />
            <media:thumbnail url="http://www.foo.com/keyframe2.jpg" time="now" />
            </media:content>
            <media:credit role="musician">band member 1</media:credit>
            <media:credit role="music group" scheme="urn:ebu">the band</media:credit>
            <media:credit role="owner" scheme="urn:yvs">copyright holder of the entity</media:credit>
            <media:category scheme="http://dmoz.org"
              label="Ace Ventura - Pet Detective">Arts/Movies/Titles/A/Ace_Ventura_Series/Ace_Ventura_-_Pet_Detective</media:category>
            <media:keywords>kitty, cat, big dog, yarn, fluffy</media:keywords>
            <media:rating>nonadult</media:rating>
            <media:community><media:starRating average="3.5" count="20" min="1" max="10"/>
            <media:statistics views="5" favorites="5"/>
            <media:tags>news: 5, abc:3, reuters</media:tags></media:community>
            <media:comments><media:comment>comment1</media:comment>
            <media:comment>comment2</media:comment></media:comments>
            <media:embed url="http://www.foo.com/player.swf" width="512" height="323">
            <media:param name="type">application/x-shockwave-flash</media:param>
            <media:param
              name="flashVars">id=12345&amp;vid=678912i&amp;lang=en-us</media:param></media:embed>
            <media:responses><media:response>http://www.response1.com</media:response></media:responses>
            <media:backLinks><media:backLink>http://www.backlink1.com</media:backLink>
            <media:backLink>http://www.backlink2.com</media:backLink></media:backLinks>
            <creativeCommons:license>http://www.creativecommons.org/licenses/by-nc/1.0</creativeCommons:license>
            <creativeCommons:license>http://www.creativecommons.org/licenses/by/1.0</creativeCommons:license>
            </media:group>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Slashdot's modules in RSS 2.0",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:ev="http://purl.org/rss/1.0/modules/event/" xmlns:admin="http://webns.net/mvcb/"
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>Dot News</title>
            <link>https://dot.example.org/</link>
            <description>News for some</description>
            <atom:link rel="self" type="application/rss+xml" href="https://dot.example.org/rss"/>
            <xhtml:meta name="robots" content="noindex" />
            <admin:generatorAgent rdf:resource="https://dot.example.org/?v=1"/>
            <admin:errorReportsTo rdf:resource="mailto:web@example.org"/>
            <dc:language>en-us</dc:language>
            <dc:rights>Copyright 2024 Dot</dc:rights>
            <dc:date>2024-01-02T19:10:28+00:00</dc:date>
            <dc:publisher>Dot</dc:publisher>
            <sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>2</sy:updateFrequency>
            <sy:updateBase>1970-01-01T00:00+00:00</sy:updateBase>
            <item>
            <title>A meeting of engineers</title>
            <link>https://dot.example.org/story/1</link>
            <guid>https://dot.example.org/story/1</guid>
            <description>They meet.</description>
            <dc:creator>ed</dc:creator>
            <dc:creator>jo</dc:creator>
            <dc:date>2024-01-02T18:40:00+00:00</dc:date>
            <dc:subject>meetings</dc:subject>
            <dcterms:modified>2024-01-02</dcterms:modified>
            <dcterms:valid>start=2024-05-01; end=2024-05-31;</dcterms:valid>
            <slash:department>talk-is-cheap</slash:department>
            <slash:section>tech</slash:section>
            <slash:comments>25</slash:comments>
            <slash:hit_parade>25,24,16,13,4,2,0</slash:hit_parade>
            <ev:startdate>2024-05-01T09:00:00+02:00</ev:startdate>
            <ev:enddate>2024-05-03</ev:enddate>
            <ev:location>Vienna, Austria</ev:location>
            <ev:organizer>The society</ev:organizer>
            <ev:type>meeting</ev:type>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Earthquakes, Atom with GeoRSS",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss"
              xmlns:gml="http://www.opengis.net/gml">
            <title>Earthquakes, past hour</title><updated>2024-01-02T03:04:05Z</updated><author>
            <name>Geological Survey</name><uri>https://quake.example.gov/</uri></author>
            <id>https://quake.example.gov/feed/hour.atom</id>
            <link rel="self" href="https://quake.example.gov/feed/hour.atom"/>
            <icon>https://quake.example.gov/favicon.ico</icon><entry>
            <id>urn:earthquake-usgs-gov:nc:73</id><title>M 1.1 - 7 km NW of The Geysers, CA</title>
            <updated>2024-01-02T03:02:51.123Z</updated>
            <link rel="alternate" type="text/html" href="https://quake.example.gov/event/nc73"/>
            <summary
              type="html"><![CDATA[<dl><dt>Time</dt><dd>2024-01-02 02:59:11 UTC</dd></dl>]]></summary>
            <georss:point>38.8168 -122.8185</georss:point><georss:elev>-1590</georss:elev>
            <category label="Age" term="Past Hour"/></entry><entry>
            <id>urn:earthquake-usgs-gov:nc:74</id><title>Swarm</title>
            <updated>2024-01-02T03:02:51Z</updated>
            <link href="https://quake.example.gov/event/nc74"/><summary>Area.</summary>
            <georss:where><gml:Polygon><gml:exterior><gml:LinearRing>
            <gml:posList>45.256 -110.45 46.46 -109.48 43.84 -109.86 45.256 -110.45</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></georss:where></entry></feed>
            """#),
        WildFeed(
            "Weather alerts, Basic Geo",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
              xmlns:georss="http://www.georss.org/georss" xmlns:gdacs="http://www.gdacs.org"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>Alerts</title>
            <link>https://alerts.example.org/</link>
            <description>Disaster alerts</description>
            <atom:link href="https://alerts.example.org/rss.xml" rel="self" type="application/rss+xml"/>
            <item>
            <title>Green flood alert</title>
            <description>Floods.</description>
            <link>https://alerts.example.org/1</link>
            <pubDate>Tue, 02 Jan 2024 06:00:00 GMT</pubDate>
            <guid isPermaLink="false">FL1</guid>
            <geo:Point>
            <geo:lat>-12.3</geo:lat>
            <geo:long>28.31</geo:long>
            </geo:Point>
            <georss:point>-12.3 28.31</georss:point>
            <gdacs:bbox>26.3 30.3 -14.3 -10.3</gdacs:bbox>
            <dc:subject>FL1</dc:subject>
            </item>
            <item>
            <title>Track of a storm</title>
            <description>Storm.</description>
            <guid isPermaLink="false">TC1</guid>
            <georss:line featuretypetag="track" relationshiptag="passes">
            12.5 170.1 13.0 175.2
            13.8 179.9 14.1 -178.2</georss:line>
            <georss:circle>14.1 -178.2 250000</georss:circle>
            </item>
            </channel>
            </rss>
            """#),
        WildFeed(
            "Elements of nobody's namespaces",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:x="urn:example:x" xmlns:atom="http://www.w3.org/2005/Atom">
            <x:note>Before the channel.</x:note>
            <channel x:kind="odd">
            <title>Odd</title>
            <link>https://odd.example.com/</link>
            <description>Odd</description>
            <atom:link href="https://odd.example.com/rss" rel="self" type="application/rss+xml"/>
            <x:tree><x:leaf a="1">text</x:leaf> and text</x:tree>
            <item>
            <title>One</title>
            <guid>https://odd.example.com/1</guid>
            <x:price currency="EUR">1.00</x:price>
            <plain xmlns="urn:example:y"><inner/></plain>
            <x:price currency="USD">1.10</x:price>
            </item>
            </channel>
            </rss>
            """#),
    ]
}
