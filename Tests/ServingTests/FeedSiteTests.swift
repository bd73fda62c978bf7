import Foundation
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

@testable import Serving

@Suite("A site")
struct FeedSiteTests {
    let temporary: TemporaryFolder
    let site: FeedSite

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("<rss/>", to: "feeds/all.rss")
        try temporary.write("<html/>", to: "feeds/index.html")
        try temporary.write("packed", to: "feeds/all.rss.gz")
        try temporary.write("\"/topics/old.rss\" 1;\n\"/all.rss\" 1;\n", to: "state/gone")
        try temporary.write(
            "\"/topics/a/moved.rss\" /all.rss ;\n\"/index.html\" /missing.html ;\n", to: "state/moved")
        for name in ["all.rss", "all.rss.gz", "index.html"] {
            temporary.setTime(784_111_777, of: "feeds/\(name)")
        }
        site = FeedSite(
            folder: temporary.path + "/feeds", gone: temporary.path + "/state/gone",
            moved: temporary.path + "/state/moved",
            terms: SiteTerms(
                baseURL: "https://feeds.example.org/", hubs: ["https://hub.example.org/"], maxAge: 60))
    }

    func response(_ target: String, _ fields: (String, String)..., method: HTTPMethod = .GET) throws
        -> Response
    {
        var head = HTTPRequestHead.get(target, fields)
        head.method = method
        return try #require(site.response(to: ServedRequest(head), mayBlock: true))
    }

    @Test("sends readers of a moved feed to its new address, unless nothing is there")
    func moved() throws {
        let response = try response("/topics/a/moved.rss?utm=x")
        #expect(response.status == "301 Moved Permanently")
        #expect(String(buffer: response.fields).contains("\r\nLocation: ../../all.rss\r\n"))
        #expect(try self.response("/topics/a/moved.rss", method: .HEAD).code == "301")
        let sibling = try self.response("/topics/a/moved.rss.gz")
        #expect(String(buffer: sibling.fields).contains("\r\nLocation: ../../all.rss.gz\r\n"))
        #expect(try self.response("/index.html").status == "200 OK")
    }

    @Test("sends a feed with all that readers and caches want to know")
    func feed() throws {
        let response = try response("/all.rss")
        #expect(response.status == "200 OK")
        #expect(response.text == "<rss/>")
        #expect(
            response.lines == [
                "Content-Type: application/rss+xml; charset=utf-8",
                // The first half of the file's hash as printed by sha256sum.
                "ETag: \"b8a3805e669decf7180d8c7f4af5d470\"",
                "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT",
                "Cache-Control: public, max-age=60",
                "Vary: Accept-Encoding",
                "Access-Control-Allow-Origin: *",
                "X-Content-Type-Options: nosniff",
                "Link: <https://feeds.example.org/all.rss>; rel=\"self\"",
                "Link: <https://hub.example.org/>; rel=\"hub\"",
                "Accept-Ranges: bytes",
                "Content-Length: 6",
            ])
    }

    @Test("sends a page with a strict policy and without links")
    func page() throws {
        let response = try response("/")
        #expect(response.text == "<html/>")
        #expect(response.lines.contains { $0.hasPrefix("Content-Security-Policy: default-src 'none'; ") })
        #expect(!response.lines.contains { $0.hasPrefix("Link") })
    }

    @Test("answers HEAD with the fields of GET", arguments: ["/all.rss", "/", "/none", "/healthz", "/%"])
    func head(target: String) throws {
        let (get, head) = (try response(target), try response(target, method: .HEAD))
        #expect(head.status == get.status)
        #expect(head.fields == get.fields)
        #expect(head.headOnly.length == 0)
    }

    @Test("sends the sibling to those that take it, with its own tag")
    func sibling() throws {
        let (plain, packed) = (
            try response("/all.rss"), try response("/all.rss", ("Accept-Encoding", "gzip"))
        )
        #expect(packed.text == "packed")
        #expect(packed["Content-Encoding"] == "gzip")
        #expect(packed["Content-Type"] == plain["Content-Type"])
        #expect(packed["Vary"] == "Accept-Encoding")
        #expect(packed["ETag"] != plain["ETag"])
        #expect(packed["Link"] == plain["Link"])
        let tag = try #require(packed["ETag"])
        #expect(try response("/all.rss", ("Accept-Encoding", "gzip"), ("If-None-Match", tag)).code == "304")
        #expect(try response("/all.rss", ("If-None-Match", tag)).code == "200")
    }

    @Test("does not send the sibling of another version")
    func staleSibling() throws {
        temporary.setTime(784_111_778, of: "feeds/all.rss")
        #expect(try response("/all.rss", ("Accept-Encoding", "gzip")).text == "<rss/>")
    }

    @Test("says nothing but validators when nothing has changed")
    func notModified() throws {
        let whole = try response("/all.rss")
        let tag = try #require(whole["ETag"])
        let response = try response("/all.rss", ("If-None-Match", "\"x\", W/\(tag)"))
        #expect(response.status == "304 Not Modified")
        #expect(response.length == 0)
        #expect(
            response.lines == whole.lines.filter { !$0.hasPrefix("Content-") && !$0.hasPrefix("Accept-") })
    }

    @Test("gives the same tag to the same bytes, whatever their time")
    func tag() throws {
        let before = try response("/all.rss")
        try temporary.write("<rss/>", to: "feeds/all.rss")
        temporary.setTime(800_000_000, of: "feeds/all.rss")
        let after = try response("/all.rss")
        #expect(before["ETag"] == after["ETag"])
        #expect(before["Last-Modified"] != after["Last-Modified"])
    }

    @Test("shows a file that was swapped in with the next request")
    func swap() throws {
        for text in ["<one/>", "<two/>", "<six/>"] {
            try temporary.write(text, to: "feeds/new")
            #expect(rename(temporary.path + "/feeds/new", temporary.path + "/feeds/all.rss") == 0)
            #expect(try response("/all.rss").text == text)
        }
    }

    @Test(
        "sends ranges",
        arguments: [
            ("bytes=1-3", "206 Partial Content", "rss", "bytes 1-3/6"),
            ("bytes=-2", "206 Partial Content", "/>", "bytes 4-5/6"),
            ("bytes=6-", "416 Range Not Satisfiable", nil, "bytes */6"),
            ("bytes=0-0,2-2", "200 OK", "<rss/>", nil),
        ] as [(String, String, String?, String?)])
    func ranges(field: String, status: String, text: String?, place: String?) throws {
        let response = try response("/all.rss", ("Range", field))
        #expect(response.status == status)
        if let text { #expect(response.text == text) }
        #expect(response["Content-Range"] == place)
        #expect(response["Content-Length"] == String(response.length))
        #expect(try self.response("/all.rss", ("Range", field), method: .HEAD).status == "200 OK")
    }

    @Test("sends a range only of the version that was meant")
    func ifRange() throws {
        let tag = try #require(try response("/all.rss")["ETag"])
        for (validator, code) in [
            (tag, "206"), ("W/\(tag)", "200"), ("\"x\"", "200"), ("Sun, 06 Nov 1994 08:49:37 GMT", "206"),
            ("Sun, 06 Nov 1994 08:49:38 GMT", "200"), ("nonsense", "200"),
        ] {
            let response = try response("/all.rss", ("Range", "bytes=0-1"), ("If-Range", validator))
            #expect(response.code == code, "\(validator)")
        }
    }

    @Test(
        "refuses",
        arguments: [
            ("/none.rss", HTTPMethod.GET, "404 Not Found"), ("/topics/old.rss", .GET, "410 Gone"),
            ("/topics/old.rss", .HEAD, "410 Gone"), ("/%", .GET, "400 Bad Request"),
            ("/../state/gone", .GET, "404 Not Found"), ("/all.rss", .POST, "405 Method Not Allowed"),
            ("/none", .OPTIONS, "405 Method Not Allowed"), ("*", .OPTIONS, "405 Method Not Allowed"),
            ("/all.rss", .RAW(value: "BREW"), "405 Method Not Allowed"),
        ])
    func refusals(target: String, method: HTTPMethod, status: String) throws {
        let response = try response(target, method: method)
        #expect(response.status == status)
        #expect(response["Allow"] == (response.code == "405" ? "GET, HEAD" : nil))
    }

    @Test("says what is gone as soon as an export has noted it")
    func gone() throws {
        #expect(try response("/topics/new.rss").code == "404")
        try temporary.write("\"/topics/new.rss\" 1;\n", to: "state/gone")
        #expect(try response("/topics/new.rss").code == "410")
        unlink(temporary.path + "/state/gone")
        #expect(try response("/topics/new.rss").code == "404")
    }

    @Test("is healthy while its folder is there")
    func health() throws {
        #expect(try response("/healthz").text == "ok\n")
        try FileManager.default.removeItem(atPath: temporary.path + "/feeds")
        #expect(try response("/healthz").status == "503 Service Unavailable")
    }

    @Test("reads a large file only where that holds nobody up, and sends it from the file")
    func large() throws {
        try temporary.write(String(repeating: "x", count: ServedFile.keptSize + 1), to: "feeds/large.rss")
        temporary.setTime(784_111_777, of: "feeds/large.rss")
        let request = ServedRequest(.get("/large.rss"))
        #expect(site.response(to: request, mayBlock: false) == nil)
        let response = try response("/large.rss")
        guard case .file(_, let range) = response.body else {
            Issue.record("not from the file")
            return
        }
        #expect(range == 0..<ServedFile.keptSize + 1)
        #expect(site.response(to: request, mayBlock: false) != nil)
    }

    @Test("escapes what an address cannot hold")
    func escapes() throws {
        try temporary.write("x", to: "feeds/a>b é.rss")
        #expect(
            try response("/a%3Eb%20%C3%A9.rss")["Link"]
                == "<https://feeds.example.org/a%3Eb%20%C3%A9.rss>; rel=\"self\"")
    }
}

extension Response {
    /// The body, if it is in memory.
    var text: String? {
        guard case .bytes(let bytes) = body else { return nil }
        return String(buffer: bytes)
    }

    /// The fields.
    var lines: [String] {
        String(buffer: fields).split(separator: "\r\n").map(String.init)
    }

    /// The first value of a field.
    subscript(name: String) -> String? {
        lines.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }
}

extension TemporaryFolder {
    /// Sets the modification time of a file.
    func setTime(_ seconds: Int, of name: String) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        utimensat(AT_FDCWD, "\(path)/\(name)", [time, time], 0)
    }
}
