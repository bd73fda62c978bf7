import TestSupport
import Testing

@testable import Articles

@Suite("Web addresses")
struct WebAddressTests {
    @Test(
        "A valid URI stays as it is, byte for byte",
        arguments: [
            "https://example.com",
            "http://example.com/",
            "https://Example.COM/Path/To?b=2&a=1#Part",
            "https://example.com?q=1",
            "https://example.com#top",
            "https://example.com/?",
            "https://example.com/#",
            "https://example.com:8443/x",
            "https://example.com:/x",
            "https://http/x",
            "https://https:443/x",
            "https://example.com./x",
            "http://localhost:0/",
            "http://example.com:65535/",
            "http://127.0.0.1/x",
            "http://[2001:db8::1]/x",
            "http://[2001:DB8::1]:8080/x",
            "http://[::ffff:192.0.2.1]/",
            "http://[::]/",
            "http://user:pass@example.com/",
            "http://@example.com/",
            "http://us%20er@example.com/",
            "https://example.com/a%2Fb%c3%a9",
            "https://example.com/a//b/../c/./d;p=1,2/~x'(!*)$&+=:@",
            "https://example.com/?a=/?:@&b='(!*)$+,;=",
            "https://example.com/#a/b?c:d@e",
            "https://my_host.example-site.com/",
            "https://xn--mnchen-3ya.de/",
            "https://3com.com/",
        ])
    func keepsValid(text: String) throws {
        #expect(try WebAddress(text).string == text)
        #expect(try PermanentID(text).string == text)
        #expect(try PermanentID(text).isWebAddress)
    }

    @Test(
        "What a URI may not hold is escaped in its place",
        arguments: [
            ("https://example.com/a b", "https://example.com/a%20b"),
            ("https://example.com/\"<>\\^`{}", "https://example.com/%22%3C%3E%5C%5E%60%7B%7D"),
            (
                "https://example.com/[a]|b?[c]|d#[e]|f",
                "https://example.com/%5Ba%5D%7Cb?%5Bc%5D%7Cd#%5Be%5D%7Cf"
            ),
            ("https://example.com/é?é#é", "https://example.com/%C3%A9?%C3%A9#%C3%A9"),
            ("https://example.com/e\u{301}", "https://example.com/e%CC%81"),
            ("https://example.com/日本🤷", "https://example.com/%E6%97%A5%E6%9C%AC%F0%9F%A4%B7"),
            ("https://example.com/\u{0}\u{1}\u{7F}", "https://example.com/%00%01%7F"),
            ("https://example.com/100%", "https://example.com/100%25"),
            ("https://example.com/%4", "https://example.com/%254"),
            ("https://example.com/%zz%41%4g", "https://example.com/%25zz%41%254g"),
            ("https://example.com/%%41", "https://example.com/%25%41"),
            ("https://example.com/#a#b%", "https://example.com/#a%23b%25"),
            ("https://example.com/?a#b?c#d", "https://example.com/?a#b?c%23d"),
            ("https://example.com/%\u{661}\u{661}", "https://example.com/%25%D9%A1%D9%A1"),
            ("http://us er:p[a]ss@example.com/", "http://us%20er:p%5Ba%5Dss@example.com/"),
            ("http://a@b@example.com/", "http://a%40b@example.com/"),
            ("http://é%@example.com/", "http://%C3%A9%25@example.com/"),
            ("HTTPS://Example.com/X", "https://Example.com/X"),
            ("hTTp://example.com/é", "http://example.com/%C3%A9"),
        ])
    func escapes(text: String, expected: String) throws {
        let address = try WebAddress(text)
        #expect(address.string == expected)
        #expect(try WebAddress(address.string) == address)
    }

    @Test(
        "White space around it, tabs and line breaks inside it do not count",
        arguments: [
            " https://example.com/a ", "\n\thttps://example.com/a\r\n",
            "\u{A0}\u{3000}https://example.com/a\u{2003}",
            "ht\ttps://exam\nple.com/\r\na", " \u{A0} https://example.com/a\u{A0} ",
            "https://example.com/\ta",
        ])
    func ignoresWhiteSpace(text: String) throws {
        #expect(try WebAddress(text).string == "https://example.com/a")
    }

    @Test(
        "An internationalized host becomes punycode",
        arguments: [
            ("https://münchen.de/ü", "https://xn--mnchen-3ya.de/%C3%BC", "xn--mnchen-3ya.de"),
            ("https://MÜNCHEN.DE:8080", "https://xn--mnchen-3ya.de:8080", "xn--mnchen-3ya.de"),
            ("https://mu\u{308}nchen.de/", "https://xn--mnchen-3ya.de/", "xn--mnchen-3ya.de"),
            ("https://日本語.jp/", "https://xn--wgv71a119e.jp/", "xn--wgv71a119e.jp"),
            ("https://日本語。jp/", "https://xn--wgv71a119e.jp/", "xn--wgv71a119e.jp"),
            ("https://Straße.de/", "https://xn--strae-oqa.de/", "xn--strae-oqa.de"),
            ("https://ｅｘａｍｐｌｅ.com/", "https://example.com/", "example.com"),
            ("https://us:er@é.fr./", "https://us:er@xn--9ca.fr./", "xn--9ca.fr"),
        ])
    func punycode(text: String, expected: String, host: String) throws {
        let address = try WebAddress(text)
        #expect(address.string == expected)
        #expect(address.host == host)
    }

    @Test(
        "What is not an absolute http or https URL is refused",
        arguments: [
            ("", AddressError.empty),
            (" \u{A0}\n", .empty),
            ("example.com/x", .relative),
            ("/x", .relative),
            ("?x", .relative),
            ("#x", .relative),
            ("://example.com", .relative),
            ("1http://example.com", .relative),
            ("https", .relative),
            ("//example.com/x", .missingScheme),
            ("javascript:alert(1)", .otherScheme),
            ("java\nscript:alert(1)", .otherScheme),
            ("JavaScript://example.com/%0aalert(1)", .otherScheme),
            ("data:text/html,x", .otherScheme),
            ("mailto:a@example.com", .otherScheme),
            ("ftp://example.com/", .otherScheme),
            ("file:///etc/passwd", .otherScheme),
            ("httpx://example.com/", .otherScheme),
            ("htt://example.com/", .otherScheme),
            ("h://example.com/", .otherScheme),
            ("http+x://example.com/", .otherScheme),
            ("example.com:80/", .otherScheme),
            ("http:example.com", .missingHost),
            ("https:/example.com", .missingHost),
            ("https:\\\\example.com", .missingHost),
            ("https:///example.com", .missingHost),
            ("https://", .missingHost),
            ("https://:80/", .missingHost),
            ("https://user@/", .missingHost),
            ("https://?q", .missingHost),
            ("https://./", .missingHost),
            ("https://https://example.com/", .doubledScheme),
            ("http://HTTP:/example.com/", .doubledScheme),
            ("https://a..b/", .invalidHost),
            ("https://.a/", .invalidHost),
            ("https://a.com../", .invalidHost),
            ("https://a b.com/", .invalidHost),
            ("https://a%41.com/", .invalidHost),
            ("https://a\\b.com/", .invalidHost),
            ("https://example.com\\@evil.com\\x/", .invalidHost),
            ("https://<b>.com/", .invalidHost),
            ("https://a\u{0}.com/", .invalidHost),
            ("https://é b.com/", .invalidHost),
            ("https://é／b.com/", .invalidHost),
            ("https://é％41.com/", .invalidHost),
            ("https://é＠b.com/", .invalidHost),
            ("https://é：80/", .invalidHost),
            ("https://é\u{200D}.com/", .invalidHost),
            ("https://é..com/", .invalidHost),
            ("https://\(String(repeating: "a", count: 64)).com/", .longHost),
            ("https://\(String(repeating: "a.", count: 128))/", .longHost),
            ("https://256.1.1.1/", .invalidIPv4),
            ("https://1.2.3/", .invalidIPv4),
            ("https://01.2.3.4/", .invalidIPv4),
            ("https://2130706433/", .invalidIPv4),
            ("https://0x7f000001/", .invalidIPv4),
            ("https://a.1/", .invalidIPv4),
            ("https://１.2.3/", .invalidIPv4),
            ("https://[::1/", .invalidIPv6),
            ("https://[]/", .invalidIPv6),
            ("https://[:]/", .invalidIPv6),
            ("https://[1:2:3:4:5:6:7]/", .invalidIPv6),
            ("https://[1:2:3:4:5:6:7:8:9]/", .invalidIPv6),
            ("https://[1:2:3:4::5:6:7:8]/", .invalidIPv6),
            ("https://[1::2::3]/", .invalidIPv6),
            ("https://[:::]/", .invalidIPv6),
            ("https://[1:]/", .invalidIPv6),
            ("https://[:1:2:3:4:5:6:7]/", .invalidIPv6),
            ("https://[12345::]/", .invalidIPv6),
            ("https://[::g]/", .invalidIPv6),
            ("https://[::1.2.3]/", .invalidIPv6),
            ("https://[::1.2.3.4:5]/", .invalidIPv6),
            ("https://[fe80::1%25eth0]/", .invalidIPv6),
            ("https://[v1.x]/", .invalidIPv6),
            ("https://[::1]x/", .invalidHost),
            ("https://x[::1]/", .invalidHost),
            ("https://example.com:65536/", .invalidPort),
            ("https://example.com:99999999999999999999999/", .invalidPort),
            ("https://example.com:8a/", .invalidPort),
            ("https://example.com:-1/", .invalidPort),
            ("https://example.com:80:80/", .invalidPort),
        ])
    func refuses(text: String, error: AddressError) {
        #expect(throws: error) { try WebAddress(text) }
    }

    @Test(
        "Every IPv6 form of RFC 4291 is a host",
        arguments: [
            "1:2:3:4:5:6:7:8", "::", "::1", "1::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8", "1:2::7:8",
            "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1::255.255.255.255", "abcd:ef01::",
        ])
    func readsIPv6(text: String) throws {
        #expect(try WebAddress("http://[\(text)]/").host == text)
    }

    @Test("The longest address has 8,192 bytes, escapes included")
    func limitsLength() throws {
        let base = "https://example.com/"
        let rest = WebAddress.maximumLength - base.utf8.count
        let longest = base + String(repeating: "a", count: rest)
        #expect(try WebAddress(longest).string == longest)
        #expect(throws: AddressError.tooLong) { try WebAddress(longest + "a") }
        #expect(throws: AddressError.tooLong) {
            try WebAddress(base + String(repeating: " ", count: rest - 1) + "a")
        }
        #expect(throws: AddressError.tooLong) { try PermanentID(longest + "a") }
        #expect(AddressError.tooLong.description.contains("8192"))
    }

    @Test("Invalid UTF-8 cannot reach the address")
    func survivesBrokenBytes() throws {
        let bytes = Array("https://example.com/".utf8) + [0xFF, 0xC3]
        let address = try bytes.withUnsafeBufferPointer { try WebAddress($0) }
        #expect(address.string.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(
        "The host has no user, port, brackets or trailing dot, and is in lower case",
        arguments: [
            ("https://Example.COM:80/", "example.com"),
            ("https://www.example.com", "www.example.com"),
            ("https://u:p@example.com./", "example.com"),
            ("https://[2001:DB8::A]:80/", "2001:db8::a"),
            ("https://127.0.0.1?x", "127.0.0.1"),
            ("https://good.com@evil.com/", "evil.com"),
            ("https://good.com?@evil.com/", "good.com"),
            ("https://good.com#@evil.com/", "good.com"),
        ])
    func host(text: String, expected: String) throws {
        #expect(try WebAddress(text).host == expected)
    }

    @Test(
        "The canonical address drops only what never changes the page",
        arguments: [
            ("https://example.com", "https://example.com"),
            ("HTTPS://Example.COM/Path", "https://example.com/Path"),
            ("https://U:P@Example.com/", "https://U:P@example.com/"),
            ("https://example.com:443/x", "https://example.com/x"),
            ("https://example.com:0443/x", "https://example.com/x"),
            ("https://example.com:80/x", "https://example.com:80/x"),
            ("http://example.com:80/x", "http://example.com/x"),
            ("http://example.com:443/x", "http://example.com:443/x"),
            ("http://example.com:8080/x", "http://example.com:8080/x"),
            ("https://example.com:?q", "https://example.com?q"),
            ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]/"),
            ("https://example.com./", "https://example.com./"),
            ("https://example.com/#", "https://example.com/"),
            ("https://example.com/#a", "https://example.com/#a"),
            ("https://example.com/#/stories/1", "https://example.com/#/stories/1"),
            ("https://example.com/a?utm_medium=x#2026-12-16", "https://example.com/a#2026-12-16"),
            ("https://example.com/a#comments", "https://example.com/a"),
            ("https://example.com/a#respond", "https://example.com/a"),
            ("https://example.com/a#comment-12", "https://example.com/a"),
            ("https://example.com/a#xtor=RSS-1", "https://example.com/a"),
            ("https://example.com/a#:~:text=x", "https://example.com/a"),
            ("https://example.com/?#Comments", "https://example.com/?"),
            ("https://example.com/?", "https://example.com/?"),
            ("https://example.com/#?utm_source=x", "https://example.com/"),
            ("https://example.com/?utm_source=x", "https://example.com/"),
            ("https://example.com?utm_source=x#a", "https://example.com#a"),
            ("https://example.com/?utm_=x&utm_b", "https://example.com/"),
            ("https://example.com/?b=1&utm_source=x&a=2&fbclid=3&gclid&c", "https://example.com/?b=1&a=2&c"),
            ("https://example.com/?fbclid=1&a=utm_x", "https://example.com/?a=utm_x"),
            (
                "https://example.com/?fbclids=1&agclid=2&gclid2=3",
                "https://example.com/?fbclids=1&agclid=2&gclid2=3"
            ),
            ("https://example.com/?xutm_a=1&utm=2&UTM_A=3", "https://example.com/?xutm_a=1&utm=2&UTM_A=3"),
            ("https://example.com/?a&&b&", "https://example.com/?a&&b&"),
            ("https://example.com/?a=1?utm_b=2", "https://example.com/?a=1?utm_b=2"),
            ("https://example.com/utm_a=1&fbclid=2", "https://example.com/utm_a=1&fbclid=2"),
            ("https://example.com/A/../b//%7e", "https://example.com/A/../b//%7e"),
        ])
    func canonical(text: String, expected: String) throws {
        let canonical = try WebAddress(text).canonical
        #expect(canonical == expected)
        #expect(try WebAddress(canonical).canonical == canonical)
    }

    @Test("Whatever comes in, what comes out is a clean URI that stays as it is")
    func survivesAnything() throws {
        let escaped = #"|%[0-9A-Fa-f]{2})*"#
        let pathEtc = #"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]"# + escaped
        let queryEtc = #"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]"# + escaped
        let userinfo = #"(?:(?:[A-Za-z0-9\-._~!$&'()*+,;=:]"# + escaped + "@)?"
        let host = #"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-._]+)"#
        let uri = try Regex(
            "https?://\(userinfo)\(host)(?::[0-9]*)?(?:/\(pathEtc))?(?:\\?\(queryEtc))?(?:#\(queryEtc))?")
        var random = SeededGenerator(seed: 7)
        let scalars = Array("htps:/?#[]@%.aZ0-_~|\\ \"<>é日\u{0}\t\n\u{A0}\u{200D}&=1:".unicodeScalars)
        let starts = ["https://", "https://é.", "http://a", "http://[::1]", "https://a.com/", "urn:", ""]
        for _ in 0..<20_000 {
            var text = starts[Int(random.next() % UInt64(starts.count))]
            for _ in 0..<(random.next() % 12) {
                text.unicodeScalars.append(scalars[Int(random.next() % UInt64(scalars.count))])
            }
            guard let address = try? WebAddress(text) else { continue }
            #expect((try? WebAddress(address.string)) == address)
            #expect((try? WebAddress(address.canonical))?.host == address.host)
            #expect(DomainName(hostOf: address).string.utf8.allSatisfy { $0 < 0x80 && !$0.isCapital })
            #expect(address.string.wholeMatch(of: uri) != nil)
        }
    }
}

@Suite("Permanent ids")
struct PermanentIDTests {
    @Test(
        "An absolute URI of any scheme is an id",
        arguments: [
            ("tag:example.org,2023:1", "tag:example.org,2023:1", false),
            (
                " urn:uuid:F81D4FAE-7dec-11d0-a765-00a0c91e6bf6 ",
                "urn:uuid:F81D4FAE-7dec-11d0-a765-00a0c91e6bf6", false
            ),
            ("TAG:me@a.example.org,2023-02-28:", "TAG:me@a.example.org,2023-02-28:", false),
            ("urn:ex:a/b?+c?=d#e", "urn:ex:a/b?+c?=d#e", false),
            ("URN:ISBN:0-395-36341-1", "URN:ISBN:0-395-36341-1", false),
            ("tag:example.org,2023:é [1]", "tag:example.org,2023:%C3%A9%20%5B1%5D", false),
            ("file:///a b", "file:///a%20b", false),
            ("ldap://[2001:db8::7]/c=GB?one", "ldap://[2001:db8::7]/c=GB?one", false),
            ("x://é.fr:12/é", "x://xn--9ca.fr:12/%C3%A9", false),
            ("http://example.com/1", "http://example.com/1", true),
            ("HTTP://example.com/1", "http://example.com/1", true),
        ])
    func reads(text: String, expected: String, isWebAddress: Bool) throws {
        let id = try PermanentID(text)
        #expect(id.string == expected)
        #expect(id.isWebAddress == isWebAddress)
        #expect(try PermanentID(id.string) == id)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            ("", AddressError.notAnID), ("12345", .notAnID), ("/a/b", .notAnID),
            ("//example.com/x", .notAnID),
            ("1a:b", .notAnID), ("é:b", .notAnID), ("tag:", .notAnID), ("x://", .notAnID),
            ("urn:ab", .notAURN), ("URN::a", .notAURN), ("urn:ab:", .notAURN), ("urn:x:1", .notAURN),
            ("urn:-a:1", .notAURN), ("urn:ab:?c", .notAURN), ("urn:ab:c?d", .notAURN), ("urn:ab:/", .notAURN),
            ("urn:uuid:F81D4FAE-7dec", .notAURN), ("urn:uuid:g81d4fae-7dec-11d0-a765-00a0c91e6bf6", .notAURN),
            ("tag:a", .notATag), ("tag:a.example:1", .notATag), ("tag:a.example,2023", .notATag),
            ("tag:,2023:1", .notATag), ("tag:a..b,2023:1", .notATag), ("tag:-a,2023:1", .notATag),
            ("tag:a,23:1", .notATag), ("tag:a,2023-13:1", .notATag), ("tag:a,2023-02-29:1", .notATag),
            ("tag:a,2023-1:1", .notATag), ("tag:@a,2023:1", .notATag), ("tag:a@b@c,2023:1", .notATag),
            ("tag:a,2023-01-01-01:1", .notATag),
            ("http:1", .missingHost),
            ("http://a b/", .invalidHost), ("x://[1]/", .invalidIPv6), ("x://a:b/", .invalidPort),
        ])
    func refuses(text: String, error: AddressError) {
        #expect(throws: error) { try PermanentID(text) }
    }

    @Test("A page without an id of its own goes by its canonical address")
    func canonical() throws {
        let id = PermanentID(canonicalOf: try WebAddress("https://Example.com:443/a?utm_source=x#comments"))
        #expect(id == (try PermanentID("https://example.com/a")))
    }
}

@Suite("Domain names")
struct DomainNameTests {
    @Test(
        "A domain is in lower case and ASCII, without www. and trailing dot",
        arguments: [
            ("Forbes.com", "forbes.com"), (" www.forbes.com. ", "forbes.com"),
            ("WWW.Forbes.com", "forbes.com"),
            ("www2.forbes.com", "www2.forbes.com"), ("www", "www"), ("München.de", "xn--mnchen-3ya.de"),
            ("www.日本語。jp", "xn--wgv71a119e.jp"), ("localhost", "localhost"), ("127.0.0.1", "127.0.0.1"),
            ("[2001:DB8::1]", "2001:db8::1"), ("2001:db8::1", "2001:db8::1"), ("\u{A0}a.b\n", "a.b"),
        ])
    func reads(text: String, expected: String) throws {
        let domain = try DomainName(text)
        #expect(domain.string == expected)
        #expect(try DomainName(domain.string) == domain)
    }

    @Test(
        "Anything but a host is refused",
        arguments: [
            ("", AddressError.missingHost), (" \n", .missingHost), (".", .missingHost),
            ("https://forbes.com", .invalidHost), ("forbes.com/x", .invalidHost),
            ("forbes.com:80", .invalidHost),
            ("forbes.com:", .invalidHost), ("a@b.com", .invalidHost), ("a b", .invalidHost),
            ("../etc", .invalidHost),
            ("a..b", .invalidHost), ("a?", .invalidHost), ("a#", .invalidHost), ("[::1]:80", .invalidHost),
            ("1:2:3", .invalidIPv6), ("[::1", .invalidHost), ("a%2eb", .invalidHost),
        ])
    func refuses(text: String, error: AddressError) {
        #expect(throws: error) { try DomainName(text) }
    }

    @Test("The domain of an address is its host without www.")
    func ofAddress() throws {
        #expect(DomainName(hostOf: try WebAddress("https://u@WWW.Forbes.com.:80/x")).string == "forbes.com")
        #expect(DomainName(hostOf: try WebAddress("https://[::A]/x")).string == "::a")
    }

    @Test("Domains are ordered byte by byte")
    func ordered() throws {
        let domains = try ["b.com", "a.com", "a-b.com", "1.com"].map { try DomainName($0) }
        #expect(domains.sorted().map(\.string) == ["1.com", "a-b.com", "a.com", "b.com"])
    }

    @Test(
        "Addresses that only near machines can reach are told apart",
        arguments: [
            ("http://localhost:8080/a", true), ("http://blog.localhost/", true),
            ("http://printer.local/", true),
            ("http://127.0.0.1/", true), ("http://10.1.2.3/", true), ("http://172.16.0.1/", true),
            ("http://192.168.1.1/", true), ("http://169.254.1.1/", true), ("http://0.0.0.0/", true),
            ("http://[::1]/", true), ("http://[fe80::1]/", true), ("http://[fd00::1]/", true),
            ("https://example.org/", false), ("http://172.32.0.1/", false), ("http://192.0.2.1/", false),
            ("http://[2001:db8::1]/", false), ("https://localhost.example/", false),
            ("https://fd.example/", false),
        ])
    func local(address: String, isLocal: Bool) throws {
        #expect(try WebAddress(address).isLocal == isLocal)
    }
}
