import Testing

@testable import Validation

@Suite("Values")
struct ValueTests {
    @Test(
        "dates of RFC 3339",
        arguments: [
            ("2024-01-02T03:04:05Z", true), ("2024-02-29T23:59:60+01:30", true),
            ("2024-01-02T03:04:05.123Z", true), ("2024-01-02T03:04:05.1234567890123456789Z", true),
            ("2023-02-29T00:00:00Z", false), ("2024-01-02", false),
            ("2024-01-02T03:04Z", false), ("2024-01-02T24:00:00Z", false), ("2024-01-02T03:04:05", false),
            ("2024-01-02T03:04:05Zx", false), ("2024-13-02T03:04:05Z", false), ("", false),
            ("2024-01-02T03:04:05.Z", false), ("2024-01-02 03:04:05Z", false),
        ])
    func internetDates(value: String, isRight: Bool) {
        #expect((InternetDate.problem(in: value) == nil) == isRight)
    }

    @Test(
        "dates of RFC 822",
        arguments: [
            ("Tue, 02 Jan 2024 03:04:05 GMT", true), ("2 Jan 24 03:04 +0100", true),
            ("Thu, 29 Feb 2024 23:59:60 PDT", true), ("TUE, 2 jan 2024 03:04:05 gmt", true),
            ("Wed, 31 Dec 0070 23:59:59 GMT", true), ("Thu, 31 Dec 70 23:59:59 GMT", true),
            ("Thu, 31 Dec 0070 23:59:59 GMT", false),
            ("Wed, 02 Jan 2024 03:04:05 GMT", false),
            ("Tue 02 Jan 2024 03:04:05 GMT", false), ("Tue, 02 January 2024 03:04:05 GMT", false),
            ("Tue, 02 Jan 2024 03:04:05", false), ("Tue, 02 Jan 2024 03:04:05 CET", false),
            ("Tue, 02 Jan 2024 3:04:05 GMT", false), ("Fri, 30 Feb 2024 03:04:05 GMT", false), ("", false),
            ("Tue, 02 Jan 2024 03:04:05 GMT+1", false), ("Tue, 02 Jan 2024 03:04:05 +01:00", false),
        ])
    func mailDates(value: String, isRight: Bool) {
        #expect((MailDate.problem(in: value) == nil) == isRight)
    }

    @Test(
        "addresses",
        arguments: [
            ("https://example.com/a?b=c#d", true, true), ("https://[::1]:80/", true, true),
            ("https://münchen.example/ä", true, true), ("urn:isbn:1", true, true), ("a/b", true, false),
            ("tag:example.com,2024:1", true, true), ("", true, false), ("//example.com", true, false),
            ("https://example.com/a b", false, false), ("https://example.com/%2", false, false),
            ("https://example.com/%zz", false, false), ("https:///a", false, false),
            ("ni:///sha-256;a", true, true),
            ("https://a/\u{200E}", false, false), ("https://a/\u{FFFD}", false, false),
            ("https://a:b/", false, false), ("a#b#c", false, false), ("1:a", false, false),
            ("https:example.com", false, false), ("https://example.com/[1]", false, false),
            ("https://example.com/<", false, false), ("mailto:jane@example.com", true, true),
        ])
    func addresses(value: String, isReference: Bool, isWhole: Bool) {
        #expect((AddressReference.problem(in: value) == nil) == isReference)
        #expect((AddressReference.wholeProblem(in: value) == nil) == isWhole)
    }

    @Test(
        "others",
        arguments: [
            (
                MediaType.problem,
                ["text/html", "text/html; charset=utf-8", "image/svg+xml", "audio/ogg; a=\"b;c\"; d=e"],
                ["a/b; c=\"d", "html", "text/", "a/b;c", "a b/c", ""]
            ),
            (
                LanguageTag.problem,
                [
                    "en", "en-GB", "zh-Hant-TW", "x-own", "EN-gb", "cmn", "yue-HK", "qab", "iw", "eng",
                    "sr-Latn",
                    "zh-cmn-Hans-CN", "de-CH-1996", "sl-rozaj-biske", "es-419", "en-u-ca-buddhist",
                    "de-x-own-1",
                    "i-klingon", "en-GB-oed", "art-lojban", "zh-min-nan", "en-XK", "de-AA", "zh-yue-HK",
                    "ar-arb",
                ],
                [
                    "", "e", "en_GB", "englishspeaking", "en-", "en-x", "english", "qq", "zz-ZZ", "xqz",
                    "en-GB-US",
                    "en-u", "en-u-x-a", "en GB", "en--GB", "i", "x-", "1n", "de-9", "én", "en-x-a_b", "en-UK",
                    "en-qa-qa", "en-USA", "de-DDR",
                    "de-1996-1996", "en-a-bbb-a-ccc",
                ]
            ),
            (
                HTTPAddress.problem,
                ["https://example.com", "http://localhost:80/a", "https://[::1]/", "HTTPS://a.example./"],
                [
                    "ftp://example.com/", "http://http://a", "https://a..b/", "https://.a/", "https://", "a",
                    "",
                ]
            ),
            (
                MailAddress.problem, ["jane@example.com", "\"a b\"@example.com"],
                ["jane", "@a", "a@", "a b@c", "a@-b.c", "a..b@c"]
            ),
            (WholeNumber.problem, ["0", "60"], ["", "-1", "1.5", " 1", "99999999999999999999"]),
            (
                Base64.problem, ["", "Zg==", "Zm8=", "Zm9v", " Zm9v\n Zm9v ", "+/aA"],
                ["Zg=", "Zg", "Z", "Zm9v=", "Zm=v", "Zm8=Zg==", "Zm-v", "é"]
            ),
            (
                LinkRelation.problem,
                ["alternate", "https://example.com/rel", "x", "urn:ab:c", "prev-archive"],
                ["", "a b", " alternate", "/rel", "a#b", "1:a"]
            ),
            (TruthValue.problem, ["true", "false"], ["", "True", "1"]),
            (DecimalNumber.problem, ["0", "29.97", "007"], ["", "-1", "1.", ".5", "1.2.3", "1e3", "5px"]),
            (DecimalNumber.positiveProblem, ["1", "10", "01"], ["", "0", "00", "-1", "1.5"]),
            (
                DatesOfW3C.problem,
                [
                    "2024", "2024-01", "2024-02", "2024-02-29", "2024-01-02T03:04Z",
                    "2024-01-02T03:04:05+01:00", "2024-01-02T03:04:05.5-05:30", "2024-01-02T03:04:05.6-01:00",
                ],
                [
                    "", "24", "2024-13", "2023-02-29", "2024-01-02T03Z", "2024-01-02T03:04",
                    "2024-01-02 03:04Z", "2024-01-02T25:00Z", "2024-1-2", "2024-01-02T03:04:05+0100",
                    "20240102", "2024-01-02T03:04ZZ", "2024-", "2024/2025", "2024-1", "2024T03:04Z",
                    "2024-01-02T03:04.5Z", "2024-01-02 ", "2024-01-02T24:00Z",
                ]
            ),
            (
                DatesOfW3C.spanProblem,
                ["2024", "2024-01-01/2024-01-31", "name=May; start=2024-05-01; end=2024-05-31"],
                ["", "/", "2024/", "2024/2025/2026", "May 2024"]
            ),
            (
                PlayTime.problem, ["now", "5", "5.25", "12:05:35", "0:01:02.5", "100:00:00", "1."],
                ["", "1:02", "0:60:00", "0:00:60", "1:2:3:4", "5 s", "-1", "0:001:02", "5.x", ":"]
            ),
            (
                PlayTime.clockProblem, ["0", "3600", "1:02", "90:00", "1:02:03", "01:02:03"],
                ["", "1:2", "1:60", "1:02:03:04", "1h", "1:02.5", "-5", ":30", "1:"]
            ),
            (PlayTime.looseProblem, ["1:02", "1:02:03.5", "61"], ["", "1:02.5", "5 s"]),
            (Choice(["a", "b"]).problem, ["a", "b"], ["", "A", "c"]),
            (Choice(["yes", "no"], ignoringCase: true).problem, ["yes", "No"], ["", "y"]),
        ] as [(@Sendable (String) -> String?, [String], [String])])
    func others(problem: @Sendable (String) -> String?, right: [String], wrong: [String]) {
        for value in right { #expect(problem(value) == nil, "\(value)") }
        for value in wrong { #expect(problem(value) != nil, "\(value)") }
    }

    @Test(
        "names of relations",
        arguments: [
            ("Alternate", "alternate", true), ("next-archive", "next-archive", true), ("dpp", "dpp", true),
            ("http://www.iana.org/assignments/relation/self", "self", true), ("similar", "similar", false),
            ("https://example.com/Rel", "https://example.com/Rel", false),
        ])
    func relations(value: String, name: String, isRegistered: Bool) {
        #expect(LinkRelation.name(value) == name && LinkRelation.isRegistered(name) == isRegistered)
    }

    @Test("quotations are short and harmless")
    func quotations() {
        #expect(Quotation("a\u{1B}\n\u{202E}b").description == "“a<U+001B> <U+202E>b”")
        #expect(Quotation(String(repeating: "é", count: 60)).description.count == 62)
        let long = Quotation(String(repeating: "é", count: 61)).description
        #expect(long.count == 62 && long.hasSuffix("é…”"))
    }
}
