import Testing

@testable import Validation

@Suite("The podcast namespace")
struct PodcastingTests {
    private static let source = "<podcast:source uri=\"ipfs://abc\"/>"
    private static let guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    private static let link =
        "<podcast:contentLink href=\"https://example.com/live\">Live</podcast:contentLink>"
    private static let recipient = "<podcast:valueRecipient type=\"node\" address=\"03ae\" split=\"100\"/>"

    @Test(
        "in a channel",
        arguments: [
            ("<podcast:locked>no</podcast:locked>", []),
            ("<podcast:locked owner=\"jane@example.com\"> yes </podcast:locked>", []),
            ("<podcast:locked owner=\"jane\">yes</podcast:locked>", ["podcast-owner"]),
            ("<podcast:medium>musicL</podcast:medium>", []), ("<podcast:medium>mixed</podcast:medium>", []),
            ("<podcast:medium>podcasts</podcast:medium>", ["podcast-choice"]),
            ("<podcast:guid>\(guid)</podcast:guid>", []),
            (
                "<podcast:guid>\(guid)</podcast:guid><podcast:guid>\(guid)</podcast:guid>",
                ["podcast-repeated"]
            ),
            (
                """
                <podcast:trailer url="https://example.com/1.mp3" pubdate="Thu, 01 Apr 2021 08:00:00 EST" \
                length="1" type="audio/mpeg" season="1">Soon</podcast:trailer>
                """, []
            ),
            (
                "<podcast:trailer url=\"https://example.com/1.mp3\" pubdate=\"2021-04-01\"/>",
                ["podcast-date", "podcast-text"]
            ),
            ("<podcast:block id=\"google\">yes</podcast:block><podcast:block>no</podcast:block>", []),
            ("<podcast:podping usesPodping=\"true\"/>", []),
            ("<podcast:podping usesPodping=\"yes\"/>", ["podcast-choice"]),
            ("<podcast:podroll><podcast:remoteItem feedGuid=\"\(guid)\"/></podcast:podroll>", []),
            ("<podcast:podroll/>", ["podcast-part-missing"]),
            ("<podcast:remoteItem feedGuid=\"1\" medium=\"music\"/>", ["podcast-guid"]),
            (
                """
                <podcast:updateFrequency complete="false" dtstart="2025-01-01T00:00:00.000Z" \
                rrule="FREQ=WEEKLY">Weekly</podcast:updateFrequency>
                """, []
            ),
            (
                """
                <podcast:liveItem status="live" start="2021-09-26T07:30:00.000-0600"><title>Live</title>\
                <podcast:season>1</podcast:season>\(link)</podcast:liveItem>
                """, []
            ),
            (
                "<podcast:liveItem status=\"on\" start=\"now\">\(link)</podcast:liveItem>",
                ["podcast-choice", "podcast-date"]
            ),
            ("<podcast:chapters url=\"https://example.com/1\" type=\"a/b\"/>", ["podcast-misplaced"]),
            ("<podcast:socialInteract protocol=\"disabled\"/>", []),
            ("<podcast:socialInteract protocol=\"activitypub\"/>", ["podcast-attribute-missing"]),
        ] as [(String, [String])])
    func channel(fragment: String, rules: [String]) {
        #expect(Example.rssChannel(fragment).brokenRules.sorted() == rules)
    }

    @Test(
        "in an item",
        arguments: [
            (
                """
                <podcast:transcript url="https://example.com/1" type="text/vtt" language="en" rel="captions"/>\
                <podcast:transcript url="https://example.com/2" type="text/html"/>
                """, []
            ),
            ("<podcast:soundbite startTime=\"73.0\" duration=\"60\">Salt</podcast:soundbite>", []),
            ("<podcast:soundbite startTime=\"1:13\"/>", ["podcast-attribute-missing", "podcast-number"]),
            ("<podcast:season name=\"Sea\">1</podcast:season><podcast:episode>1.5</podcast:episode>", []),
            ("<podcast:season>1.5</podcast:season>", ["podcast-number"]),
            ("<podcast:episode>one</podcast:episode>", ["podcast-number"]),
            ("<podcast:person role=\"guest\" href=\"https://example.com/\">Jane</podcast:person>", []),
            (
                "<podcast:person role=\"guest\" img=\"/1.png\"> </podcast:person>",
                ["podcast-address", "podcast-text"]
            ),
            (
                """
                <podcast:location geo="geo:48.2,16.4,171" osm="W5013364" country="at" rel="subject">Vienna\
                </podcast:location>
                """, []
            ),
            (
                "<podcast:location geo=\"geo:116,48\" osm=\"5\">Vienna</podcast:location>",
                ["podcast-place", "podcast-place"]
            ),
            ("<podcast:alternateEnclosure type=\"audio/opus\">\(source)</podcast:alternateEnclosure>", []),
            ("<podcast:source uri=\"ipfs://abc\"/>", ["podcast-misplaced"]),
            ("<podcast:value type=\"lightning\" method=\"keysend\">\(recipient)</podcast:value>", []),
            ("<podcast:value type=\"lightning\">\(recipient)</podcast:value>", ["podcast-attribute-missing"]),
            ("<podcast:image href=\"https://example.com/1.png\" aspect-ratio=\"1/1\" width=\"1400\"/>", []),
            (
                "<podcast:license>cc-by-4.0</podcast:license><podcast:txt purpose=\"verify\">1</podcast:txt>",
                []
            ),
            ("<podcast:chat server=\"irc.example.com\" protocol=\"irc\"/>", []),
            ("<podcast:funding url=\"https://example.com/give\">Give</podcast:funding>", []),
            ("<podcast:Person>Jane</podcast:Person>", ["podcast-unknown"]),
        ] as [(String, [String])])
    func item(fragment: String, rules: [String]) {
        #expect(Example.rssItem(fragment).brokenRules.sorted() == rules)
    }
}
