import Hashing
import NIOHTTP1
import Testing
import Text

@testable import Serving

@Suite("Fields of requests and responses")
struct FieldTests {
    @Test(
        "A media type is told by the extension",
        arguments: [
            ("all.rss", "application/rss+xml; charset=utf-8"),
            ("topics/ai.atom", "application/atom+xml; charset=utf-8"),
            ("all.json", "application/feed+json; charset=utf-8"),
            ("feeds.opml", "text/x-opml; charset=utf-8"), ("index.HTML", "text/html; charset=utf-8"),
            ("pages.css", "text/css; charset=utf-8"), ("pages.js", "text/javascript; charset=utf-8"),
            ("all.rss.gz", "application/gzip"), ("a.rss/b", "application/octet-stream"),
        ])
    func mediaType(path: String, type: String) {
        #expect(ServedFileType(of: path).text == type)
    }

    @Test(
        "An archive may be cached for a day at most, and names no hub",
        arguments: [
            ("topics/ai/2026.atom", true), ("all/2026-11.rss", true), ("all/2026-11-29.json.gz", true),
            ("all.atom", false), ("2026-11.atom", false), ("a/20261.atom", false), ("a/2026_11.atom", false),
            ("a/ai-2026.atom", false),
        ])
    func archives(path: String, isArchive: Bool) {
        let terms = SiteTerms(baseURL: "https://x.example/", hubs: ["https://h.example/"], maxAge: 1_000_000)
        let fields = terms.fields(for: ServedFileType(of: "all.atom"), at: path)
        #expect(fields.contains("max-age=86400\r\n") == isArchive)
        #expect(fields.contains("rel=\"hub\"") != isArchive)
    }

    @Test(
        "A range lies in the file, lies beyond it, or is passed over",
        arguments: [
            ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)), ("bytes=8-", .part(8..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)), ("bytes=0-99", .part(0..<10)),
            ("Bytes=1-1", .part(1..<2)), ("bytes=0-99999999999999999999", .part(0..<10)),
            ("bytes=10-", .unsatisfiable), ("bytes=10-11", .unsatisfiable), ("bytes=-0", .unsatisfiable),
            ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=0-1,3-4", nil), ("bytes=5-2", nil),
            ("bytes=", nil), ("bytes=-", nil), ("bytes=a-b", nil), ("items=0-1", nil), ("bytes=0--1", nil),
            ("bytes=+1-2", nil), ("", nil),
        ] as [(String, ByteRange?)])
    func range(field: String, expected: ByteRange?) {
        #expect(ByteRange(field, length: 10) == expected)
    }

    @Test("No range of an empty file can be sent")
    func rangeOfNothing() {
        #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", length: 0) == .unsatisfiable)
    }

    @Test(
        "gzip is sent only to those that take it",
        arguments: [
            ("gzip", true), ("gzip, deflate, br", true), ("deflate, gzip;q=0.1", true), ("GZIP", true),
            ("x-gzip", true), ("*", true), ("br;q=1.0, *;q=0.5", true), ("gzip;q=1.000", true),
            ("gzip;q=0", false), ("gzip; q=0.000", false), ("gzip;Q=0", false), ("gzip;q=0, *", false),
            ("*, gzip;q=0", false), ("*;q=0", false), ("identity", false), ("br", false), ("", false),
            ("gzipped", false), ("gzip;q=x", false), (",,", false),
        ])
    func codings(field: String, isAccepted: Bool) {
        #expect(AcceptedCodings.haveGzip(field) == isAccepted)
    }

    @Test(
        "An entity tag is found in a list",
        arguments: [
            ("TAG", true, true), ("W/TAG", true, false), ("\"x\", TAG", true, true),
            ("\"x\",W/TAG", true, false),
            ("W/\"x\" , TAG", true, true), ("*", true, true), (" *", true, true), ("\"x\"", false, false),
            ("", false, false), ("TAGx", true, true), ("\"a,b\", TAG", true, true), ("\"", false, false),
        ])
    func tags(list: String, weakly: Bool, strongly: Bool) {
        let tag = EntityTag(SHA256())
        let list = list.replacing("TAG", with: tag.text)
        #expect(tag.isListed(in: list, weakly: true) == weakly)
        #expect(tag.isListed(in: list, weakly: false) == strongly)
    }

    @Test(
        "Conditions are weighed in their order",
        arguments: [
            ([], .met), ([("If-None-Match", "TAG")], .notModified), ([("if-none-match", "\"x\"")], .met),
            ([("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], .notModified),
            ([("If-Modified-Since", "Sun, 06 Nov 1994 08:49:38 GMT")], .notModified),
            ([("If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")], .met),
            ([("If-Modified-Since", "nonsense")], .met),
            (
                [("If-None-Match", "\"x\""), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], .met
            ),
            (
                [("If-None-Match", "TAG"), ("If-Modified-Since", "Sat, 05 Nov 1994 08:49:37 GMT")],
                .notModified
            ),
            ([("If-None-Match", "\"x\""), ("If-None-Match", "TAG")], .notModified),
            ([("If-Match", "TAG")], .met), ([("If-Match", "\"x\"")], .failed),
            ([("If-Match", "W/TAG")], .failed), ([("If-Match", "*")], .met),
            ([("If-Unmodified-Since", "Sat, 05 Nov 1994 08:49:37 GMT")], .failed),
            ([("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], .met),
        ] as [([(String, String)], Preconditions.Outcome)])
    func conditions(fields: [(String, String)], outcome: Preconditions.Outcome) {
        let tag = EntityTag(SHA256())
        let request = ServedRequest(
            .get("/", fields.map { ($0.0, $0.1.replacing("TAG", with: tag.text)) }))
        let modified = Timestamp(seconds: 784_111_777)
        #expect(Preconditions.weigh(request, tag: tag, modified: modified) == outcome)
    }
}

extension HTTPRequestHead {
    /// A request for a file.
    static func get(_ target: String, _ fields: [(String, String)] = []) -> HTTPRequestHead {
        HTTPRequestHead(
            version: .http1_1, method: .GET, uri: target, headers: HTTPHeaders([("Host", "x")] + fields))
    }
}
