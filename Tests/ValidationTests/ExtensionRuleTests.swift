import Testing

@testable import Validation

@Suite("Rules of extensions")
struct ExtensionRuleTests {
    @Test(
        "pass what is right",
        arguments: [
            "<georss:point>45.256,-71.92</georss:point>",
            "<georss:point elev=\"-3.5\" floor=\"-1\" radius=\"500\" featuretypetag=\"city\">1 2</georss:point>",
            "<georss:circle>45 -71 1000</georss:circle><georss:floor>-1</georss:floor>",
            "<georss:box>45 170 46 -170</georss:box>", "<georss:multipoint>1 2, 3 4</georss:multipoint>",
            "<geo:lat>\n48.2 </geo:lat><geo:long>-16.4</geo:long><geo:alt>-1e2</geo:alt>",
            "<geo:lat_long>48.2,16.4</geo:lat_long>",
            "<geo:Point><geo:lat>90</geo:lat><geo:long>-180</geo:long></geo:Point>",
            gml("Point", "<gml:pos srsDimension=\"3\">1 2 3</gml:pos>"),
            gml("Point srsName=\"urn:ogc:def:crs:OGC:1.3:CRS84\"", "<gml:pos>170 2</gml:pos>"),
            gml("LineString", "<gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos>"),
            gml("Envelope", "<gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner>"),
            gml("MultiPoint", "<gml:pointMembers/>"), gml("Point", "<gml:coordinates>1,2</gml:coordinates>"),
            "<slash:hit_parade> 1, 2 ,3 </slash:hit_parade><slash:comments>\n0\n</slash:comments>",
            "<wfw:comment>https://example.com/1</wfw:comment>",
            """
            <ev:location xmlns:ev="http://purl.org/rss/1.0/modules/event/" rdf:resource="urn:example:1"
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
            """,
            "<other:x xmlns:other=\"urn:other\"><sy:updatePeriod>daily</sy:updatePeriod></other:x>",
            """
            <media:group><media:title>A</media:title>
            <media:content url="https://example.com/1?version=3" type="application/x-shockwave-flash"
              width="640" height="390"/>
            <media:content url="https://example.com/2.mp4" type="video/mp4" medium="video" fileSize="1"
              isDefault="true" expression="full" bitrate="128" framerate="29.97" samplingrate="44.1"
              channels="2" duration="185" lang="en"/>
            <media:thumbnail url="https://example.com/1.jpg" width="480" height="360" time="12:05:01.123"/>
            <media:community><media:starRating count="0" average="0.00" min="1" max="5"/>
            <media:statistics views="5" favorites="0"/><media:tags>a: 5, b</media:tags></media:community>
            </media:group>
            """,
            """
            <media:content url="https://example.com/1.jpg"><media:credit role="author" scheme="urn:ebu">J
            </media:credit><media:restriction relationship="deny" type="sharing"/>
            <media:restriction relationship="allow">all</media:restriction></media:content>
            """,
            """
            <media:scenes><media:scene><sceneTitle>A</sceneTitle><sceneStartTime>00:15</sceneStartTime>
            <sceneEndTime>0:01:15</sceneEndTime></media:scene></media:scenes>
            <media:embed url="https://example.com/p.swf" width="5" height="5"><media:param name="a">b
            </media:param></media:embed><media:price type="rent" price="19.99" currency="EUR"/>
            <media:license type="text/html" href="https://example.com/l">L</media:license>
            <media:location description="A" start="00:01" end="00:02:00"/>
            """,
            """
            <itunes:title>A</itunes:title><itunes:explicit>False</itunes:explicit><itunes:block>no</itunes:block>
            <itunes:season>1</itunes:season><itunes:episode>12</itunes:episode>
            <itunes:duration>01:02:03</itunes:duration><itunes:order>1</itunes:order>
            <itunes:image href="https://example.com/1.JPG?x=1"/><itunes:episodeType>Full</itunes:episodeType>
            """,
            """
            <dc:date>2024</dc:date><dc:language>en</dc:language><dc:creator>A</dc:creator>
            <dcterms:modified>2024-01</dcterms:modified><dcterms:valid>start=2024;</dcterms:valid>
            <dcterms:Period/>
            """,
            "<media:odd xmlns:media=\"urn:nobody\"/><itunes:odd xmlns:itunes=\"urn:nobody\"/>",
            "<odd xmlns=\"urn:odd\"><media:content url=\"https://example.com/1.jpg\"/></odd>",
        ])
    func right(fragment: String) {
        #expect(Example.rssItem(fragment).brokenRules.isEmpty)
        #expect(Example.atomEntry(fragment).brokenRules.isEmpty)
    }

    @Test(
        "find what is wrong, and nothing else",
        arguments: [
            ("<georss:point>1 2 3 4</georss:point>", "georss-count"),
            ("<georss:line>1 2 3</georss:line>", "georss-count"), ("<georss:point/>", "georss-number"),
            ("<georss:polygon>1 2 3 4 1 2</georss:polygon>", "georss-count"),
            ("<georss:point>1 181</georss:point>", "georss-range"),
            ("<georss:circle>45 -71</georss:circle>", "georss-count"),
            ("<georss:circle>45 -71 -1</georss:circle>", "georss-property"),
            ("<georss:point floor=\"1.5\">1 2</georss:point>", "georss-property"),
            ("<georss:radius>-1</georss:radius>", "georss-property"),
            ("<geo:long>16.4</geo:long>", "geo-pair"), ("<geo:lat_long>1</geo:lat_long>", "geo-number"),
            ("<geo:lat>1</geo:lat><geo:lat>1</geo:lat><geo:long>1</geo:long>", "geo-pair"),
            ("<geo:lat>1,5</geo:lat><geo:long>1</geo:long>", "geo-number"),
            ("<geo:Point><geo:lat>1</geo:lat></geo:Point>", "geo-pair"),
            (gml("Envelope", "<gml:lowerCorner>1 2</gml:lowerCorner>"), "gml-incomplete"),
            (gml("Polygon", ""), "gml-incomplete"), (gml("Point", "<gml:pos>1</gml:pos>"), "gml-count"),
            (gml("LineString", "<gml:posList>1 2 3</gml:posList>"), "gml-count"),
            (gml("Point", "<gml:pos>1 2</gml:pos>") + "<georss:where/>", "gml-where"),
            ("<slash:hit_parade>1,,2</slash:hit_parade>", "slash-hit-parade"),
            ("<slash:comments>-1</slash:comments>", "slash-comments"),
            ("<slash:comments><b xmlns=\"urn:b\">1</b></slash:comments>", "slash-comments"),
            ("<wfw:comment/>", "wfw-address"),
            ("<sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>", "sy-place"),
        ])
    func wrong(fragment: String, rule: String) {
        #expect(Example.rssItem(fragment).brokenRules == [rule])
    }

    @Test(
        "take dates of Syndication with and without a zone",
        arguments: [
            ("2000-01-01T12:00", true), ("2000-01-01T12:00+00:00", true), ("2000-01-01", true),
            ("2000-01-01T12:00:00", true), ("2000-01-01Z", false), ("2000-01-01T12:00+00", false),
        ])
    func updateBase(value: String, isRight: Bool) {
        #expect(Example.rssChannel("<sy:updateBase>\(value)</sy:updateBase>").brokenRules.isEmpty == isRight)
    }

    @Test(
        "find what is wrong in items and entries alike",
        arguments: [
            ("<media:group><media:group/></media:group>", "media-misplaced"),
            ("<media:group/>", "media-group-single"),
            ("<media:starRating average=\"3\"/>", "media-misplaced"),
            ("<media:content url=\"https://example.com/1\" isDefault=\"1\"/>", "media-choice"),
            ("<media:content url=\"https://example.com/1\" fileSize=\"1.5\"/>", "media-number"),
            ("<media:content url=\"\"/>", "media-address"),
            ("<media:title type=\"text\">A</media:title>", "media-choice"),
            ("<media:player/>", "media-attribute-missing"),
            ("<media:text start=\"1:00\">A</media:text>", "media-time"),
            ("<media:hash algo=\"sha-1\">dfdec888b72151965a34b4b59031290a</media:hash>", "media-hash"),
            ("<media:hash algo=\"sha1\">a</media:hash>", "media-choice"),
            ("<media:restriction type=\"country\">de</media:restriction>", "media-attribute-missing"),
            ("<media:restriction relationship=\"allow\">de</media:restriction>", "media-restriction"),
            (
                "<media:scenes><media:scene><sceneStartTime>5 s</sceneStartTime></media:scene></media:scenes>",
                "media-time"
            ),
            ("<media:rights status=\"own\"/>", "media-choice"),
            ("<media:adult>no</media:adult>", "media-choice"),
            ("<media:backLinks><media:backLink>a</media:backLink></media:backLinks>", "media-address"),
            ("<media:credit><b>Jane</b></media:credit>", "media-markup"),
            ("<media:location start=\"01:00\" end=\"00:30\"/>", "media-time-order"),
            (
                """
                <media:scenes><media:scene><sceneStartTime>1:00</sceneStartTime>
                <sceneEndTime>0:00:59.5</sceneEndTime></media:scene></media:scenes>
                """, "media-time-order"
            ),
            ("<itunes:title>A <b>B</b></itunes:title>", "itunes-markup"),
            (
                """
                <cc:license xmlns:cc="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html">by\
                </cc:license>
                """, "license-address"
            ),
            ("<itunes:owner/>", "itunes-misplaced"),
            ("<itunes:type>serial</itunes:type>", "itunes-misplaced"),
            ("<itunes:duration></itunes:duration>", "itunes-duration"),
            ("<itunes:image href=\"1.png\"/>", "itunes-address"),
            ("<itunes:category text=\"arts\"/>", "itunes-category"),
            ("<itunes:category text=\"Tech News\"/>", "itunes-category"),
            (
                "<itunes:category text=\"Arts\"><itunes:category text=\"Golf\"/></itunes:category>",
                "itunes-category"
            ),
            (
                "<itunes:category text=\"Arts\"><itunes:category text=\"Literature\"/></itunes:category>",
                "itunes-category-former"
            ),
            ("<dcterms:issued>May 2024</dcterms:issued>", "dc-date"),
            ("<dcterms:author>A</dcterms:author>", "dc-unknown"),
            ("<xhtml:meta content=\"a\"/>", "xhtml-meta"),
            (
                """
                <cc:license xmlns:cc="http://creativecommons.org/ns#" rdf:resource="by"
                  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
                """, "license-address"
            ),
        ])
    func wrongAnywhere(fragment: String, rule: String) {
        #expect(Example.rssItem(fragment).brokenRules.contains(rule))
        #expect(Example.atomEntry(fragment).brokenRules.contains(rule))
    }

    @Test(
        "know namespaces by what they were meant to be",
        arguments: [
            ("http://search.yahoo.com/mrss", "media-namespace"),
            ("https://search.yahoo.com/mrss/", "namespace-misspelled"),
            ("http://search.yahoo.com/mrss/", nil),
            ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", "namespace-misspelled"),
            ("http://purl.org/dc/elements/1.1", "namespace-misspelled"),
            ("http://www.itunes.com/dtds/podcast-1.0.dtd", nil),
            ("http://purl.org/dc/elements/1.0/", nil),
            ("urn:odd", nil),
        ] as [(String, String?)])
    func namespaces(namespace: String, rule: String?) {
        let fragment = "<a:b xmlns:a=\"\(namespace)\"/>"
        let names = ["media-namespace", "namespace-misspelled"]
        #expect(Example.rssItem(fragment).brokenRules.filter(names.contains) == (rule.map { [$0] } ?? []))
    }

    @Test(
        "find in channels what Apple asks for",
        arguments: [
            ("<itunes:owner>Jane</itunes:owner>", ["itunes-owner-email", "itunes-owner-name"]),
            ("<itunes:image href=\"https://example.com/1?.jpg\"/>", []),
            ("<itunes:image href=\"https://example.com/1?jpg\"/>", ["itunes-image-format"]),
            ("<itunes:block>Yes</itunes:block>\(episode("audio/mpeg", ""))", []),
            (
                "<itunes:block>no</itunes:block>\(episode("video/mp4", ""))",
                ["itunes-required", "itunes-required", "itunes-required", "itunes-required"]
            ),
            ("<itunes:block>no</itunes:block>\(episode("image/jpeg", ""))", []),
            (
                "<itunes:block>yes</itunes:block><itunes:type>Serial</itunes:type>\(episode("audio/mpeg", ""))",
                ["itunes-serial-episode"]
            ),
            (
                """
                <itunes:block>yes</itunes:block><itunes:type>serial</itunes:type>\
                \(episode("audio/mpeg", "<itunes:episodeType>Trailer</itunes:episodeType>"))
                """, []
            ),
        ])
    func listing(fragment: String, rules: [String]) {
        #expect(Example.rssChannel(fragment).brokenRules == rules)
    }

    private static func episode(_ type: String, _ fragment: String) -> String {
        """
        <item><title>One</title><guid>https://example.com/1</guid>\
        <enclosure url="https://example.com/1" length="9" type="\(type)"/>\(fragment)</item>
        """
    }

    @Test("name no category both as listed and as former")
    func categories() {
        for (name, former) in PodcastCategories.former {
            #expect(former.isDisjoint(with: PodcastCategories.current[name] ?? []))
        }
        #expect(PodcastCategories.current.reduce(0) { $0 + 1 + $1.value.count } == 110)
    }

    @Test("take Syndication in the source of an entry and around white space")
    func syndication() {
        let elements =
            "<sy:updatePeriod>\n hourly </sy:updatePeriod><sy:updateFrequency> 1 </sy:updateFrequency>"
        #expect(
            Example.rssChannel(elements).brokenRules.isEmpty && Example.atomFeed(elements).brokenRules.isEmpty
        )
        let source = "<source><id>urn:isbn:1</id><title>A</title><updated>2024-01-02T03:04:05Z</updated>"
        #expect(
            !Example.atomEntry("\(source)\(elements)</source>").brokenRules.contains { $0.hasPrefix("sy-") })
    }

    private static func gml(_ shape: String, _ content: String) -> String {
        let name = shape.prefix { $0 != " " }
        return "<georss:where><gml:\(shape)>\(content)</gml:\(name)></georss:where>"
    }
}
