import Testing

@testable import Validation

@Suite("Problems of addresses")
struct AddressSyntaxErrorTests {
    @Test(
        "are none in right ones",
        arguments: [
            "https://example.com", "HTTP://EXAMPLE.COM/", "https://a_b.example.com./",
            "https://example.com:/",
            "https://example.com:65535/a/b;c=d,e?f=g&h#i", "https://jane:secret@example.com/",
            "https://[::1]:80/",
            "https://[2001:db8::192.0.2.1]/", "https://[1:2:3:4:5:6:7:8]/", "https://[fe80::1%25en0]/",
            "https://192.0.2.1/", "https://münchen.example/ä?ö=ü", "https://xn--mnchen-3ya.example/",
            "//example.com/a", "/a/b", "a/b?c#d", "?a", "#a", "", "mailto:jane@example.com", "file:///etc",
            "app:///a", "yt:video:1", "data:,a", "about:blank", "http://localhost/",
            "tag:example.com,2024:1", "tag:jane@example.com,2024-01:", "tag:example.com,2024-01-02:/a?b=c#d",
            "tag:blogger.com,1999:blog-1.post-2", "urn:isbn:9780141036144", "URN:ISBN:1",
            "urn:a-1:b/c?+d?=e#f",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "https://example.com/%7e%C3%BC",
        ])
    func right(value: String) {
        #expect(AddressSyntaxError.find(in: value) == nil)
    }

    @Test(
        "are found in wrong ones",
        arguments: [
            (
                .characters,
                ["https://example.com/a b", "/a b", "https://example.com/<", "a|b", "a{b}", "a\\b"]
            ),
            (
                .characters,
                ["https://example.com/[1]", "a[1]", "a\u{7}b", "a#b#c", "a\"b", "mailto:[a]", "a\u{FFFF}"]
            ),
            (.percent, ["%", "%a", "https://example.com/%zz", "tag:example.com,2024:%", "a%20%"]),
            (
                .scheme,
                [
                    "http:", "https:example.com", "http:/example.com", "1:a", ":a",
                    "a b:".replacing(" ", with: "!"),
                ]
            ),
            (
                .host,
                [
                    "http://", "https:///a", "https://:80/", "http://?a", "https://.example.com",
                    "https://a..b",
                    "https://[::1", "https://[1:2]/", "https://[1::2::3]/", "https://[g::]/", "https://[]/",
                    "https://[1:2:3:4:5:6:7:8:9]/", "https://[12345::]/", "https://[::256.1.1.1]/",
                    "https://\(String(repeating: "a", count: 64)).example/", "https://256.0.0.1/",
                    "https://a[b]/", "https://a,b.example/", "https://a'b/",
                    "https://\(String(repeating: "a.", count: 127))example/", "https://a@b@example.com/",
                ]
            ),
            (
                .port,
                ["https://a:b/", "https://a:65536/", "https://a:-1/", "https://[::1]80/", "https://a:8:9/"]
            ),
            (
                .tag,
                [
                    "tag:example.com", "tag:example.com:1", "tag:example.com,24:1", "tag:,2024:1",
                    "tag:a b,2024:1".replacing(" ", with: "!"), "tag:example.com,2024-13:1",
                    "tag:@example.com,2024:1",
                    "tag:-a.com,2024:1", "tag:a.com,2024-1-1:1", "tag:a.com,:1", "tag:a@b@c,2024:1",
                ]
            ),
            (
                .resourceName,
                [
                    "urn:a", "urn:isbn:", "urn:a:b", "urn:-a:b", "urn:a-:b", "urn:a_b:c", "urn:isbn:/1",
                    "urn:\(String(repeating: "a", count: 33)):b", "urn:ab:c?d", "urn:uuid:1",
                    "urn:uuid:f81d4fae7dec11d0a76500a0c91e6bf6",
                    "urn:uuid:g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                ]
            ),
        ] as [(AddressSyntaxError.Kind, [String])])
    func wrong(kind: AddressSyntaxError.Kind, values: [String]) {
        for value in values { #expect(AddressSyntaxError.find(in: value)?.kind == kind, "\(value)") }
    }

    @Test(
        "are reported in their places",
        arguments: [
            (.rssChannel("<docs>a b</docs><image><url>a b</url><link>a b</link></image>"), 3),
            (.rssChannel("<textInput><link>a b</link></textInput><atom:link rel=\"self\" href=\"a b\"/>"), 2),
            (.rssItem("<comments>a b</comments><enclosure url=\"a b\"/><source url=\"a b\"/>"), 3),
            (.rssItem("<guid isPermaLink=\"false\">a b|c</guid><title>a b</title>"), 0),
            (.rssItem("<link>\n https://example.com/ \n</link><description>a b</description>"), 0),
            (.rssItem("<a:x xmlns:a=\"urn:other\"><link>a b</link></a:x>"), 0),
            (.rssItem("<wfw:comment>https://example.com/a b</wfw:comment>"), 1),
            (.atomFeed("<icon>a b</icon><logo>a b</logo><generator uri=\"a b\">G</generator>"), 3),
            (.atomFeed("<author xml:base=\"a b\"><name>A</name><uri>a b</uri></author>"), 2),
            (
                .atomEntry("<link href=\"a b\"/><content src=\"a b\"/><category term=\"a\" scheme=\"a b\"/>"),
                3
            ),
        ] as [(Example, Int)])
    func places(example: Example, count: Int) {
        let diagnostics = FeedValidator().diagnostics(in: example.document)
        #expect(diagnostics.count { $0.rule == .addressCharacters } == count, "\(diagnostics)")
    }
}
