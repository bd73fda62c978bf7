import Testing

@testable import Validation

@Suite("Rules for places and small extensions")
struct ExtensionRuleTests {
    func rules(_ example: Example) -> [String] {
        FeedValidator().findings(in: example.document).map(\.rule.id)
    }

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
        ])
    func right(fragment: String) {
        #expect(rules(.rssItem(fragment)).isEmpty)
        #expect(rules(.atomEntry(fragment)).isEmpty)
    }

    @Test(
        "find what is wrong",
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
        #expect(rules(.rssItem(fragment)) == [rule])
    }

    @Test(
        "take dates of Syndication with and without a zone",
        arguments: [
            ("2000-01-01T12:00", true), ("2000-01-01T12:00+00:00", true), ("2000-01-01", true),
            ("2000-01-01T12:00:00", true), ("2000-01-01Z", false), ("2000-01-01T12:00+00", false),
        ])
    func updateBase(value: String, isRight: Bool) {
        #expect(rules(.rssChannel("<sy:updateBase>\(value)</sy:updateBase>")).isEmpty == isRight)
    }

    @Test("take Syndication in the source of an entry and around white space")
    func syndication() {
        let elements =
            "<sy:updatePeriod>\n hourly </sy:updatePeriod><sy:updateFrequency> 1 </sy:updateFrequency>"
        #expect(rules(.rssChannel(elements)).isEmpty && rules(.atomFeed(elements)).isEmpty)
        let source = "<source><id>urn:isbn:1</id><title>A</title><updated>2024-01-02T03:04:05Z</updated>"
        #expect(!rules(.atomEntry("\(source)\(elements)</source>")).contains { $0.hasPrefix("sy-") })
    }

    private static func gml(_ shape: String, _ content: String) -> String {
        let name = shape.prefix { $0 != " " }
        return "<georss:where><gml:\(shape)>\(content)</gml:\(name)></georss:where>"
    }
}
