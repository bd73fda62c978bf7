import Testing
import Text

@Suite("Addresses of the internet, tags and URNs")
struct AddressSyntaxTests {
    @Test(
        "Four numbers from 0 to 255 are an address of version 4",
        arguments: [
            ("192.0.2.1", true), ("0.0.0.0", true), ("255.255.255.255", true), ("256.0.0.1", false),
            ("1.2.3", false), ("1.2.3.4.5", false), ("1.2.3.", false), (".1.2.3", false), ("1..2.3", false),
            ("01.2.3.4", false), ("00.2.3.4", false), ("1.2.3.a", false), ("1.2.3.+4", false),
            ("1.2.3.0004", false), ("", false), ("1.2.3.99999999999999999999", false),
        ])
    func version4(text: String, isRight: Bool) {
        #expect(IPAddress.isVersion4(text.utf8) == isRight)
    }

    @Test(
        "Eight groups, or fewer and a gap, are an address of version 6",
        arguments: [
            ("2001:db8:0:0:0:0:0:1", true), ("2001:DB8::1", true), ("::", true), ("::1", true), ("1::", true),
            ("1:2:3:4:5:6:7::", true), ("::2:3:4:5:6:7:8", true), ("1:2:3:4:5:6:1.2.3.4", true),
            ("::ffff:192.0.2.1", true), ("::1.2.3.4", true), ("1::1.2.3.4", true),
            ("1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:8:9", false), ("1::3:4:5:6:7:8:9", false),
            ("1:2:3:4:5:6:7:8::", false), ("::1:2:3:4:5:6:7:8", false), ("1:2:3:4::5:6:7:8", false),
            ("1::2::3", false), (":::", false), ("1:::2", false), ("::::", false), (":1::2", false),
            ("1:", false), (":1", false), (":", false), ("", false), ("1::2:", false), ("12345::", false),
            ("::g", false), ("1:2:3:4:5:6:7:1.2.3.4", false), ("::1.2.3", false), ("::1.2.3.4:1", false),
            ("1.2.3.4::", false), ("1.2.3.4", false), ("::1.2.3.256", false), ("::%eth0", false),
        ])
    func version6(text: String, isRight: Bool) {
        #expect(IPAddress.isVersion6(text.utf8) == isRight)
    }

    @Test(
        "A tag has an authority, a date and a colon",
        arguments: [
            ("example.org,2024:", true), ("example.org,2024-01:1", true),
            ("jo@example.org,2024-01-31:a?b#c", true),
            ("EXAMPLE.org,0000:1", true), ("a,2024:1", true), ("a-b.c,2024:1", true), ("é.org,2024:1", true),
            ("", false), ("example.org", false), ("example.org:1", false), ("example.org,2024", false),
            (",2024:1", false), ("@a.org,2024:1", false), ("a@b@c.org,2024:1", false), ("a..b,2024:1", false),
            ("-a.org,2024:1", false), ("a-.org,2024:1", false), ("a b.org,2024:1", false),
            ("a_b.org,2024:1", false), ("example.org,24:1", false), ("example.org,2024-1:1", false),
            ("example.org,2024-13:1", false), ("example.org,2023-02-29:1", false),
            ("example.org,2024-01-01-01:1", false), ("example.org,:1", false),
            ("example.org,20240101:1", false),
            ("example.org,2024:[1]", false),
        ])
    func tag(text: String, isRight: Bool) {
        #expect((TagURI.problem(in: text.utf8) == nil) == isRight)
    }

    @Test("A domain of a tag has underscores only where they are allowed")
    func underscores() {
        #expect(TagURI.problem(in: "a_b.org,2024:1".utf8) != nil)
        #expect(TagURI.problem(in: "a_b.org,2024:1".utf8, allowingUnderscores: true) == nil)
        #expect(TagURI.problem(in: "_.org,2024:1".utf8, allowingUnderscores: true) == nil)
    }

    @Test(
        "A URN has a namespace and a name, a UUID its groups",
        arguments: [
            ("isbn:9780141036144", true), ("ISBN:1", true), ("a-1:b/c?+d?=e#f", true), ("ab:c#", true),
            ("uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", true),
            ("UUID:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6#x", true),
            ("\(String(repeating: "a", count: 32)):b", true),
            ("", false), ("isbn", false), ("isbn:", false), (":1", false), ("a:b", false), ("-a:b", false),
            ("a-:b", false), ("a_b:c", false), ("isbn:/1", false), ("isbn:?+a", false), ("isbn:#a", false),
            ("\(String(repeating: "a", count: 33)):b", false), ("ab:c?d", false), ("ab:[c]", false),
            ("uuid:1", false), ("uuid:f81d4fae7dec11d0a76500a0c91e6bf6", false),
            ("uuid:g81d4fae-7dec-11d0-a765-00a0c91e6bf6", false),
            ("uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf-", false),
        ])
    func urn(text: String, isRight: Bool) {
        #expect((URN.problem(in: text.utf8) == nil) == isRight)
    }
}
